import { afterEach, describe, expect, it } from 'vitest';
import { createAltinn } from '../../utils/altinn/altinn';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';
import { savedList } from './saved-list';
import { panelViolations } from './violations';

let portal: Portal;
afterEach(() => portal.close());

const host = 'am.ui.tt02.altinn.no';
const delegated = () => portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted();

/** Puts the panel on the page with a run of these numbers going. */
async function start(numbers: string[], falseReadings = 0) {
  const { panel, page, sandbox } = portal;
  await portal.open(portal.systemUser('Unimicro'));
  // The portal's own page reads the list too.
  await page.waitForLoadState('networkidle');
  if (falseReadings > 0) {
    sandbox.control.addFault({
      on: 'read-delegated',
      do: 'empty-list',
      route: 'portal',
      times: falseReadings,
    });
  }
  await panel.plan(csv(numbers.join('\n')));
  await panel.confirm();
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

/** Delegated clients that still are the firm's. */
const lasting = () => {
  const { clients } = portal.sandbox.control.state().tt02;
  return delegated().filter((orgNumber) =>
    clients.some((client) => client.orgNumber === orgNumber && client.standing === 'client'),
  );
};

const panelText = async () => (await portal.panel.host.locator('[data-phase]').textContent()) ?? '';

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
    await expect.poll(() => names.locator('tbody tr').count()).toBe(20);
    expect(await panelViolations(portal.page)).toEqual([]);
    expect(portal.statistics().writes).toBe(writes);

    await tabTo('back');
    await page.keyboard.press('Escape');
    await panel.action('undo').waitFor();
    expect(await focused()).toBe('Kjøringen er ferdig');
    await tabTo('undo');
    await page.keyboard.press('Enter');
    await panel.action('undo-confirm').waitFor();
    await panel.host.locator('[data-input=removing]').focus();
    await page.keyboard.type('20');
    await tabTo('undo-confirm');
    await page.waitForTimeout(800);
    await page.keyboard.press('Enter');
    await removed();

    expect(delegated()).toEqual(before);
    const rows = await panel.rows();
    expect(rows.map(({ client }) => client).toSorted()).toEqual(numbers.toSorted());
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['done']));
    for (const { text } of rows) expect(text).toContain('FjernetBekreftet i Altinn');
    const panelText = (await panel.host.locator('[data-phase]').textContent()) ?? '';
    expect(panelText).toContain('20 av 20 klienter er fjernet.');
    expect(panelText.split('Teknisk informasjon')[0]).not.toMatch(/[Ll]agt til|[Ll]egges til/);
    const results = await savedList(await panel.save('results'));
    expect(results.rows.map(({ cells }) => cells.at(-2))).toEqual(Array(20).fill('Fjernet'));
    expect(await panel.action('undo').count()).toBe(0);
    // Altinn removes one role at a time: added once, removed until it was gone.
    expect(portal.statistics().writesPerClient[idOf(numbers[0])]).toBe(1 + 2);
    expect(await panelViolations(portal.page)).toEqual([]);
  }, 120_000);

  it('tells of a client that was there before and of one that is gone already, and leaves them', async () => {
    portal = await openPortal({ clients: 200 });
    const { panel, sandbox, context } = portal;
    const before = delegated();
    const numbers = addable(30).slice(-20);
    sandbox.control.latency({ medianMs: 400, spread: 0.1 });
    await start(numbers);
    await expect.poll(() => portal.statistics().writes, { interval: 50, timeout: 20_000 }).toBeGreaterThan(2);
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
    await panel.host.getByText('Rader som gjensto').first().waitFor();
    expect(await panel.action('resume').textContent()).toBe(`Fortsett med ${left - 1} klienter`);
    expect(await panelViolations(portal.page)).toEqual([]);
    await panel.action('resume').click();
    await panel.waitForPhase('done');
    expect([await panel.count('done'), await panel.count('already-delegated')]).toEqual([19, 1]);

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
    await panel.confirmUndo();
    await removed();
    expect(delegated()).toEqual([...before, last].toSorted());
    expect(await panel.rows()).toHaveLength(18);
  }, 120_000);

  it('takes nobody away whom a false empty list hid while the plan was made', async () => {
    portal = await openPortal({ clients: 200 });
    const { panel, sandbox } = portal;
    sandbox.control.latency({ medianMs: 20, spread: 0.3 });
    const before = delegated();
    const numbers = lasting().slice(0, 10);
    await start(numbers, 2);
    await panel.waitForPhase('done');
    expect(await panel.count('done')).toBe(0);
    expect(await panel.count('already-delegated')).toBe(10);
    expect(await panelText()).toContain('Alle 10 på listen er nå lagt til: 10 fra før.');
    for (const { outcome, text } of await panel.rows()) {
      expect(outcome).toBe('already-delegated');
      expect(text).toMatch(/Allerede lagt til ?Var lagt til [\d.]+ kl\. [\d.]+, før kjøringen kom til den\./);
    }
    expect(portal.statistics().writes).toBe(0);
    expect(await panel.action('undo').count()).toBe(0);
    const results = await savedList(await panel.save('results'));
    expect(results.rows.map(({ cells }) => cells.at(-2))).toEqual(Array(10).fill('Allerede lagt til'));
    expect(delegated()).toEqual(before);
    expect(await panelViolations(portal.page)).toEqual([]);
  }, 120_000);

  it('names and leaves those of whom nobody can tell, until all of them are chosen', async () => {
    portal = await openPortal({ clients: 200 });
    const { panel, sandbox } = portal;
    sandbox.control.latency({ medianMs: 20, spread: 0.3 });
    const before = delegated();
    const numbers = lasting().slice(0, 4);
    // For the preview, when the run looks before it sends anything, and after its first write.
    await start(numbers, 6);
    await panel.waitForPhase('done');
    expect(portal.statistics().writes).toBe(4);
    await panel.action('undo').click();
    await panel.host.getByText('Det er ingenting å angre').waitFor();
    const asked = panel.host.locator('.kf-confirm');
    expect(await asked.locator('details[data-undo] > summary').allTextContents()).toEqual([
      '4 klienter blir stående, fordi Altinn ikke sier om kjøringen eller noen andre endret dem',
    ]);
    expect(await panel.action('undo-confirm').count()).toBe(0);
    expect(await panelViolations(portal.page)).toEqual([]);
    const all = panel.host.getByLabel('Velg alle: ta med de 4 som det ikke er sikkert at kjøringen endret');
    await all.check();
    await panel.action('undo-confirm').waitFor();
    expect(await panel.action('undo-confirm').textContent()).toBe('Bekreft og fjern 4 klienter');
    expect(await asked.locator('details[data-undo] > summary').allTextContents()).toEqual([
      '4 klienter blir fjernet',
    ]);
    expect(await panelViolations(portal.page)).toEqual([]);
    await all.uncheck();
    await panel.action('back').click();
    await panel.action('undo').waitFor();
    expect(delegated()).toEqual(before);
  }, 120_000);

  it.each([
    ['the portal’s own route', 'closed', true],
    ['client administration', 'open', false],
  ] as const)(
    'leaves whom a colleague has added between preview and confirmation, through %s',
    async (_, mode, isByList) => {
      portal = await openPortal({ clients: 200 });
      const { panel, sandbox } = portal;
      sandbox.control.clientAdministration(mode);
      sandbox.control.latency({ medianMs: 20, spread: 0.3 });
      const before = delegated();
      const numbers = addable(3);
      await portal.open(portal.systemUser('Unimicro'));
      await panel.plan(csv(numbers.join('\n')));
      const theirs = numbers.slice(0, 2);
      sandbox.control.byColleague('add', portal.systemUser('Unimicro').id, theirs.map(idOf));
      await panel.confirm();
      await panel.waitForPhase('done');
      expect([await panel.count('done'), await panel.count('already-delegated')]).toEqual([1, 2]);
      expect(await panelText()).toContain('Alle 3 på listen er nå lagt til: 1 ny, 2 fra før.');
      const outcomes = new Map((await panel.rows()).map(({ client, outcome }) => [client, outcome]));
      expect(numbers.map((orgNumber) => outcomes.get(orgNumber))).toEqual([
        'already-delegated',
        'already-delegated',
        'done',
      ]);

      await panel.action('undo').click();
      await panel.action('undo-confirm').waitFor();
      expect(await panel.action('undo-confirm').textContent()).toBe('Bekreft og fjern 1 klient');
      const question = (await panel.host.locator('.kf-confirm').textContent()) ?? '';
      expect(question).toContain('2 klienter var lagt til fra før og blir ikke fjernet');
      expect(question.includes('En kollega kan ha lagt til noen av disse mens kjøringen gikk.')).toBe(
        isByList,
      );
      await panel.confirmUndo();
      await removed();
      expect(delegated()).toEqual([...before, ...theirs].toSorted());
    },
    120_000,
  );

  it('tells a list that comes back empty as an answer, with when it was last otherwise', async () => {
    portal = await openPortal({ clients: 200 });
    const { panel, sandbox } = portal;
    const many = delegated().length;
    await portal.open(portal.systemUser('Unimicro'));
    await panel.plan(csv(addable(2).join('\n')));
    sandbox.control.addFault({ on: 'read-delegated', do: 'empty-list', times: 'always' });
    await panel.action('start-over').click();
    await panel.chooseFile(csv(`Org.nr.;Handling\n${lasting()[0]};fjern`));
    await panel.waitForPhase('plan');
    const shown = portal.systemUser('Unimicro').delegatedClientIds.length;
    expect(shown).toBeGreaterThanOrEqual(many);
    expect(await panelText()).toMatch(
      new RegExp(`Altinn svarte at systemtilgangen ikke har klienter\\. Kl\\. [\\d.]+ hadde den ${shown}\\.`),
    );
    expect(await panelText()).not.toContain('Systemtilgangen har ingen klienter i Altinn');
    expect(await panel.action('remove').count()).toBe(0);
  }, 120_000);
});
