import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostsOf } from '../../utils/altinn/hosts';
import type { SystemUserState } from '../sandbox/sandbox';
import type { SeedClient } from '../sandbox/seed/clients';
import { csv, openPortal, type Portal } from './portal';
import { savedList } from './saved-list';
import { panelViolations } from './violations';
import { stopWorker } from './worker';

let portal: Portal;
beforeEach(async () => {
  portal = await openPortal();
});
afterEach(() => portal.close());

const agents = () =>
  portal.sandbox.control.state().tt02.systemUsers.filter(({ userType }) => userType === 'agent');

async function openOverview() {
  await portal.page.goto(`${hostsOf('tt02').portal}/accessmanagement/ui/systemuser/overview`);
  await portal.panel.host.locator('[data-phase=closed]').waitFor();
}

/** Each system access as the board's heads name it: how many it has, or that it was not read. */
const systems = () =>
  portal.panel.host
    .locator('th[data-system]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-system'), one.getAttribute('data-delegated') ?? 'not read']),
    );

const clientsShown = async () => (await portal.panel.rows()).map(({ client }) => client);
const cell = (client: string, systemUserId: string) =>
  portal.panel.host.locator(`[data-cell="${client}/${systemUserId}"]`);
const boxIn = (client: string, systemUserId: string) => cell(client, systemUserId).locator('input');

async function openBoard() {
  await openOverview();
  await portal.panel.action('open').click();
  await portal.panel.waitForPhase('plan', 60_000);
}
const choosing = (what: string) => portal.panel.host.locator(`[data-choosing=${what}]`).check();

/** What the sandbox says of a client and a system access, in the board's words; nothing where only a route tells. */
function stateOf(client: SeedClient, { packages, delegatedClientIds }: SystemUserState): string {
  const given = new Set(client.roles.flatMap((role) => role.packages));
  if (delegatedClientIds.includes(client.id)) return 'delegated';
  const held = packages.filter((urn) => given.has(urn)).length;
  if (held === 0) return 'no-relationship';
  return held === packages.length ? 'can-be-added' : 'lacks';
}
const ownClients = () =>
  portal.sandbox.control
    .state()
    .tt02.clients.filter(({ standing, orgNumber }) => standing === 'client' && orgNumber);
const byState = (agent: SystemUserState, state: string) =>
  ownClients().flatMap((client) => (stateOf(client, agent) === state ? (client.orgNumber ?? []) : []));
const agentNow = ({ id }: SystemUserState) => {
  const found = agents().find((one) => one.id === id);
  if (!found) throw new Error('no such system access');
  return found;
};

const paths = () => portal.statistics().requests.map(({ path }) => path.split('?')[0] ?? '');
const isList = (path: string) => /customers|\/delegation|clients|clientdelegations/.test(path);

async function readDownload(action: string) {
  const download = await portal.panel.save(action);
  return { name: download.suggestedFilename(), ...(await savedList(download)) };
}

/**
 * The numbers delegated to a system access, by what the sandbox holds. The portal's list has no number for somebody
 * who is no longer a client (`altinn/portal.md` 3.5).
 */
const listedIn = ({ delegatedOrgNumbers }: SystemUserState) => {
  const former = portal.sandbox.control
    .state()
    .tt02.clients.flatMap(({ standing, orgNumber }) => (standing === 'former' ? (orgNumber ?? []) : []));
  return delegatedOrgNumbers.filter((orgNumber) => !former.includes(orgNumber));
};
const listedAnywhere = () => new Set(agents().flatMap(listedIn));

describe('the panel on the overview page', () => {
  it('stands under the list of system accesses, and nothing is read before it is used', async () => {
    await openOverview();
    await portal.page.waitForTimeout(1000);
    expect(await portal.panel.host.getAttribute('data-page')).toBe('overview');
    expect(
      await portal.panel.host.evaluate((host) =>
        [...(host.previousElementSibling?.querySelectorAll('a') ?? [])].map((link) =>
          link.href.endsWith('/agentdelegation'),
        ),
      ),
    ).toEqual([true, true, true, true]);
    expect(paths().filter((path) => isList(path) || path.includes('user/profile'))).toEqual([]);
    expect(await panelViolations(portal.page)).toEqual([]);
  });

  it('looks a client up before anything else, and answers for it without a list', async () => {
    await openOverview();
    const [agent] = agents();
    const lacking = agents().flatMap((one) => byState(one, 'lacks'))[0] ?? '';
    const client = ownClients().find(({ orgNumber }) => orgNumber === lacking);
    await portal.panel.host.locator('[data-input=search]').fill(lacking);
    await portal.panel.action('search').click();
    await portal.panel.waitForPhase('plan', 60_000);
    expect(await clientsShown()).toEqual([lacking]);
    await portal.panel.action('card').click();
    const card = portal.panel.host.locator('[data-card]');
    await card.waitFor();
    for (const one of agents()) {
      const said = await card.locator(`[data-card-cell="${one.id}"]`).getAttribute('data-state');
      expect(said).toBe(client && stateOf(client, one));
    }
    expect(await panelViolations(portal.page)).toEqual([]);
    await card.locator('[data-action=letter]').first().click();
    await expect
      .poll(() => portal.panel.host.locator('.kf-notice').textContent())
      .toMatch(/Teksten til .* er kopiert/);
    // A number that is nobody's is answered.
    await portal.panel.host.locator('[data-input=search]').fill('310609544');
    await expect
      .poll(() => portal.panel.host.locator('[data-count=found]').textContent())
      .toMatch(/er ikke klient hos dere i Altinn/);
    expect(agent && portal.statistics().writes).toBe(0);
  });

  it('lays all four beside each other: every cell is the sandbox’s, and the file is that list', async () => {
    await openBoard();
    expect(await systems()).toEqual(
      agents().map(({ id, delegatedClientIds }) => [id, String(delegatedClientIds.length)]),
    );
    const cells = new Map(
      await portal.panel.host
        .locator('[data-cell]')
        .evaluateAll((all) =>
          all.map((one) => [one.getAttribute('data-cell'), one.getAttribute('data-state')] as const),
        ),
    );
    for (const client of ownClients()) {
      for (const agent of agents()) {
        expect([client.name, cells.get(`${client.orgNumber}/${agent.id}`)]).toEqual([
          client.name,
          stateOf(client, agent),
        ]);
      }
    }
    const overview = await readDownload('export');
    expect(overview.name).toMatch(/^oversikt-TT02-\d{9}-\d{4}-\d\d-\d\d-\d{4}\.xlsx$/);
    expect(overview.rows.map(({ number }) => number.valid && number.orgNumber).toSorted()).toEqual(
      agents().flatMap(listedIn).toSorted(),
    );
    expect(await panelViolations(portal.page)).toEqual([]);
    expect(portal.statistics().writes).toBe(0);
  });

  it('names a system access that fails «Ikke lest», says why, draws nothing from it, and reads it again alone', async () => {
    await openOverview();
    portal.sandbox.control.addFault({
      environment: 'tt02',
      on: 'read-system-user',
      do: '500',
      times: 1,
      skip: 1,
    });
    await portal.panel.action('open').click();
    await portal.panel.waitForPhase('plan', 60_000);
    expect(await portal.panel.save('export').then((file) => file.suggestedFilename())).toContain(
      '-ufullstendig.xlsx',
    );
    const unread = (await systems()).filter(([, delegated]) => delegated === 'not read');
    expect(unread).toHaveLength(1);
    const [id] = unread[0] ?? [];
    const { host } = portal.panel;
    expect(await host.locator(`[data-unread="${id}"]`).textContent()).toMatch(/Altinn svarte/);
    await choosing('add');
    expect(await host.locator(`td[data-cell$="/${id}"] input`).count()).toBe(0);
    expect(await panelViolations(portal.page)).toEqual([]);
    portal.sandbox.control.resetStatistics();
    await portal.panel.action('try-again').click();
    await host.locator('[data-unread]').waitFor({ state: 'detached' });
    expect(await host.locator(`td[data-cell$="/${id}"] input`).count()).toBeGreaterThan(0);
    expect(portal.statistics().reads.delegated).toBe(1);
  });

  it('adds and removes what was chosen, cell by cell, says each, confirms each, and takes all of it back', {
    timeout: 180_000,
  }, async () => {
    await openBoard();
    const { panel, page } = portal;
    const from = agents().find((one) => byState(one, 'delegated').length > 0) as SystemUserState;
    const to = agents().find(
      (one) => one.id !== from.id && byState(one, 'can-be-added').length > 0,
    ) as SystemUserState;
    const [leaving = ''] = byState(from, 'delegated');
    const [coming = ''] = byState(to, 'can-be-added');
    const before = agents().map(({ delegatedClientIds }) => delegatedClientIds.toSorted());
    await choosing('add');
    await boxIn(coming, to.id).check();
    await choosing('remove');
    await boxIn(leaving, from.id).check();
    expect(await cell(coming, to.id).getAttribute('data-choice')).toBe('add');
    expect(await panel.host.locator('[data-bar]').textContent()).toMatch(
      /1 legges til og 1 fjernes, i 2 systemtilganger\. Ingenting er sendt\./,
    );
    // What a filter hides is counted.
    await panel.host.locator('[data-input=search]').fill('finnes slett ikke');
    await expect.poll(() => panel.host.locator('[data-hidden]').getAttribute('data-hidden')).toBe('2');
    await panel.host.locator('[data-input=search]').fill('');
    await panel.host.locator('[data-hidden]').waitFor({ state: 'detached' });
    expect(await panelViolations(portal.page)).toEqual([]);

    // A script's click leads nowhere.
    await panel.host.evaluate((element) =>
      element.shadowRoot?.querySelector<HTMLButtonElement>('[data-action=review]')?.click(),
    );
    await page.waitForTimeout(300);
    expect(await panel.phase()).toBe('plan');
    await panel.action('review').click();
    await panel.waitForPhase('confirm');
    await portal.panel.host.locator('[data-removal]').first().waitFor();
    expect(
      await panel.host
        .locator('[data-removal]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-removal'))),
    ).toEqual([leaving]);
    expect(await panelViolations(portal.page)).toEqual([]);
    expect(portal.statistics().writes).toBe(0);
    await panel.press('confirm');
    await panel.waitForPhase('done', 120_000);
    expect(agentNow(to).delegatedOrgNumbers).toContain(coming);
    expect(agentNow(from).delegatedOrgNumbers).not.toContain(leaving);
    expect(portal.statistics().writes).toBe(2);
    expect(await panel.host.locator('[data-verified]').allTextContents()).toEqual([
      expect.stringMatching(/^Bekreftet i Altinn kl\. \d\d\.\d\d$/),
      expect.stringMatching(/^Bekreftet i Altinn kl\. \d\d\.\d\d$/),
    ]);
    expect(await panelViolations(portal.page)).toEqual([]);
    const results = await readDownload('results');
    expect(results.rows.map(({ cells }) => cells.at(-2)).toSorted()).toEqual(['Fjernet', 'Lagt til']);

    await panel.action('undo').click();
    await panel.action('undo-confirm').waitFor({ timeout: 60_000 });
    expect(await panelViolations(portal.page)).toEqual([]);
    await panel.press('undo-confirm');
    await panel.waitForPhase('running', 60_000);
    await panel.waitForPhase('done', 120_000);
    expect(agents().map(({ delegatedClientIds }) => delegatedClientIds.toSorted())).toEqual(before);
  });

  it('chooses a whole column of those that are shown, and no others', { timeout: 120_000 }, async () => {
    await openBoard();
    const { panel } = portal;
    const agent = agents().find((one) => byState(one, 'can-be-added').length > 3) as SystemUserState;
    const names = new Map(ownClients().map(({ orgNumber, name }) => [orgNumber, name]));
    const search = ' AS';
    await choosing('add');
    await panel.host.locator('[data-input=search]').fill(search);
    const wanted = byState(agent, 'can-be-added').filter((key) => /as/i.test(names.get(key as never) ?? ''));
    await expect.poll(() => panel.host.locator('[data-row]').count()).toBeLessThan(ownClients().length);
    await panel.host.locator(`[data-system="${agent.id}"] [data-action=column-menu]`).click();
    expect(await panelViolations(portal.page)).toEqual([]);
    expect(await panel.action('column-add').textContent()).toContain(String(wanted.length));
    await panel.action('column-add').click();
    await expect
      .poll(() => panel.host.locator('[data-bar] [data-add]').getAttribute('data-add'))
      .toBe(String(wanted.length));
    await panel.action('review').click();
    await panel.waitForPhase('confirm');
    await panel.press('confirm');
    await panel.waitForPhase('done', 120_000);
    expect(agentNow(agent).delegatedOrgNumbers.toSorted()).toEqual(
      [...agent.delegatedOrgNumbers, ...wanted].toSorted(),
    );
  });

  it('takes those on a list out of wherever they are, by name, and has a large number typed', {
    timeout: 180_000,
  }, async () => {
    await openOverview();
    const { panel } = portal;
    const there = [...new Set(agents().flatMap((one) => byState(one, 'delegated')))].slice(0, 12);
    const before = agents().map(({ delegatedOrgNumbers }) => delegatedOrgNumbers);
    const removals = agents().map((one) => byState(one, 'delegated').filter((key) => there.includes(key)));
    const count = removals.flat().length;
    expect(count).toBeGreaterThan(10);
    await panel.chooseFile(csv(`Org.nr.\n${there.join('\n')}\n`));
    await panel.host.locator('[data-list-box]').waitFor({ timeout: 60_000 });
    await panel.host.locator('[data-purpose=remove]').check();
    await panel.action('list-choices').waitFor();
    expect(await panelViolations(portal.page)).toEqual([]);
    await panel.action('list-choices').click();
    await panel.action('review').click();
    await panel.waitForPhase('confirm');
    await expect.poll(() => panel.host.locator('[data-removal]').count()).toBe(count);
    await panel.page.waitForTimeout(800);
    await panel.action('confirm').click({ force: true });
    expect(await panel.phase()).toBe('confirm');
    await panel.host.locator('[data-input=removing]').fill(String(count));
    await panel.press('confirm');
    await panel.waitForPhase('done', 120_000);
    for (const [at, agent] of agents().entries()) {
      const gone = new Set(removals[at]);
      const stays = before[at]?.filter((key) => !gone.has(key));
      expect(agent.delegatedOrgNumbers.toSorted()).toEqual(stays?.toSorted());
    }
  });

  it('asks whom a pasted list is about before it does anything by it', async () => {
    await openBoard();
    const { panel } = portal;
    const [agent] = agents() as [SystemUserState];
    const addable = byState(agent, 'can-be-added').slice(0, 3);
    const text = addable.map((orgNumber, at) => `${orgNumber}\t${at === 1 ? '' : 'x'}`).join('\n');
    await panel.host.locator('[data-list-ways] summary').click();
    const field = panel.host.locator('textarea[data-input=paste]');
    await field.fill(`Org.nr.\tMed\n${text}`);
    await field.press('Enter');
    const box = panel.host.locator('[data-list-box]');
    await box.waitFor();
    expect(await box.locator('[data-purpose]').count()).toBe(0);
    await box.locator('[data-choice=crossedRows][value=only]').click();
    await box.locator('[data-purpose=add]').check();
    await box.locator(`[data-destination="${agent.id}"]`).check();
    await panel.action('list-choices').click();
    const bar = panel.host.locator('[data-bar] [data-add]');
    await bar.waitFor();
    expect(await bar.getAttribute('data-add')).toBe('2');
    for (const [at, orgNumber] of addable.entries()) {
      expect(await cell(orgNumber, agent.id).getAttribute('data-choice')).toBe(at === 1 ? null : 'add');
    }
    expect(await panelViolations(portal.page)).toEqual([]);
    expect(portal.statistics().writes).toBe(0);
  });

  it('is walked and chosen on by keyboard alone', async () => {
    await openBoard();
    const { panel, page } = portal;
    await choosing('add');
    const at = () =>
      panel.host.evaluate((host) => host.shadowRoot?.activeElement?.getAttribute('data-at') ?? '');
    // As a screen reader has it: a grid with heads, and cells that say whose and where they are.
    const grid = panel.host.getByRole('grid');
    expect(await grid.getByRole('columnheader').count()).toBe(agents().length + 1);
    const [first] = agents();
    const heads = await grid.getByRole('rowheader').allTextContents();
    expect(heads.length).toBe(await panel.host.locator('[data-row]').count());
    const addable = grid.getByRole('checkbox', { name: ` i ${first?.title}: Kan legges til` });
    expect(await addable.count()).toBe(
      await panel.host.locator(`[data-cell$="/${first?.id}"] input`).count(),
    );
    const still = grid.getByRole('gridcell', { name: ` i ${first?.title}: Har ikke gitt fullmakten` });
    expect(await still.count()).toBe(
      await panel.host.locator(`[data-cell$="/${first?.id}"][data-state=no-relationship]`).count(),
    );
    // One of them all is reached with Tab.
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await panel.host.locator('[data-at="0:0"]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await at()).toBe('0:1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe('2:1');
    // The first cell of this column that can be added.
    for (let row = 2; row < 40; row += 1) {
      if ((await panel.host.locator(`input[data-at="${row}:1"]`).count()) > 0) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Space');
    expect(await panel.host.locator('[data-bar] [data-add]').getAttribute('data-add')).toBe('1');
    await page.keyboard.press('Space');
    expect(await panel.host.locator('[data-bar]').count()).toBe(0);
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+Space');
    expect(
      Number(await panel.host.locator('[data-bar] [data-add]').getAttribute('data-add')),
    ).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await panel.host.locator('[data-card]').waitFor();
    // Column heads are rows above.
    await panel.host.locator('[data-at="0:1"]').focus();
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe('-1:1');
    await page.keyboard.press('Enter');
    await panel.action('column-add').waitFor();
    await page.keyboard.press('Escape');
    expect(await at()).toBe('-1:1');
  });

  it('is search and cards on a narrow window, and nothing runs out of it', async () => {
    await portal.page.setViewportSize({ width: 360, height: 800 });
    await openBoard();
    await choosing('add');
    await portal.panel.host.locator('td input').first().check();
    const wide = await portal.panel.host.evaluate((host) => {
      const panel = host.shadowRoot?.querySelector('.kf-panel');
      const right = panel?.getBoundingClientRect().right ?? 0;
      return [...(panel?.querySelectorAll('*') ?? [])]
        .filter((one) => !one.closest('thead') && !one.closest('.ds-sr-only'))
        .filter((one) => one.getBoundingClientRect().right > right + 1)
        .map((one) => one.outerHTML.slice(0, 80));
    });
    expect(wide).toEqual([]);
    expect(await panelViolations(portal.page)).toEqual([]);
  });

  it('gives an audit workbook that is that list when read in again, also after the worker was stopped', async () => {
    await openBoard();
    await portal.page.waitForTimeout(500);
    await stopWorker(portal.context, portal.page);
    portal.sandbox.control.resetStatistics();
    await portal.panel.action('audit').click();
    await portal.panel.host.locator('[data-input=done-by]').fill('Kari Nordmann');
    const workbook = await readDownload('audit-file');
    expect(workbook.name).toMatch(/^revisjon-TT02-\d{9}-\d{4}-\d\d-\d\d-\d{4}\.xlsx$/);
    expect(new Set(workbook.rows.map(({ number }) => number.valid && number.orgNumber))).toEqual(
      listedAnywhere(),
    );
    await portal.panel.more('audit');
    await portal.panel.host.locator('[data-input=format]').selectOption('csv');
    // The name is there the next time, on another page too.
    await portal.panel.action('audit').click();
    expect(await portal.panel.host.locator('[data-input=done-by]').inputValue()).toBe('Kari Nordmann');
    expect((await readDownload('audit-file')).rows).toHaveLength(workbook.rows.length);
    // No list is read again: for a file that is handed out, only who is signed in is asked.
    expect(new Set(paths())).toEqual(new Set(['/accessmanagement/api/v1/user/profile']));
    await portal.page.reload();
    await portal.panel.action('audit').click();
    await expect
      .poll(() => portal.panel.host.locator('[data-input=done-by]').inputValue())
      .toBe('Kari Nordmann');
  });

  it('reads two system accesses at a time, shows each as it comes, and stops at once when it is cancelled', async () => {
    await openOverview();
    // The first read asks at the portal's route.
    portal.sandbox.control.addFault({
      environment: 'tt02',
      on: 'read-available',
      do: 'hang',
      ms: 1500,
      times: 'always',
      skip: 1,
    });
    await portal.panel.action('open').click();
    await portal.panel.host.locator('th[data-status=reading]').first().waitFor();
    await portal.panel.host.locator('th[data-status=read]').first().waitFor();
    expect(await portal.panel.phase()).toBe('reading');
    expect(await panelViolations(portal.page)).toEqual([]);
    await portal.panel.waitForPhase('plan');
    const lists = portal.statistics().requests.filter(({ path }) => /\/customers(\?|$)/.test(path));
    const [, first, second, third, fourth] = lists.map(({ at }) => at).toSorted((a, b) => a - b);
    // One of them is read twice: somebody is added there who is no longer a client.
    expect(lists).toHaveLength(6);
    expect((second ?? 0) - (first ?? 0)).toBeLessThan(1000);
    expect((third ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1400);
    expect((fourth ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(1400);

    await portal.panel.action('start-over').click();
    portal.sandbox.control.resetStatistics();
    await portal.panel.action('open').click();
    await portal.page.waitForTimeout(1000);
    await portal.panel.action('cancel').click();
    await portal.panel.waitForPhase('closed');
    await portal.page.waitForTimeout(3000);
    expect(paths().filter((path) => path.endsWith('/customers')).length).toBeLessThanOrEqual(2);
  });
});
