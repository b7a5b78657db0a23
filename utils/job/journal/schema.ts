import { openDB } from 'idb';
import type { RouteName } from '../../altinn/route-table';
import { maskPersonNumbers } from '../../domain/numbers/person-number';
import { sayWhatRunsAreFor } from './say-what-runs-are-for';
import type { JournalDatabase, JournalSchema, Upgrade } from './stores';

/** So many rows a record: 100,000 rows in one record would be read whole to show the first ten. */
export const chunkSize = 500;

/** Opens the store, makes it on first use, and brings an older one up to date, a version at a time. */
export function openDatabase(name: string): Promise<JournalDatabase> {
  return openDB<JournalSchema>(name, 4, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1) makeStores(database);
      if (oldVersion === 1) await sayWhatRowsDo(transaction);
      if (oldVersion === 1 || oldVersion === 2) {
        await nameRoutes(transaction);
        await maskFileNames(transaction);
      }
      if (oldVersion > 0) await sayWhatRunsAreFor(transaction);
    },
  });
}

/** Version 1 had runs that add, and nothing else. */
async function sayWhatRowsDo(transaction: Upgrade): Promise<void> {
  let cursor = await transaction.objectStore('rows').openCursor();
  while (cursor) {
    await cursor.update({ ...cursor.value, action: 'add' });
    cursor = await cursor.continue();
  }
}

/** Until version 2 one route read both lists, but for the portal's delegated list, which gives way to any other's. */
async function nameRoutes(transaction: Upgrade): Promise<void> {
  for (const store of ['plans', 'jobs'] as const) {
    let cursor = await transaction.objectStore(store).openCursor();
    while (cursor) {
      const routes = cursor.value.routes as unknown as { writer: RouteName; reader: RouteName };
      const { writer, reader } = routes;
      const delegatedRoute = reader === 'portal' ? writer : reader;
      await cursor.update({
        ...cursor.value,
        routes: { availableRoute: reader, delegatedRoute, writeRoute: writer },
      } as never);
      cursor = await cursor.continue();
    }
  }
}

/** Until version 2 files were named as they were called, people's numbers and all. */
async function maskFileNames(transaction: Upgrade): Promise<void> {
  for (let job = await transaction.objectStore('jobs').openCursor(); job; job = await job.continue()) {
    await job.update({ ...job.value, fileName: masked(job.value.fileName) });
  }
  for (let plan = await transaction.objectStore('plans').openCursor(); plan; plan = await plan.continue()) {
    const { summary } = plan.value;
    await plan.update({ ...plan.value, summary: { ...summary, fileName: masked(summary.fileName) } });
  }
}

const masked = (fileName: string) => maskPersonNumbers(fileName).text;

function makeStores(database: JournalDatabase): void {
  database.createObjectStore('plans', { keyPath: 'id' });
  database.createObjectStore('planRows', { keyPath: ['planId', 'part', 'chunk'] });
  const jobs = database.createObjectStore('jobs', { keyPath: 'id' });
  jobs.createIndex('state', 'state');
  jobs.createIndex('owner', ['owner.environment', 'owner.partyUuid', 'startedAt']);
  const rows = database.createObjectStore('rows', { keyPath: ['jobId', 'line'] });
  rows.createIndex('state', ['jobId', 'state', 'line']);
}
