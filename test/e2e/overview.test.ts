import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostsOf } from '../../utils/altinn/hosts';
import { readList } from '../../utils/spreadsheet/read-list';
import type { SystemUserState } from '../sandbox/sandbox';
import { csv, openPortal, type Portal } from './portal';
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

/** Each system access as the panel names it: how many it has, or that it was not read. */
const systems = () =>
  portal.panel.host
    .locator('[data-system]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-system'), one.getAttribute('data-delegated') ?? 'not read']),
    );

const clientsShown = async () => (await portal.panel.rows()).map(({ client }) => client);

const choose = (filter: string) =>
  portal.panel.host.locator(`[name=kf-overview-filter][value=${filter}]`).check();

const paths = () => portal.statistics().requests.map(({ path }) => path.split('?')[0] ?? '');
const isList = (path: string) => /customers|\/delegation|clients|clientdelegations/.test(path);

const violations = async () => {
  const { violations: found } = await new AxeBuilder({ page: portal.page })
    .include('klientfil-panel')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

async function readDownload(action: string) {
  const download = await portal.panel.save(action);
  const read = await readList(await readFile(await download.path()));
  if (!read.ok) throw new Error(read.fault.kind);
  return { name: download.suggestedFilename(), ...read.list };
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
    expect(await violations()).toEqual([]);
  });

  it('lays all four beside each other: the numbers are the sandbox’s, and the file is that list', async () => {
    await openOverview();
    const overview = await readDownload('export');
    await portal.panel.waitForPhase('overview');
    expect(await systems()).toEqual(
      agents().map(({ id, delegatedClientIds }) => [id, String(delegatedClientIds.length)]),
    );
    expect(overview.name).toMatch(/^oversikt-TT02-\d{9}-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(overview.rows.map(({ number }) => number.valid && number.orgNumber).toSorted()).toEqual(
      agents().flatMap(listedIn).toSorted(),
    );

    await choose('everyone');
    await expect.poll(async () => (await clientsShown()).length).toBe(await portal.panel.count('everyone'));
    const all = await clientsShown();
    await choose('nowhere');
    const nowhere = await portal.panel.count('nowhere');
    await expect.poll(async () => (await clientsShown()).length).toBe(nowhere);
    expect((await clientsShown()).toSorted()).toEqual(
      all.filter((client) => /^\d{9}$/.test(client) && !listedAnywhere().has(client)).toSorted(),
    );
    expect(await violations()).toEqual([]);
    expect(portal.statistics().writes).toBe(0);
  });

  it('finds clients by name and by number, in the worker', async () => {
    await openOverview();
    await portal.panel.save('export');
    await choose('everyone');
    await expect.poll(async () => (await clientsShown()).length).toBe(await portal.panel.count('everyone'));
    const wanted = (await portal.panel.rows())[7];
    const search = portal.panel.host.locator('[data-input=search]');
    await search.fill(wanted?.client.replace(/(...)(?=.)/g, '$1 ') ?? '');
    await expect.poll(clientsShown).toEqual([wanted?.client]);
    await search.fill('finnes slett ikke');
    await expect.poll(clientsShown).toEqual([]);
    await search.fill('');
    await expect.poll(async () => (await clientsShown()).length).toBe(await portal.panel.count('everyone'));
  });

  it('names a system access that fails «Ikke lest», says why, and draws nothing from it', async () => {
    await openOverview();
    portal.sandbox.control.addFault({
      environment: 'tt02',
      on: 'read-system-user',
      do: '500',
      times: 1,
      skip: 1,
    });
    const download = await portal.panel.save('export');
    await portal.panel.waitForPhase('overview');
    expect(download.suggestedFilename()).toContain('-ufullstendig.xlsx');
    const unread = (await systems()).filter(([, delegated]) => delegated === 'not read');
    expect(unread).toHaveLength(1);
    const host = portal.panel.host;
    expect(await host.locator('[data-status=not-read]').textContent()).toMatch(/Ikke lest\s*Altinn svarte/);
    expect(await host.locator('[data-warning=incomplete]').count()).toBe(1);
    // Added nowhere, or on the list only, is what nobody can say now.
    expect(await portal.panel.count('nowhere')).toBe(0);
    expect(await violations()).toEqual([]);
  });

  it('holds a list against all of them: what only the list has, and what it lacks', async () => {
    await openOverview();
    const [known] = [...listedAnywhere()];
    await portal.panel.chooseFile(csv(`Org.nr.\n${known}\n310609544\n123\n`));
    await portal.panel.waitForPhase('overview');
    await choose('on-list-only');
    await expect.poll(clientsShown).toEqual(['310609544']);
    await choose('not-on-list');
    await expect.poll(async () => (await clientsShown()).length).toBe(listedAnywhere().size - 1);
    expect(await clientsShown()).not.toContain(known);
  });

  it('gives an audit workbook that is that list when read in again, also after the worker was stopped', async () => {
    await openOverview();
    await portal.panel.save('export');
    await portal.page.waitForTimeout(500);
    await stopWorker(portal.context, portal.page);
    portal.sandbox.control.resetStatistics();
    await portal.panel.host.locator('[data-input=done-by]').fill('Kari Nordmann');
    const workbook = await readDownload('audit');
    expect(workbook.name).toMatch(/^revisjon-TT02-\d{9}-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(new Set(workbook.rows.map(({ number }) => number.valid && number.orgNumber))).toEqual(
      listedAnywhere(),
    );
    await portal.panel.host.locator('[data-input=format]').selectOption('csv');
    expect((await readDownload('audit')).rows).toHaveLength(workbook.rows.length);
    // No list is read again: for a file that is handed out, only who is signed in is asked.
    expect(new Set(paths())).toEqual(new Set(['/accessmanagement/api/v1/user/profile']));
  });

  it('reads two system accesses at a time, and stops at once when it is cancelled', async () => {
    await openOverview();
    // The first read is a knock on the portal's door.
    portal.sandbox.control.addFault({
      environment: 'tt02',
      on: 'read-available',
      do: 'hang',
      ms: 1500,
      times: 'always',
      skip: 1,
    });
    await portal.panel.action('export').click();
    await portal.panel.waitForPhase('reading');
    expect(await violations()).toEqual([]);
    await portal.panel.waitForPhase('overview');
    const lists = portal.statistics().requests.filter(({ path }) => /\/customers(\?|$)/.test(path));
    const [, first, second, third, fourth] = lists.map(({ at }) => at).toSorted((a, b) => a - b);
    // One of them is read twice: somebody is added there who is no longer a client.
    expect(lists).toHaveLength(6);
    expect((second ?? 0) - (first ?? 0)).toBeLessThan(1000);
    expect((third ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1400);
    expect((fourth ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(1400);

    await portal.panel.action('start-over').click();
    portal.sandbox.control.resetStatistics();
    await portal.panel.action('export').click();
    await portal.page.waitForTimeout(1000);
    await portal.panel.action('cancel').click();
    await portal.panel.waitForPhase('closed');
    await portal.page.waitForTimeout(3000);
    expect(paths().filter((path) => path.endsWith('/customers')).length).toBeLessThanOrEqual(2);
  });
});
