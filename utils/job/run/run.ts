import type { Failure } from '../../domain/failure';
import type { PauseReason, Waiting } from '../../domain/runs/job';
import { isRepair } from '../../domain/runs/run-kind';
import type { Journal } from '../journal/journal';
import type { Ledger } from '../journal/ledger';
import type { JobRecord, JobRowRecord } from '../journal/records';
import type { Seen } from '../read/seen';
import type { Pace } from '../send/pace';
import type { JobRoutes, JobsDeps } from './deps';
import type { TimeLeft } from './time-left';

/**
 * Knows whose session the writes of a run go out with. A write is known to be the right person's when an ask that left
 * after it was answered so; until then it may be somebody else's.
 */
export interface Witness {
  /**
   * Before the write of a line: waits where too much has gone since the last good ask.
   * @returns false when the run has stopped
   */
  departs(line: number): Promise<boolean>;
  /** Its answer is in, or is given up. */
  landed(line: number): void;
  /** Whether an ask that leaves after this call is answered well; pauses the run when not. */
  sure(): Promise<boolean>;
  /** Before a read: as {@link sure}, with an ask from the last five seconds that left after every write's answer. */
  sureToRead(): Promise<boolean>;
  /** When the run stands still and every write is answered: asks once where there is something left to know. */
  lastWord(): Promise<void>;
  /** Something has happened that may mean another user: asks at once, and no write leaves before the answer. */
  doubt(): void;
}

/** One run under way, before its routes are open. */
export interface Going {
  deps: JobsDeps;
  journal: Journal;
  ledger: Ledger;
  pace: Pace;
  timeLeft: TimeLeft;
  witness: Witness;
  /** Aborts when nothing more is to leave. What is on its way is waited for all the same. */
  halt: AbortSignal;
  /** Pauses the run and halts. */
  pause(reason: PauseReason): Promise<void>;
  /** Somebody else is signed in: pauses, and marks the rows that may have been sent as them. */
  stopAsAnother(): Promise<void>;
  /** Lets the panel say what nothing is sent for, and until when (ms since epoch); nothing when it is over. */
  waits(waiting: Waiting | undefined): void;
}

/** One run under way: what its phases share. */
export interface Run extends Going, JobRoutes {}

export const pauseFor = (run: Pick<Going, 'pause'>, failure: Failure): Promise<void> =>
  run.pause({ kind: 'failure', failure });

/** Whether Altinn's delegated list shows the client as the row was to make it. */
export const isBorneOut = (
  { action, client }: JobRowRecord,
  { there, remaining }: Pick<Seen, 'there' | 'remaining'>,
): boolean => (action === 'add' ? there.has(client.id) : !remaining.has(client.id));

/** Whether the run removes clients: some of its rows, or all of them. */
export const removes = (run: Run): 'nobody' | 'some' | 'all' => {
  const { removals, total } = run.ledger.job();
  if (removals === 0) return 'nobody';
  return removals === total ? 'all' : 'some';
};

/**
 * How many clients the delegated list must show if it can be believed; a repair adds nobody to it, and every removal
 * may have had its effect.
 */
export const expectedDelegated = (job: JobRecord): number => {
  const { kind, delegatedBefore, counts, removals, removed } = job;
  if (isRepair(kind)) return delegatedBefore;
  return Math.max(0, delegatedBefore - removals) + counts.done - removed;
};
