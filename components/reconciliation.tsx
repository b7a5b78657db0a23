import { isExact, type PlanSummary } from '../utils/domain/plan';
import type { Texts } from '../utils/i18n/texts';
import { BigNumber } from './big-number';

/** Where the list and Altinn agree and differ, in three numbers. */
export function Reconciliation({ texts, summary }: { texts: Texts; summary: PlanSummary }) {
  const { plan } = texts.panel;
  const { counts } = summary;
  // Of an exact list, those it does not name are rows too.
  const unlisted = isExact(summary) ? summary.notOnList : 0;
  const onListOnly = counts.add + counts['no-relationship'] + counts['missing-packages'];
  return (
    <dl class="kf-numbers">
      <BigNumber
        value={counts['already-delegated'] + counts.remove - unlisted}
        label={plan.onListAndInAltinn}
      />
      <BigNumber value={onListOnly} label={plan.onListOnly}>
        <span class="kf-subtle">{plan.canBeAdded(counts.add)}</span>
      </BigNumber>
      <BigNumber value={summary.notOnList} label={plan.inAltinnOnly} count="not-on-list" />
    </dl>
  );
}
