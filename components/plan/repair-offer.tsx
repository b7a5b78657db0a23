import type { PlanSummary } from '../../utils/domain/plan';
import type { TextsOfList } from '../../utils/i18n/texts';
import type { PanelProps } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';

type RepairOfferProps = Pick<PanelProps, 'onAction'> & {
  texts: TextsOfList;
  summary: PlanSummary;
  busy: boolean;
};

/** A quiet way to send again those that are there with too little; nothing where there are none. */
export function RepairOffer({ texts, summary, busy, onAction }: RepairOfferProps) {
  const { repair } = texts.list;
  if (summary.repairable === 0) return null;
  return (
    <div class="kf-actions">
      <ActionButton
        action="repair"
        label={repair.ask(summary.repairable)}
        disabled={busy}
        onAction={onAction}
      />
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {repair.who}
      </p>
    </div>
  );
}
