import { mayRemain, type PlanRow } from '../plan';
import { type Verdict, verdictGroups } from '../verdict';
import type { JobRowView } from './job';

/** Verdicts of rows that are not as wanted until somebody has done something. */
export const verdictsToFollow: readonly Verdict[] = [
  ...verdictGroups['client-or-you'],
  ...verdictGroups['fix-in-file'],
];

/** Whether a row is among «Må følges opp», on screen and in the file: it is not as wanted, or nobody knows. */
export const needsFollowUp = (
  row: Pick<PlanRow, 'verdict' | 'warnings'>,
  sent: Pick<JobRowView, 'state' | 'asAnother'> | undefined,
): boolean =>
  sent
    ? sent.state !== 'done' || sent.asAnother === 'open'
    : verdictsToFollow.includes(row.verdict) || mayRemain(row);
