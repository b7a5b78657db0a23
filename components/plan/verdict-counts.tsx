import { groupOf, type Verdict, verdictGroups, verdictOrder } from '../../utils/domain/verdict';
import type { Texts } from '../../utils/i18n/texts';

/**
 * How many rows got each verdict, where a group has several. The rest is told by the group's own number, and is
 * here for automation only.
 */
export function VerdictCounts({ texts, counts }: { texts: Texts; counts: Record<Verdict, number> }) {
  return (
    <ul class="kf-verdicts">
      {verdictOrder.map((verdict) => (
        <li key={verdict} hidden={counts[verdict] === 0 || verdictGroups[groupOf(verdict)].length === 1}>
          {texts.outcome.verdict[verdict]} <span data-count={verdict}>{counts[verdict]}</span>
        </li>
      ))}
    </ul>
  );
}
