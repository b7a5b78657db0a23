import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { workOf } from '../../../utils/domain/runs/job';
import { resultsFile } from '../../../utils/files/results-file';
import { openJournal } from '../../../utils/job/journal/journal';
import { rowViewOf, viewOf } from '../../../utils/job/journal/records';
import first from './fixtures/journal-1.json';
import second from './fixtures/journal-2.json';
import third from './fixtures/journal-3.json';

const stores = { 1: first, 2: second, 3: third.stores };

/** The stores as versions 1 to 3 made them; never to be changed. */
async function storeOf(version: 1 | 2 | 3, name: string): Promise<void> {
  const database = await openDB(name, version, {
    upgrade(old) {
      old.createObjectStore('plans', { keyPath: 'id' });
      old.createObjectStore('planRows', { keyPath: ['planId', 'part', 'chunk'] });
      const jobs = old.createObjectStore('jobs', { keyPath: 'id' });
      jobs.createIndex('state', 'state');
      jobs.createIndex('owner', ['owner.environment', 'owner.partyUuid', 'startedAt']);
      const rows = old.createObjectStore('rows', { keyPath: ['jobId', 'line'] });
      rows.createIndex('state', ['jobId', 'state', 'line']);
    },
  });
  for (const [store, records] of Object.entries(stores[version])) {
    for (const record of records) await database.put(store, record);
  }
  database.close();
}

/** What runs that add say since version 4. */
const toAdd = { kind: { from: 'list', purpose: { kind: 'add' } }, removals: 0, removed: 0 };
const portalForAll = { availableRoute: 'portal', delegatedRoute: 'portal', writeRoute: 'portal' };

it('a journal of version 1 is read on: its rows add, and nothing else about them is touched', async () => {
  await storeOf(1, 'old');
  const journal = await openJournal('old');
  const [job] = first.jobs;
  expect(await journal.job(job?.id ?? '')).toEqual({ ...job, ...toAdd, routes: portalForAll });
  expect(await journal.rowsOf(job?.id ?? '', 0, 100)).toEqual(
    first.rows.map((row) => ({ ...row, action: 'add' })),
  );
  expect((await journal.rowsIn(job?.id ?? '', 'queued', 0, 10)).map(({ line }) => line)).toEqual([4]);
  expect((await journal.unfinishedJobs()).map(({ id }) => id)).toEqual([job?.id]);
  expect(await journal.targets(first.plans[0]?.id ?? '')).toEqual(first.planRows[0]?.rows);
  journal.close();
});

it('a journal that was brought up to date once is left as it is the next time', async () => {
  await storeOf(1, 'twice');
  (await openJournal('twice')).close();
  const journal = await openJournal('twice');
  expect(await journal.rowsOf(first.jobs[0]?.id ?? '', 0, 100)).toHaveLength(first.rows.length);
  journal.close();
});

it('a journal of version 2 names the three routes, and the delegated list is read where it was', async () => {
  await storeOf(2, 'two');
  const journal = await openJournal('two');
  const [job] = second.jobs;
  const byPortal = { availableRoute: 'portal', delegatedRoute: 'end-user', writeRoute: 'end-user' };
  expect(await journal.job(job?.id ?? '')).toEqual({ ...job, ...toAdd, routes: byPortal });
  expect((await journal.plan(second.plans[0]?.id ?? ''))?.routes).toEqual(byPortal);
  expect((await journal.plan(second.plans[1]?.id ?? ''))?.routes).toEqual({
    availableRoute: 'client-administration',
    delegatedRoute: 'client-administration',
    writeRoute: 'end-user',
  });
  expect(await journal.rowsOf(job?.id ?? '', 0, 100)).toEqual(second.rows);
  journal.close();
});

it('a file that was named after a person is so no longer', async () => {
  const named = 'Klienter 010170 12345.csv';
  const [job] = second.jobs;
  const [plan] = second.plans;
  if (!job || !plan) throw new Error('no fixture');
  await storeOf(2, 'named');
  const old = await openDB('named', 2);
  await old.put('jobs', { ...job, id: 'named', fileName: named });
  await old.put('plans', { ...plan, id: 'named', summary: { ...plan.summary, fileName: named } });
  old.close();
  const journal = await openJournal('named');
  const kept = JSON.stringify([await journal.job('named'), await journal.plan('named')]);
  expect(kept).not.toContain('12345');
  expect(kept).toContain('Klienter ');
  journal.close();
});

describe('a journal of version 3, when what a run is for was told by which fields it had', () => {
  const read = third.read as unknown as Record<
    string,
    { view: Record<string, unknown>; rows: unknown[]; results: string }
  >;
  const opened = async (name: string) => {
    await storeOf(3, name);
    return openJournal(name);
  };

  it('has every run as it read before, with its rows and its results', async () => {
    const journal = await opened('three');
    for (const [what, { view, rows, results }] of Object.entries(read)) {
      const job = await journal.job(String(view.id));
      if (!job) throw new Error(what);
      const { kind: _kind, removals: _all, removed: _done, ...same } = viewOf(job);
      const { undoOf: _undo, removals: _before, removed: _gone, ...old } = view;
      expect(same, what).toEqual(old);
      const now = await journal.rowsOf(job.id, 0, 1000);
      expect(now.map(rowViewOf), what).toEqual(rows);
      const wanted = { language: 'nb', format: 'csv' } as const;
      const file = await resultsFile(journal, job.planId, job.id, 'all', wanted, 0);
      const text = file.ok && 'text' in file.value ? file.value.text : '';
      // What is said of a row that was marked and left has other words now; times are told where one is.
      const plain = (said: string) =>
        said.replace(/;Merket .*/g, '').replace(/\d+\.\d+\.\d{4} kl\. [\d.]+/g, 'da');
      // What was added back was called removed; and of a list that removed, only those removed were in the file.
      const said = (what === 'undoneExact' ? results.replace('Fjernet', 'Lagt til') : results).replace(
        'Er ikke lenger blant klientene deres',
        'Er ikke lenger klient hos dere',
      );
      const lines = plain(text).split('\r\n');
      for (const line of plain(said).split('\r\n')) expect(lines, what).toContain(line);
    }
    journal.close();
  });

  it('says of each what it was for, by what its rows do', async () => {
    const journal = await opened('kinds');
    const kinds: Record<string, unknown> = {};
    for (const [what, { view }] of Object.entries(read)) {
      const job = await journal.job(String(view.id));
      kinds[what] = job && [job.kind.from, job.kind.purpose, workOf(job)];
    }
    const id = (what: string) => ({ undoOf: read[what]?.view.id });
    expect(kinds).toEqual({
      add: ['list', { kind: 'add' }, 'add'],
      undoneAdd: [id('add'), { kind: 'remove' }, 'remove'],
      marked: ['list', { kind: 'as-marked' }, 'both'],
      tidy: ['list', { kind: 'match', add: false, remove: true }, 'remove'],
      exact: ['list', { kind: 'match', add: true, remove: true }, 'remove'],
      undoneExact: [id('exact'), { kind: 'add' }, 'add'],
    });
    journal.close();
  });

  it('knows a run that sent clients again', async () => {
    await storeOf(3, 'repair');
    const old = await openDB('repair', 3);
    await old.put('jobs', { ...(third.stores.jobs[0] as object), id: 'again', repairs: true });
    old.close();
    const journal = await openJournal('repair');
    expect((await journal.job('again'))?.kind).toEqual({ from: 'repair', purpose: { kind: 'add' } });
    journal.close();
  });

  it('starts nothing of a plan whose only button was to remove whom it does not name', async () => {
    const journal = await opened('targets');
    expect(await journal.targets(third.open)).toEqual([]);
    const plan = await journal.plan(third.open);
    expect(plan?.summary.purpose).toEqual({ kind: 'add' });
    expect(plan?.summary.counts.remove).toBe(0);
    journal.close();
  });

  it('names marks as they are named now', async () => {
    const journal = await opened('marks');
    const plan = await journal.plan(String(read.add?.view.planId));
    expect(plan?.summary.counts).toMatchObject({ 'marked-otherwise': 1 });
    expect(plan?.summary.counts).not.toHaveProperty('marked-for-removal');
    const rows = await journal.planRows(plan?.id ?? '', 0, 100);
    expect(rows.filter(({ verdict }) => verdict === 'marked-otherwise')).toMatchObject([{ mark: 'remove' }]);
    journal.close();
  });
});
