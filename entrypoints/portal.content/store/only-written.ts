import type { PlanSummary } from '../../../utils/domain/plan';
import type { Verdict } from '../../../utils/domain/verdict';

/**
 * The plan as far as a run goes that removes or repairs: nothing true can be said of the other rows. Its own
 * stand where those to add do.
 */
export function onlyWritten(summary: PlanSummary, written: number): PlanSummary {
  const counts = Object.fromEntries(
    Object.keys(summary.counts).map((verdict) => [verdict, verdict === 'add' ? written : 0]),
  ) as Record<Verdict, number>;
  return { ...summary, rowCount: written, unlisted: 0, counts };
}
