import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openJournal } from '../../../utils/job/journal';
import first from './fixtures/journal-1.json';

/** The store as version 1 made it; never to be changed. */
async function storeOfVersion1(name: string): Promise<void> {
  const database = await openDB(name, 1, {
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
  for (const [store, records] of Object.entries(first)) {
    for (const record of records) await database.put(store, record);
  }
  database.close();
}

it('a journal of version 1 is read on: its rows add, and nothing else about them is touched', async () => {
  await storeOfVersion1('old');
  const journal = await openJournal('old');
  const [job] = first.jobs;
  expect(await journal.job(job?.id ?? '')).toEqual(job);
  expect(await journal.rowsOf(job?.id ?? '', 0, 100)).toEqual(
    first.rows.map((row) => ({ ...row, action: 'add' })),
  );
  expect((await journal.rowsIn(job?.id ?? '', 'queued', 0, 10)).map(({ line }) => line)).toEqual([4]);
  expect((await journal.unfinishedJobs()).map(({ id }) => id)).toEqual([job?.id]);
  expect(await journal.targets(first.plans[0]?.id ?? '')).toEqual(first.planRows[0]?.rows);
  journal.close();
});

it('a journal that was brought up to date once is left as it is the next time', async () => {
  await storeOfVersion1('twice');
  (await openJournal('twice')).close();
  const journal = await openJournal('twice');
  expect(await journal.rowsOf(first.jobs[0]?.id ?? '', 0, 100)).toHaveLength(first.rows.length);
  journal.close();
});
