import type { JobView } from './job';
import type { PlanSummary } from './plan';

/** What a list calls a system access, where it is not one of the owner's, or more than one. */
export interface Unresolved {
  value: string;
  rows: number;
  /** Ids of those that go by it; none where nobody does. */
  candidates: string[];
}

/** One list held against several system users of an owner: a plan each. */
export interface SeveralPlanned {
  fileName: string;
  /** Rows of the list; in several plans each where the list is for all of them. */
  rowCount: number;
  /** In the order of the owner's system users; only those the list is for. */
  plans: PlanSummary[];
  unresolved: Unresolved[];
  /** The rows of `unresolved`, kept as a plan of their own that does nothing. */
  leftPlan?: PlanSummary;
}

/** Whether a plan holds the rows that are for no system user we know; it does nothing. */
export const isLeftPlan = ({ counts }: PlanSummary): boolean =>
  counts['unknown-system-access'] + counts['ambiguous-system-access'] > 0;

/** One run over several system users: its parts, in order. */
export interface SeveralRun {
  id: string;
  parts: JobView[];
}

/** The larger run as one: what its parts come to together. */
export function wholeOf({ parts }: SeveralRun): Pick<
  JobView,
  'state' | 'total' | 'counts' | 'confirmed' | 'already' | 'alreadyGone' | 'asAnother' | 'keptAsAnother'
> & {
  /** The part that goes or stands still now. */
  now?: JobView;
} {
  const counts = { queued: 0, sending: 0, done: 0, failed: 0, unknown: 0 };
  let total = 0;
  let confirmed = 0;
  let already = 0;
  let alreadyGone = 0;
  let asAnother = 0;
  let keptAsAnother = 0;
  for (const part of parts) {
    total += part.total;
    confirmed += part.confirmed;
    already += part.already ?? 0;
    alreadyGone += part.alreadyGone ?? 0;
    asAnother += part.asAnother ?? 0;
    keptAsAnother += part.keptAsAnother ?? 0;
    for (const state of Object.keys(counts) as (keyof typeof counts)[]) counts[state] += part.counts[state];
  }
  const now = parts.find(({ state }) => state === 'running' || state === 'verifying' || state === 'paused');
  const isWaiting = parts.some(({ state }) => state === 'waiting');
  const isCancelled = parts.some(({ state }) => state === 'cancelled');
  const state =
    now?.state === 'paused' ? 'paused' : now || isWaiting ? 'running' : isCancelled ? 'cancelled' : 'done';
  return {
    state,
    total,
    counts,
    confirmed,
    ...(already > 0 && { already, alreadyGone }),
    ...(asAnother > 0 && { asAnother }),
    ...(keptAsAnother > 0 && { keptAsAnother }),
    ...(now && { now }),
  };
}
