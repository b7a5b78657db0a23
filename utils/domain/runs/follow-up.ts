import { type Verdict, verdictGroups } from '../verdict';
import type { JobRowView } from './job';

/** Verdicts of rows that are not as wanted until somebody has done something. */
export const verdictsToFollow: readonly Verdict[] = [
  ...verdictGroups['client-or-you'],
  ...verdictGroups['fix-in-file'],
];

/** Whether a row is among «Må følges opp», on screen and in the file: it is not as wanted, or nobody knows. */
export const needsFollowUp = (
  verdict: Verdict,
  sent: Pick<JobRowView, 'state' | 'asAnother'> | undefined,
): boolean =>
  sent ? sent.state !== 'done' || sent.asAnother === 'open' : verdictsToFollow.includes(verdict);
