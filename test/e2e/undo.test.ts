import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { createAltinn } from '../../utils/altinn/altinn';
import { readList } from '../../utils/spreadsheet/read-list';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
afterEach(() => portal.close());

const host = 'am.ui.tt02.altinn.no';
const delegated = () => portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted();

/** Puts the panel on the page with a run of these numbers going. */
async function start(numbers: string[]) {
  const { panel } = portal;
  await portal.open(portal.systemUser('Unimicro'));
  await panel.chooseFile(csv(numbers.join('\n')));
  await panel.waitForPhase('plan');
  await panel.action('add').click();
  await panel.action('confirm').click();
}

/** Clients that come through two roles first, so that there is one to remove twice. */
function addable(count: number): string[] {
  const { clients } = portal.sandbox.control.state().tt02;
  const { packages } = portal.systemUser('Unimicro');
  const rolesOf = (orgNumber: string) =>
    clients
      .find((client) => client.orgNumber === orgNumber)
      ?.roles.filter((role) => packages.some((urn) => role.packages.includes(urn))).length ?? 0;
  const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro');
  return numbers.toSorted((a, b) => rolesOf(b) - rolesOf(a)).slice(0, count);
}

const idOf = (orgNumber: string | undefined) => {
  const client = portal.sandbox.control.state().tt02.clients.find((one) => one.orgNumber === orgNumber);
  if (!client) throw new Error(`no client ${orgNumber}`);
  return client.id;
};

/** As a colleague does it, in a browser of his own. */
async function byAnother(what: 'delegate' | 'revoke', orgNumber: string | undefined) {
  const browser = portal.sandbox.browser('tt02');
  await browser.openPortalPage();
  const altinn = createAltinn({
    environment: 'tt02',
    fetch: browser.fetch,
    token: () => browser.cookie('XSRF-TOKEN', host),
    hasSiteAccess: async () => true,
  });
  const { signal } = new AbortController();
  const owner = await altinn.owner(portal.sandbox.control.state().tt02.owner.partyUuid, signal);
  if (!owner.ok) throw new Error(owner.failure.kind);
  const systemUser = await altinn.systemUser(owner.value, portal.systemUser('Unimicro').id, signal);
  if (!systemUser.ok) throw new Error(systemUser.failure.kind);
  const client = { id: idOf(orgNumber), kind: 'unknown' } as const;
  const answer = await altinn.routes.portal[what](systemUser.value, client, signal);
  if (!answer.ok) throw new Error(answer.failure.kind);
}

const violations = async () => {
  const { violations: found } = await new AxeBuilder({ page: portal.page })
    .include('klientfil-panel')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

const focused = () =>
  portal.panel.host.evaluate((element) => {
    const active = element.shadowRoot?.activeElement;
    return active?.getAttribute('data-action') ?? active?.textContent;
  });

async function tabTo(action: string) {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused()) === action) return;
    await portal.page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${action}`);
}

const removed = () =>
  portal.panel.host.getByText('Fjerningen er ferdig').first().waitFor({ timeout: 40_000 });

describe('undoing a run', () => {
  it('asks, by keyboard too, and then leaves what was there before the run', async () => {
    portal = await openPortal({ clients: 200 });
    const { panel, page, sandbox } = portal;
    sandbox.control.latency({ medianMs: 30, spread: 0.3 });
    const before = delegated();
    const numbers = addable(20);
    await start(numbers);
    await panel.waitForPhase('done');
    expect(delegated()).toEqual([...before, ...numbers].toSorted());
    const roles = portal.systemUser('Unimicro').delegations[idOf(numbers[0])]?.length;
    expect(roles).toBe(2);
    const { writes } = portal.statistics();

    // A script's click asks nothing.
    await panel.host.evaluate((element) =>
      element.shadowRoot?.querySelector<HTMLButtonElement>('[data-action=undo]')?.click(),
    );
    await page.waitForTimeout(500);
    expect(await panel.action('undo-confirm').count()).toBe(0);

    await tabTo('undo');
    await page.keyboard.press('Enter');
    await panel.action('undo-confirm').waitFor();
    expect(await focused()).toBe('Fjern igjen 20 klienter?');
    const question = (await panel.host.locator('.kf-confirm').textContent()) ?? '';
    expect(question).toContain(
      'mister fullmakten til å handle på vegne av 20 klienter hos Fjord Regnskap AS.',
    );
    expect(question).toContain('TESTMILJØ');
    const names = panel.host.locator('details[data-undo=removed]');
    await names.locator('summary').click();
    await expect.poll(() => names.locator('tbody tr').count()).toBe(20);
    expect(await violations()).toEqual([]);
    expect(portal.statistics().writes).toBe(writes);

    await tabTo('back');
    await page.keyboard.press('Escape');
    await panel.action('undo').waitFor();
    expect(await focused()).toBe('Kjøringen er ferdig');
    await tabTo('undo');
    await page.keyboard.press('Enter');
    await panel.action('undo-confirm').waitFor();
    await tabTo('undo-confirm');
    await page.keyboard.press('Enter');
    await removed();

    expect(delegated()).toEqual(before);
    const rows = await panel.rows();
    expect(rows.map(({ client }) => client).toSorted()).toEqual(numbers.toSorted());
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['done']));
    for (const { text } of rows) expect(text).toContain('FjernetBekreftet i Altinn');
    const panelText = (await panel.host.locator('[data-phase]').textContent()) ?? '';
    expect(panelText).toContain('20 av 20 klienter er fjernet.');
    expect(panelText).not.toMatch(/[Ll]agt til|[Ll]egges til/);
    const results = await readList(await readFile(await (await panel.save('results')).path()));
    if (!results.ok) throw new Error(results.fault.kind);
    expect(results.list.rows.map(({ cells }) => cells.at(-2))).toEqual(Array(20).fill('Fjernet'));
    expect(await panel.action('undo').count()).toBe(0);
    // Altinn removes one role at a time: added once, removed until it was gone.
    expect(portal.statistics().writesPerClient[idOf(numbers[0])]).toBe(1 + 2);
    expect(await violations()).toEqual([]);
  }, 120_000);

  it('tells of a client that was there before and of one that is gone already, and leaves them', async () => {
    portal = await openPortal({ clients: 200 });
    const { panel, sandbox, context } = portal;
    const before = delegated();
    const numbers = addable(30).slice(-20);
    sandbox.control.latency({ medianMs: 400, spread: 0.1 });
    await start(numbers);
    await expect.poll(() => portal.statistics().writes, { interval: 50 }).toBeGreaterThan(2);
    await panel.action('pause').click();
    await panel.waitForPhase('paused');
    sandbox.control.latency({ medianMs: 30, spread: 0.3 });

    const [last] = numbers.slice(-1);
    await byAnother('delegate', last);
    // The lists are older than a quarter of an hour, so they are read again before anything is sent.
    await context.serviceWorkers()[0]?.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 16 * 60_000;
    });
    const left = await panel.count('queued');
    await panel.action('resume').click();
    await panel.host.getByText('Rader som gjensto').waitFor();
    expect(await panel.action('resume').textContent()).toBe(`Fortsett med ${left - 1} klienter`);
    expect(await violations()).toEqual([]);
    await panel.action('resume').click();
    await panel.waitForPhase('done');
    expect(await panel.count('done')).toBe(20);

    await byAnother('revoke', numbers[0]);
    await panel.action('undo').click();
    await panel.action('undo-confirm').waitFor();
    expect(await panel.action('undo-confirm').textContent()).toBe('Bekreft og fjern 18 klienter');
    const told = panel.host.locator('details[data-undo]');
    expect(
      await told.evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('data-undo')} ${one.getAttribute('data-clients')}`),
      ),
    ).toEqual(['removed 18', 'gone-already 1', 'delegated-before 1']);
    await panel.action('undo-confirm').click();
    await removed();
    expect(delegated()).toEqual([...before, last].toSorted());
    expect(await panel.rows()).toHaveLength(18);
  }, 120_000);
});
