import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { JobState } from '../../domain/runs/job';
import type { JobRecord, JobRowRecord, PlanHeader } from './records';

/** The lists that belong to a plan, each cut into chunks. */
export type PlanPart = 'list' | 'plan' | 'targets' | 'not-on-list';

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

/** While the database is brought up to date. */
export type Upgrade = IDBPTransaction<JournalSchema, StoreNames<JournalSchema>[], 'versionchange'>;
