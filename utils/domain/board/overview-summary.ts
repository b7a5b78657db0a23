import type { Failure } from '../failure';
import type { Understanding } from '../lists/list';
import type { MarkColumn } from '../plan';
import type { Owner, SystemUser } from '../system-user';
import { type DifferenceKind, type Doubt, differenceKinds } from './overview';

/** Which clients of an overview are shown. */
export const overviewFilters = ['differing', ...differenceKinds, 'everyone'] as const;
export type OverviewFilter = (typeof overviewFilters)[number];

/** How many came and went since a list of a system user was last kept. */
export interface CameAndWent {
  gone: { count: number };
  added: { count: number };
}

/** One of the owner's system users, and what came of reading it. */
export type SystemUserStanding = Pick<SystemUser, 'id' | 'title' | 'vendor'> &
  (
    | { status: 'read'; delegated: number; sinceLast?: CameAndWent }
    | { status: 'doubtful'; why: Doubt }
    | { status: 'not-read'; failure: Failure }
    | { status: 'reading' }
  );

/** What a page gets of an overview; the worker keeps the rest. Nothing in it rests on what was not read. */
export interface OverviewSummary {
  overviewId: string;
  owner: Owner;
  /** When the last list was read, ms since epoch. */
  readAt: number;
  /** In the order of the states of each client. */
  systemUsers: SystemUserStanding[];
  /** The list it stands beside, where there is one. */
  list?: {
    fileName: string;
    rowCount: number;
    /** How it was read. */
    understanding: Understanding;
    /** Whom it is about is not known yet: it asks for nothing. */
    asksWho: boolean;
    /** The column by which rows say themselves what is to happen. */
    marks?: MarkColumn;
    clients: number;
    withoutValidNumber: number;
    /** A column of it says which system access each row is for. */
    saysSystemUser: boolean;
  };
  /** With an organisation number, or of a kind that is not known: everybody but private persons. */
  clients: number;
  differing: number;
  privatePersons: number;
  counts: Record<DifferenceKind, number>;
}

/** How many clients a filter leaves, before anything is searched for. */
export function overviewCount(filter: OverviewFilter, summary: OverviewSummary): number {
  if (filter === 'everyone') return summary.clients;
  return filter === 'differing' ? summary.differing : summary.counts[filter];
}
