import type { Failure } from '../failure';
import type { Switch } from '../kept/rules';
import type { OrgNumber } from '../numbers/nine-digits';
import type { Owner, SystemUser } from '../system-user';
import { isRepair, type RunKind } from './run-kind';

/** `queued → sending → done | failed | unknown` */
export const rowStates = ['queued', 'sending', 'done', 'failed', 'unknown'] as const;
export type RowState = (typeof rowStates)[number];

/** What a row of a run asks Altinn for. */
export type RowAction = 'add' | 'remove';

/** What is asked for a row. To repair is to add again what is delegated with too few packages. */
export type RowWork = RowAction | 'repair';

/** What a run is for: `both` adds some clients and removes others. */
export type RunWork = RowWork | 'both';

/** What stopped a run that has not finished. Nothing starts writing again without a click. */
export type PauseReason =
  | { kind: 'by-user' }
  /** The browser was closed while the run was going. */
  | { kind: 'browser-restarted' }
  /** The extension was updated, or loaded anew, while the run was going. */
  | { kind: 'updated' }
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
  /** What the browser kept of the run has been deleted, or cannot be read any more. */
  | { kind: 'storage-gone' }
  /** The firm's IT department has switched off what it does. */
  | { kind: 'switched-off'; what: Switch }
  /** A mistake of ours, which is not Altinn's. */
  | { kind: 'mistake' }
  /** Never kept: it stood still for a cause that was looked at again when its page opened, and is over. */
  | { kind: 'over'; was: 'signed-out' | 'other'; left: number; total: number }
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
  /** Clients that are not on the list and were added only since it was confirmed: they are not touched. */
  since?: number;
}

/** `waiting`: a part of a larger run whose turn has not come. */
export type JobState = 'waiting' | 'running' | 'paused' | 'verifying' | 'done' | 'cancelled';

/** Whether a run is at work: it sends, or reads back what it sent. */
export const isGoing = (state: JobState): boolean => state === 'running' || state === 'verifying';

/** Whether a run has come to its end, by itself or by the user. */
export const isFinished = (state: JobState): boolean => state === 'done' || state === 'cancelled';

/** One run over several system accesses is a run for each of them, one after the other. */
export interface JobPart {
  /** The larger run's id. */
  of: string;
  /** From 0. */
  place: number;
  parts: number;
  /** On the first: ids of all the list's plans, also of those that have nothing to do. */
  planIds?: readonly string[];
}

/** A run as the panel sees it. Times are ms since epoch. */
export interface JobView {
  id: string;
  planId: string;
  owner: Owner;
  /** Who began it. */
  userUuid: string;
  systemUser: Pick<SystemUser, 'id' | 'title' | 'vendor'>;
  fileName: string;
  kind: RunKind;
  /** Of `total`, how many are clients to remove. */
  removals: number;
  /** Of the done ones, how many were removed. */
  removed: number;
  /** Absent for a run that is whole by itself. */
  part?: JobPart;
  state: JobState;
  pause?: PauseReason;
  /** Rows the run is to write. */
  total: number;
  counts: Record<RowState, number>;
  /** Of the done ones, how many Altinn's own list confirmed afterwards. */
  confirmed: number;
  /** Of the done ones, how many were so before the run came to them: it changed nothing for them. */
  already?: number;
  /** Of these, how many were to be removed. */
  alreadyGone?: number;
  startedAt: number;
  finishedAt?: number;
  /** When the delegated list was read back. */
  verifiedAt?: number;
  /** The last time both lists were read again in the middle of the run. */
  replanned?: Replanned;
  /** Rows that may have been sent as another user, and of which nobody has said yet what becomes of them. */
  asAnother?: number;
  /** Rows that may have been sent so too, and that the run's own user lets stand. */
  keptAsAnother?: number;
  /** What nothing is sent for just now. */
  waiting?: Waiting;
  /** Seconds left by the pace so far; absent before there is one. */
  secondsLeft?: number;
}

/** What tells one run's words from another's. */
export type Working = Pick<JobView, 'kind' | 'removals' | 'total'>;

export function workOf({ kind, removals, total }: Working): RunWork {
  if (isRepair(kind)) return 'repair';
  if (removals === 0) return 'add';
  return removals === total ? 'remove' : 'both';
}

/** What a run asks for one of its rows. */
export const rowWorkOf = (work: RunWork, { action }: Pick<JobRowView, 'action'>): RowWork =>
  work === 'both' ? (action ?? 'add') : work;

/** Which of the rows that may have been sent as another user, and that nobody has answered for, by what was asked. */
export const asAnotherKinds = ['added', 'removed'] as const;
export type AsAnotherKind = (typeof asAnotherKinds)[number];

/** Whether a row is one of them. */
export const isAsAnother = (
  { asAnother, action }: Pick<JobRowView, 'asAnother'> & { action?: RowAction },
  kind: AsAnotherKind,
): boolean => asAnother === 'open' && (action === 'remove') === (kind === 'removed');

/** Why what a run did to a client is not taken back when it is undone. */
export type NotUndone =
  /** Altinn had it already when its turn came: it was not this run that added it. */
  | 'delegated-before'
  /** It was there with fewer packages: removing would take those too. */
  | 'topped-up'
  /** Nobody can tell how it was before the run: no answer told, and no believed list showed it. */
  | 'before-unknown'
  /** Whether the run changed it is not known. */
  | 'unknown-outcome'
  /** Somebody has removed it since. */
  | 'gone-already'
  /** It was to be removed, and was gone when its turn came: it was not this run that removed it. */
  | 'gone-before'
  /** It was removed, and somebody has added it again since. */
  | 'there-again'
  /** It was removed, and is no longer among the firm's clients: it cannot be added again. */
  | 'no-longer-client'
  /** It was removed, and lacks packages: it cannot be added again. */
  | 'lacks-packages';

/** What undoing a run does to one client: it is removed, or added again. */
export interface Undoing {
  line: number;
  clientId: string;
  action?: 'add';
  /** Of those to remove: it cannot be added again. */
  warning?: 'no-longer-client';
  /** Of those to add again: it had fewer packages, and all come back. */
  fewer?: true;
  /** That the run did it is known from a list that was read before, and not from Altinn's answer. */
  byList?: true;
}

/** What undoing a run would do, read from Altinn now. */
export interface UndoPreview {
  jobId: string;
  rows: Undoing[];
  left: { line: number; clientId: string; why: NotUndone }[];
  /** Of those that are left, the ones that nobody can tell of; the user may have them taken back too. */
  untold: Undoing[];
  /** When the lists were read, ms since epoch. */
  readAt: number;
  /** Clients delegated then, others' included. */
  delegated: number;
}

/** Why nothing is sent for a while, and until when (ms since epoch). */
export interface Waiting {
  until: number;
  /**
   * `asked`: Altinn named the time · `backing-off`: Altinn did not manage, and we give it a pause · `settling`: an
   * answer was lost, and what came of it cannot be known before · `earlier`: requests from before the worker was
   * stopped may still be on their way.
   */
  why: 'asked' | 'backing-off' | 'settling' | 'earlier';
}

/** One row of a run. */
export interface JobRowView {
  line: number;
  /** Its row's place in the order that the plan is shown in, where the plan has a row for it. */
  place?: number;
  clientId: string;
  /** Absent for a row that adds. */
  action?: 'remove';
  /** Who it is, where no row of the plan tells. */
  orgNumber?: OrgNumber;
  name?: string;
  /** No row of the list has it; its line is one after the list's last. */
  notOnList?: true;
  /** Of a removed client: the roles by which the owner stands in the register, `regnskapsforer`. */
  registered?: readonly string[];
  state: RowState;
  failure?: Failure;
  /** Times sent. */
  attempts: number;
  /** It was so already, and the run changed nothing: when Altinn showed or said it, ms since epoch. */
  already?: number;
  /** It was there with fewer packages, and the run gave it the rest. */
  toppedUp?: true;
  /** Altinn's list showed it after the run, ms since epoch. */
  confirmedAt?: number;
  /** It was to be removed, and stays: it has not come into these system accesses, by title, that the run adds it to. */
  keptFor?: readonly string[];
  /** It may have been sent as another user; `kept` when the run's own user has said that it is to stand. */
  asAnother?: 'open' | 'kept';
}
