import type { OrgNumber } from '../numbers/nine-digits';
import type { PlanSummary } from '../plan';
import { isGoing, type JobView, type UndoPreview } from './job';

/** What a list calls a system access, where it is not one of the owner's, or more than one. */
export interface Unresolved {
  value: string;
  rows: number;
  /** Ids of those that go by it; none where nobody does. */
  candidates: string[];
}

/** Whether a plan holds the rows that are for no system user we know; it does nothing. */
export const isLeftPlan = ({ counts }: PlanSummary): boolean =>
  counts['unknown-system-access'] + counts['ambiguous-system-access'] > 0;

/** A run: its parts, in order; of one over a single system user, one. */
export interface Run {
  id: string;
  parts: JobView[];
}

/** The id of the run that a part is of; one over a single system user is its own. */
export const runIdOf = ({ id, part }: Pick<JobView, 'id' | 'part'>): string => part?.of ?? id;

/** Ids of all the plans of a run's list, also of those that have nothing to do; its parts in their order. */
export function planIdsOf(
  runId: string,
  parts: readonly Pick<JobView, 'planId' | 'part'>[],
): readonly string[] {
  const part = parts[0]?.part;
  return (part?.of === runId && part.planIds) || parts.map(({ planId }) => planId);
}

/** What is told of how a run goes and what comes of it, of one part or of all together. */
export type RunTold = Pick<
  JobView,
  | 'kind'
  | 'state'
  | 'pause'
  | 'total'
  | 'removals'
  | 'removed'
  | 'counts'
  | 'confirmed'
  | 'verifiedAt'
  | 'already'
  | 'alreadyGone'
  | 'asAnother'
  | 'keptAsAnother'
  | 'waiting'
  | 'secondsLeft'
>;

/** A run as one: what its parts come to together. */
export function wholeOf({ parts }: Run): RunTold & {
  /** The part that goes or stands still now. */
  now?: JobView;
} {
  const counts = { queued: 0, sending: 0, done: 0, failed: 0, unknown: 0 };
  let total = 0;
  let removals = 0;
  let removed = 0;
  let confirmed = 0;
  let already = 0;
  let alreadyGone = 0;
  let asAnother = 0;
  let keptAsAnother = 0;
  for (const part of parts) {
    total += part.total;
    removals += part.removals;
    removed += part.removed;
    confirmed += part.confirmed;
    already += part.already ?? 0;
    alreadyGone += part.alreadyGone ?? 0;
    asAnother += part.asAnother ?? 0;
    keptAsAnother += part.keptAsAnother ?? 0;
    for (const state of Object.keys(counts) as (keyof typeof counts)[]) counts[state] += part.counts[state];
  }
  const now = parts.find(({ state }) => isGoing(state) || state === 'paused');
  const isWaiting = parts.some(({ state }) => state === 'waiting');
  const isCancelled = parts.some(({ state }) => state === 'cancelled');
  const over = isCancelled ? 'cancelled' : 'done';
  // Until the last part is read back there are clients that nothing has been sent for.
  const going = isWaiting && now?.state !== 'paused' ? 'running' : now?.state;
  const secondsLeft = now && secondsLeftOfAll(now, total - finishedOf({ counts }));
  const verifiedAt = verifiedAtOfAll(parts);
  return {
    // Its parts are of one list, for one purpose.
    kind: parts[0]?.kind ?? { from: 'list', purpose: { kind: 'add' } },
    state: going ?? over,
    total,
    removals,
    removed,
    counts,
    confirmed,
    ...(already > 0 && { already, alreadyGone }),
    ...(asAnother > 0 && { asAnother }),
    ...(keptAsAnother > 0 && { keptAsAnother }),
    ...(now && { now }),
    ...(now?.pause && { pause: now.pause }),
    ...(now?.waiting && { waiting: now.waiting }),
    ...(secondsLeft !== undefined && { secondsLeft }),
    ...(verifiedAt !== undefined && { verifiedAt }),
  };
}

/** Rows that have got an answer, whatever it was. */
export const finishedOf = ({ counts }: Pick<JobView, 'counts'>): number =>
  counts.done + counts.failed + counts.unknown;

/** Rows that a run which stands still has left: nothing was sent for them, or nobody knows what came of it. */
export const leftOf = ({ counts }: Pick<JobView, 'counts'>): number =>
  counts.queued + counts.sending + counts.unknown;

/** What a run has changed, without what was so before it came to it; and rows that nothing was sent for. */
export function changedBy({
  counts,
  removed = 0,
  already = 0,
  alreadyGone = 0,
}: Pick<JobView, 'counts' | 'already' | 'alreadyGone'> & Partial<Pick<JobView, 'removed'>>) {
  return {
    added: counts.done - removed - (already - alreadyGone),
    removed: removed - alreadyGone,
    notSent: counts.queued + counts.sending,
  };
}

/** When the last of its lists was read back; nothing where one that was changed has not been. */
function verifiedAtOfAll(parts: readonly JobView[]): number | undefined {
  const changed = parts.filter(({ counts }) => counts.done > 0);
  const read = changed.flatMap(({ verifiedAt }) => verifiedAt ?? []);
  return read.length > 0 && read.length === changed.length ? Math.max(...read) : undefined;
}

/** By the pace of the part that goes, for all the rows that are left. */
function secondsLeftOfAll(now: JobView, left: number): number | undefined {
  const own = now.total - finishedOf(now);
  return now.secondsLeft === undefined || own <= 0 ? undefined : Math.ceil((now.secondsLeft / own) * left);
}

/** Who a row of a run is. */
export interface ClientOnLine {
  line: number;
  orgNumber?: OrgNumber;
  name?: string;
}

/** What undoing a run would do, a part after the other. */
export interface UndoOfRun {
  runId: string;
  parts: {
    part: JobView;
    preview: UndoPreview;
    /** By line, who each of the preview's rows is, those that it leaves too. */
    clients: ClientOnLine[];
  }[];
}
