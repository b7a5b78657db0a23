import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openJournal } from '../../../utils/job/journal/journal';
import first from './fixtures/journal-1.json';
import second from './fixtures/journal-2.json';

/** The stores as versions 1 and 2 made them; never to be changed. */
async function storeOf(version: 1 | 2, name: string): Promise<void> {
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
  for (const [store, records] of Object.entries(version === 1 ? first : second)) {
    for (const record of records) await database.put(store, record);
  }
  database.close();
}

const portalForAll = { availableRoute: 'portal', delegatedRoute: 'portal', writeRoute: 'portal' };

it('a journal of version 1 is read on: its rows add, and nothing else about them is touched', async () => {
  await storeOf(1, 'old');
  const journal = await openJournal('old');
  const [job] = first.jobs;
  expect(await journal.job(job?.id ?? '')).toEqual({ ...job, routes: portalForAll });
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
  expect(await journal.job(job?.id ?? '')).toEqual({ ...job, routes: byPortal });
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
