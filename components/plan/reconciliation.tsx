import type { PlanSummary } from '../../utils/domain/plan';
import type { TextsOfList } from '../../utils/i18n/texts';
import { BigNumber } from '../ui/big-number';

/** Where the list and Altinn agree and differ, in three numbers, whatever the list is for. */
export function Reconciliation({ texts, summary }: { texts: TextsOfList; summary: PlanSummary }) {
  const { plan } = texts.list;
  const { added, notAdded, canBeAdded } = summary.standing;
  return (
    <dl class="kf-numbers">
      <BigNumber value={added} label={plan.alreadyAdded} />
      <BigNumber value={notAdded} label={plan.notAdded}>
        {notAdded > 0 && <span class="kf-subtle">{plan.canBeAdded(canBeAdded)}</span>}
      </BigNumber>
      <BigNumber value={summary.notOnList} label={plan.addedOnly} count="not-on-list" />
    </dl>
  );
}
