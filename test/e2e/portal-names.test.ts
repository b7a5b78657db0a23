import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostsOf } from '../../utils/altinn/hosts';
import { type Language, languages } from '../../utils/i18n/language';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal({ clients: 60 });
  portal.sandbox.control.clientAdministration('open');
  portal.sandbox.control.latency({ medianMs: 20, spread: 0.3 });
});
afterAll(() => portal.close());

const menu: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };
/** What Altinn's own tests look for by role, in parts of names, as `AMUI/playwright/pages/systemuser` does. */
const pageObject: Record<Language, [role: 'button' | 'link' | 'heading', name: string][]> = {
  nb: [
    ['button', 'Legg til klienter'],
    ['button', 'Legg til eller fjern klienter'],
    ['button', 'Bekreft og lukk'],
    ['button', 'Slett systemtilgang'],
    ['link', 'Lag ny systemtilgang'],
    ['heading', 'Systemtilganger for'],
    ['heading', 'Klienter tilknyttet systemtilgangen'],
  ],
  nn: [
    ['button', 'Legg til klientar'],
    ['button', 'Legg til eller fjern klientar'],
    ['button', 'Bekreft og lukk'],
    ['button', 'Slett systemtilgang'],
    ['heading', 'Klientar tilknytt systemtilgangen'],
  ],
  en: [
    ['button', 'Add clients'],
    ['button', 'Add or remove clients'],
    ['button', 'Confirm and close'],
    ['button', 'Delete system access'],
    ['heading', 'Clients connected to system access'],
  ],
};

/** Everything on the page with a role and a name that is not ours. */
const portalsOwn = () =>
  portal.page.evaluate(() => {
    const roles = { link: 'a[href]', button: 'button', heading: 'h1, h2, h3, h4' } as const;
    return Object.entries(roles).flatMap(([role, selector]) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          role: role as keyof typeof roles,
          name: (element.ariaLabel ?? element.textContent ?? '').replace(/\s+/g, ' ').trim(),
        }))
        .filter(({ name }) => name !== ''),
    );
  });

/** What of ours answers to a name of the portal's. */
async function mistaken(language: Language): Promise<string[]> {
  const { host } = portal.panel;
  const titles = portal.sandbox.control.state().tt02.systemUsers.map(({ title }) => title);
  const found: string[] = [];
  for (const { role, name } of await portalsOwn()) {
    if ((await host.getByRole(role, { name, exact: true }).count()) > 0) found.push(`${role} ${name}`);
  }
  const inParts = [...pageObject[language], ...titles.map((title) => ['link', title] as const)];
  for (const [role, name] of inParts) {
    if ((await host.getByRole(role, { name }).count()) > 0) found.push(`${role} …${name}…`);
  }
  return found;
}

async function speak(language: Language): Promise<void> {
  const { page } = portal;
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.getByRole('button', { name: /^(?:Meny|Menu)$/ }).click();
  await page.getByRole('button', { name: menu[language], exact: true }).click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
}

describe.each(languages)('in %s, by role and name', (language) => {
  it('the portal’s own page object finds on a system access what it finds without us, in every state', async () => {
    const { panel, page, sandbox } = portal;
    await portal.open(portal.systemUser('Tripletex'));
    await speak(language);
    expect((await portalsOwn()).length).toBeGreaterThan(15);
    const found: Record<string, string[]> = {};
    const look = async (state: string) => {
      found[state] = await mistaken(language);
    };
    await look('closed');
    await panel.action('other-systems').click();
    await panel.host.locator('[data-input=other-system]').waitFor();
    await look('other system accesses');
    const some = addableTo(sandbox.control.state().tt02, 'Tripletex').slice(0, 12);
    await panel.plan(csv([...some, '313334333', '12345678'].join('\n')));
    await look('plan');
    await panel.choose('match');
    await look('plan, to match');
    await panel.choose('add');
    await panel.action('add').click();
    await panel.waitForPhase('confirm');
    await look('confirm');
    sandbox.control.latency({ medianMs: 2500, spread: 0.1 });
    await panel.press('confirm');
    await panel.waitForPhase('running');
    await look('running');
    await panel.action('pause').click();
    await panel.waitForPhase('paused');
    await look('paused');
    sandbox.control.latency({ medianMs: 20, spread: 0.1 });
    await panel.press('resume');
    await panel.waitForPhase('done');
    await look('done');
    await panel.action('undo').click();
    await panel.action('undo-confirm').waitFor();
    await look('undo');
    await panel.typeNumber();
    await panel.press('undo-confirm');
    await panel.waitForPhase('running');
    await panel.waitForPhase('done');
    await look('undone');
    await page.reload();
    await panel.host.locator('[data-phase]').waitFor();
    await look('come back');
    expect(Object.fromEntries(Object.entries(found).filter(([, names]) => names.length > 0))).toEqual({});
  }, 120_000);

  it('and on the overview', async () => {
    const { panel, page } = portal;
    await page.goto(`${hostsOf('tt02').portal}/accessmanagement/ui/systemuser/overview`);
    await panel.waitForPhase('closed');
    await speak(language);
    const found: Record<string, string[]> = { closed: await mistaken(language) };
    await panel.action('open').click();
    await panel.waitForPhase('plan');
    found.board = await mistaken(language);
    await panel.host.locator('[data-choosing=add]').check();
    found.adding = await mistaken(language);
    expect(Object.fromEntries(Object.entries(found).filter(([, names]) => names.length > 0))).toEqual({});
  }, 60_000);
});
