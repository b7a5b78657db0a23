import type { PlanSummary } from '../utils/domain/plan';
import type { Texts } from '../utils/i18n/texts';
import { BigNumber } from './big-number';

/** Where the list and Altinn agree and differ, in three numbers. */
export function Reconciliation({ texts, summary }: { texts: Texts; summary: PlanSummary }) {
  const { plan } = texts.panel;
  const { counts } = summary;
  const onListOnly = counts.add + counts['no-relationship'] + counts['missing-packages'];
  return (
    <dl class="kf-numbers">
      <BigNumber value={counts['already-delegated']} label={plan.onListAndInAltinn} />
      <BigNumber value={onListOnly} label={plan.onListOnly}>
        <span class="kf-subtle">{plan.canBeAdded(counts.add)}</span>
      </BigNumber>
      <BigNumber value={summary.notOnList} label={plan.inAltinnOnly} count="not-on-list" />
    </dl>
  );
}
