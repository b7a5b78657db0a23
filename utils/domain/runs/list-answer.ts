import type { PlanSummary } from '../plan';
import type { PurposeKind } from '../purpose';
import { type Verdict, verdictGroups } from '../verdict';
import { type JobView, workOf } from './job';
import { changedBy } from './run-parts';

/** How a finished run has left the whole list it came from, in clients. The parts make up `clients`. */
export interface ListAnswer {
  /** What the list asked for: to be there, to be gone, or each as it says. */
  asks: 'added' | 'removed' | 'as-asked';
  clients: number;
  /** Of those that are now as the list asks. */
  added: number;
  removed: number;
  /** They were so already. */
  before: number;
  /** Sent, and nobody knows what came of it. */
  unknown: number;
  /** Not found among those that are there, and nobody knows whether they are. */
  mayRemain: number;
  /** Of those that are not. */
  rejected: number;
  notSent: number;
  /** The user left them out where the run was confirmed. */
  leftOut: number;
  needsAction: number;
  faults: number;
}

/**
 * What a finished run answers for its list: those that it wrote, those that were so before it, and those that it
 * could not write. @returns nothing of a run that answers for no list: an undoing, a repair, what was chosen elsewhere
 */
export function answerOf(job: JobView, summary: PlanSummary): ListAnswer | undefined {
  const { from, purpose } = job.kind;
  if (from !== 'list' || purpose.kind !== summary.purpose?.kind) return undefined;
  const { counts } = summary;
  const asks = asksOf[purpose.kind];
  const { done, failed, unknown } = job.counts;
  const { already = 0, removed = workOf(job) === 'remove' ? done : 0 } = job;
  const asked = asks === 'added' ? counts.add : counts.add + counts.remove;
  const there = asks === 'removed' ? 0 : counts['already-delegated'];
  const mayRemain = asks === 'added' ? 0 : (summary.mayRemain ?? 0);
  const gone = asks === 'added' ? 0 : counts['not-delegated'] - mayRemain;
  const parts = {
    ...changedBy({ ...job, removed }),
    before: already + there + gone,
    unknown,
    mayRemain,
    rejected: failed,
    leftOut: Math.max(0, asked - job.total),
    needsAction: sum(verdictGroups['client-or-you'], counts),
    faults: sum(verdictGroups['fix-in-file'], counts),
  };
  const clients = Object.values(parts).reduce((total, part) => total + part, 0);
  return { asks, clients, ...parts };
}

/** How many of them are now as the list asks. */
export const asAsked = ({ added, removed, before }: ListAnswer): number => added + removed + before;

/** How many of them are known not to be. */
export const notAsAsked = (answer: ListAnswer): number =>
  answer.clients - asAsked(answer) - answer.unknown - answer.mayRemain;

const asksOf: Record<PurposeKind, ListAnswer['asks']> = {
  add: 'added',
  remove: 'removed',
  'as-marked': 'as-asked',
  match: 'as-asked',
};

const sum = (group: readonly Verdict[], counts: PlanSummary['counts']): number =>
  group.reduce((total, verdict) => total + counts[verdict], 0);
