import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { JobState } from '../domain/job';
import type { JobRecord, JobRowRecord, PlanHeader } from './records';

/** The lists that belong to a plan, each cut into chunks. */
export type PlanPart = 'list' | 'plan' | 'targets' | 'not-on-list';

/** So many rows a record: 100,000 rows in one record would be read whole to show the first ten. */
export const chunkSize = 500;

export interface PlanChunk {
  planId: string;
  part: PlanPart;
  chunk: number;
  rows: unknown[];
}

export interface JournalSchema extends DBSchema {
  plans: { key: string; value: PlanHeader };
  planRows: { key: [string, PlanPart, number]; value: PlanChunk };
  jobs: {
    key: string;
    value: JobRecord;
    indexes: { state: JobState; owner: [string, string, number] };
  };
  rows: {
    key: [string, number];
    value: JobRowRecord;
    indexes: { state: [string, string, number] };
  };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

/** Opens the store, and makes it on first use. A later version adds its step below, by `oldVersion`. */
export function openDatabase(name: string): Promise<JournalDatabase> {
  return openDB<JournalSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('plans', { keyPath: 'id' });
      database.createObjectStore('planRows', { keyPath: ['planId', 'part', 'chunk'] });
      const jobs = database.createObjectStore('jobs', { keyPath: 'id' });
      jobs.createIndex('state', 'state');
      jobs.createIndex('owner', ['owner.environment', 'owner.partyUuid', 'startedAt']);
      const rows = database.createObjectStore('rows', { keyPath: ['jobId', 'line'] });
      rows.createIndex('state', ['jobId', 'state', 'line']);
    },
  });
}
