import type { Failure } from './failure';
import type { Owner, SystemUser } from './system-user';

/** `queued → sending → done | failed | unknown` */
export const rowStates = ['queued', 'sending', 'done', 'failed', 'unknown'] as const;
export type RowState = (typeof rowStates)[number];

/** What a row of a run asks Altinn for. */
export type RowAction = 'add' | 'remove';

/** What a run is for. To repair is to add again what is delegated with too few packages. */
export type RunWork = RowAction | 'repair';

/** What stopped a run that has not finished. Nothing starts writing again without a click. */
export type PauseReason =
  | { kind: 'by-user' }
  /** The browser was closed while the run was going. */
  | { kind: 'browser-restarted' }
  /** Somebody else is signed in now. */
  | { kind: 'other-user' }
  /** The same rejection `times` rows running. */
  | { kind: 'same-rejection'; times: number; failure: Failure }
  /** The lists were old and have been read again, and not every row is as it was confirmed. */
  | { kind: 'plan-changed'; replanned: Replanned }
  /** The computer slept for long while the run was going. */
  | { kind: 'slept' }
  /** The browser gives the journal no more room. */
  | { kind: 'storage-full' }
  | { kind: 'failure'; failure: Failure };

/** What became of the rows that were left to write when both lists were read again. */
export interface Replanned {
  /** When the lists were read, ms since epoch. */
  at: number;
  /** Rows left to write before; the four of `after` add up to it. */
  before: number;
  after: {
    left: number;
    /** Altinn has them as the run was to make them. */
    done: number;
    'no-relationship': number;
    'missing-packages': number;
  };
}

export type JobState = 'running' | 'paused' | 'verifying' | 'done' | 'cancelled';

/** A run as the panel sees it. Times are ms since epoch. */
export interface JobView {
  id: string;
  planId: string;
  owner: Owner;
  systemUser: Pick<SystemUser, 'id' | 'title' | 'vendor'>;
  fileName: string;
  /** The run that this one undoes: its rows are clients to remove. Absent for a run that adds. */
  undoOf?: string;
  /** The run sends clients again that are delegated with too few packages. Absent for any other. */
  repairs?: true;
  state: JobState;
  pause?: PauseReason;
  /** Rows the run is to write. */
  total: number;
  counts: Record<RowState, number>;
  /** Of the done ones, how many Altinn's own list confirmed afterwards. */
  confirmed: number;
  startedAt: number;
  finishedAt?: number;
  /** When the delegated list was read back. */
  verifiedAt?: number;
  /** The last time both lists were read again in the middle of the run. */
  replanned?: Replanned;
  /** Where nothing is sent until: the wait that Altinn asked for. */
  waitingUntil?: number;
  /** Seconds left by the pace so far; absent before there is one. */
  secondsLeft?: number;
}

export function workOf({ undoOf, repairs }: Pick<JobView, 'undoOf' | 'repairs'>): RunWork {
  if (undoOf !== undefined) return 'remove';
  return repairs ? 'repair' : 'add';
}

/** Why a client that a run was to add is not removed again when it is undone. */
export type NotUndone =
  /** Altinn had it already when its turn came: it was not this run that added it. */
  | 'delegated-before'
  /** The list was empty before the run and later showed clients that the run did not add: nobody knows who was there. */
  | 'before-unknown'
  /** Whether the run added it is not known. */
  | 'unknown-outcome'
  /** Somebody has removed it since. */
  | 'gone-already';

/** What undoing a run would do, read from Altinn now. */
export interface UndoPreview {
  jobId: string;
  /** Clients that would be removed; `no-longer-client` cannot be added again. */
  rows: { line: number; clientId: string; warning?: 'no-longer-client' }[];
  left: { line: number; clientId: string; why: NotUndone }[];
  /** When the lists were read, ms since epoch. */
  readAt: number;
}

/** One row of a run. */
export interface JobRowView {
  line: number;
  clientId: string;
  state: RowState;
  failure?: Failure;
  /** Times sent. */
  attempts: number;
  /** Altinn's list showed it after the run, ms since epoch. */
  confirmedAt?: number;
}
