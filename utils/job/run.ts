import type { Failure } from '../domain/failure';
import type { PauseReason } from '../domain/job';
import type { Doors, JobsDeps } from './deps';
import type { Journal } from './journal';
import type { Ledger } from './ledger';
import type { Pace } from './pace';
import type { JobRecord, JobRowRecord } from './records';
import type { TimeLeft } from './time-left';

/** One run under way, before its doors are open. */
export interface Going {
  deps: JobsDeps;
  journal: Journal;
  ledger: Ledger;
  pace: Pace;
  timeLeft: TimeLeft;
  /** Aborts when nothing more is to leave. What is on its way is waited for all the same. */
  halt: AbortSignal;
  /** Pauses the run and halts. */
  pause(reason: PauseReason): Promise<void>;
}

/** One run under way: what its phases share. */
export interface Run extends Going, Doors {}

export const pauseFor = (run: Going, failure: Failure): Promise<void> =>
  run.pause({ kind: 'failure', failure });

/**
 * Whether Altinn's delegated list shows the client as the row was to make it.
 * @param there who is there as far as the run is concerned; see `Seen`
 */
export const isBorneOut = ({ action, client }: JobRowRecord, there: ReadonlySet<string>): boolean =>
  there.has(client.id) === (action === 'add');

/** How many clients the delegated list must show if it can be believed; a repair adds nobody to it. */
export const expectedDelegated = ({ repairs, delegatedBefore, counts }: JobRecord): number =>
  repairs ? delegatedBefore : delegatedBefore + counts.done;
