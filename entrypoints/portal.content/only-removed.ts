import type { PlanSummary } from '../../utils/domain/plan';
import type { Verdict } from '../../utils/domain/verdict';

/** The plan of a run that was undone, as far as the removal goes: nothing true can be said of the other rows. */
export function onlyRemoved(summary: PlanSummary, removed: number): PlanSummary {
  const counts = Object.fromEntries(
    Object.keys(summary.counts).map((verdict) => [verdict, verdict === 'add' ? removed : 0]),
  ) as Record<Verdict, number>;
  return { ...summary, rowCount: removed, counts };
}
