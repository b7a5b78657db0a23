import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environments } from '../../utils/domain/environment';
import { verdicts } from '../../utils/domain/verdict';
import { csv, openPortal, type Portal } from './portal';
import { savedList } from './saved-list';

const file = new URL('../sandbox/klienter.csv', import.meta.url).pathname;

describe.each(environments)('the main job in %s', (environment) => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal({ environment });
  });
  afterAll(() => portal.close());

  it('adds what the plan says of a file with every verdict in it, and nothing else', async () => {
    const { panel, sandbox } = portal;
    const tripletex = portal.systemUser('Tripletex');
    sandbox.control.latency({ medianMs: 30, spread: 0.5 });
    await portal.open(tripletex);

    await panel.plan(file);
    const plan = await panel.rows();
    expect(plan).toHaveLength(60);
    // This list has no column of actions, so nothing in it is marked for removal.
    // These take a column of actions or of system accesses.
    const asked = ['marked-otherwise', 'conflict', 'remove', 'not-delegated'];
    const elsewhere = ['unknown-system-access', 'ambiguous-system-access'];
    const expected = verdicts.filter((verdict) => ![...asked, ...elsewhere].includes(verdict));
    expect(new Set(plan.map(({ outcome }) => outcome))).toEqual(new Set(expected));
    const promised = plan.filter(({ outcome }) => outcome === 'add').map(({ client }) => client);
    expect(await panel.count('add')).toBe(promised.length);
    expect(portal.statistics().writes).toBe(0);

    await panel.ask();
    expect(portal.statistics().writes).toBe(0);
    await panel.press('confirm');
    await panel.waitForPhase('done');

    await panel.show('all');
    const rows = await panel.rows();
    expect(
      rows
        .filter(({ outcome }) => outcome === 'done')
        .map(({ client }) => client)
        .toSorted(),
    ).toEqual(promised.toSorted());
    expect(portal.systemUser('Tripletex').delegatedOrgNumbers.toSorted()).toEqual(
      [...tripletex.delegatedOrgNumbers, ...promised].toSorted(),
    );
    const { writes, writesPerClient, maxWritesInFlight } = portal.statistics();
    expect(writes).toBe(promised.length);
    expect(Math.max(...Object.values(writesPerClient))).toBe(1);
    expect(maxWritesInFlight).toBeLessThanOrEqual(5);
    expect(maxWritesInFlight).toBeGreaterThan(1);
  });

  it('gives the results back in the user’s own columns, a status for each of the sixty rows', async () => {
    const download = await portal.panel.save('results');
    expect(download.suggestedFilename()).toMatch(/^resultat-.*\.xlsx$/);
    expect(download.suggestedFilename().includes('TT02')).toBe(environment === 'tt02');
    const { header, rows } = await savedList(download);
    expect(header).toEqual(['Org.nr.', 'Klient', 'Ansvarlig', 'Status', 'Forklaring']);
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 60 }, (_, i) => i + 2));
    for (const { cells } of rows)
      expect(cells.slice(3)).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  });

  it('exports the delegated clients as a file that says «finnes fra før» for every row when dropped back in', async () => {
    const { panel } = portal;
    await portal.page.reload();
    await panel.waitForPhase('done');
    await panel.action('start-over').click();
    const download = await panel.save('export');
    await panel.plan(await download.path());
    await panel.show('all');
    const rows = await panel.rows();
    expect(rows).toHaveLength(portal.systemUser('Tripletex').delegatedOrgNumbers.length);
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['already-delegated']));
    expect(await panel.action('add').count()).toBe(0);
    expect(await panel.action('confirm').count()).toBe(0);
    // Everybody on the list is added, so what it is for is not taken for granted.
    expect(await panel.host.locator('[data-purpose]:checked').count()).toBe(0);
  });

  it('sends the first client of an empty system access alone', async () => {
    const { panel, sandbox } = portal;
    const empty = portal.systemUser('Forretningsforer');
    expect(empty.delegatedClientIds).toEqual([]);
    await portal.open(empty);
    const wanted = sandbox.control
      .state()
      [environment].clients.flatMap(({ orgNumber }) => orgNumber ?? [])
      .join('\n');
    await panel.plan(csv(wanted));
    await panel.confirm();
    await panel.waitForPhase('done');
    expect(portal.statistics().firstWriteAlone[empty.id]).toBe(true);
    expect(portal.systemUser('Forretningsforer').delegatedOrgNumbers.length).toBe(await panel.count('done'));
    expect(await panel.count('failed')).toBe(0);
  });
});
