import { ActionButton } from './action-button';
import { ConfirmView } from './confirm-view';
import { NotOnListDetails } from './not-on-list-details';
import type { PanelProps, PanelState } from './panel-state';
import { focusTarget } from './phase-focus';
import { PlanWarnings } from './plan-warnings';
import { Reconciliation } from './reconciliation';
import { RowsSection } from './rows-section';
import { VerdictCounts } from './verdict-counts';

type PlanViewProps = Pick<PanelProps, 'texts' | 'onAction'> & {
  state: Extract<PanelState, { phase: 'plan' | 'confirm' }>;
};

/** What would happen to each row, before anything does. */
export function PlanView({ texts, state, onAction }: PlanViewProps) {
  const { phase, summary, rows, notOnList } = state;
  const { plan, actions } = texts.panel;
  const toAdd = summary.counts.add;
  return (
    <div class="kf-stack">
      <div>
        <h4 class="ds-heading" data-size="xs" {...(phase === 'plan' ? focusTarget : {})}>
          {plan.heading}
        </h4>
        <p class="ds-paragraph">{plan.read(summary)}</p>
        <p class="ds-paragraph kf-subtle" data-size="sm">
          {plan.listsReadAt(new Date(summary.readAt))}
        </p>
      </div>
      <PlanWarnings texts={texts} warnings={summary.warnings} />
      <Reconciliation texts={texts} summary={summary} />
      {phase === 'confirm' ? (
        <ConfirmView texts={texts} summary={summary} onAction={onAction} />
      ) : (
        <>
          {toAdd === 0 && <p class="ds-paragraph">{plan.nothingToAdd}</p>}
          <div class="kf-actions">
            {toAdd > 0 && (
              <ActionButton action="add" variant="primary" label={actions.add(toAdd)} onAction={onAction} />
            )}
            <ActionButton action="plan-file" label={actions.planFile} onAction={onAction} />
            <ActionButton
              action="start-over"
              variant="tertiary"
              label={actions.startOver}
              onAction={onAction}
            />
          </div>
        </>
      )}
      <RowsSection key={summary.planId} texts={texts} summary={summary} rows={rows}>
        <VerdictCounts texts={texts} counts={summary.counts} />
      </RowsSection>
      <NotOnListDetails texts={texts} clients={notOnList} />
      {summary.privatePersons > 0 && (
        <p class="ds-paragraph" data-size="sm">
          {plan.privatePersons(summary.privatePersons)}
        </p>
      )}
      {summary.unknownDelegated > 0 && (
        <p class="ds-paragraph" data-size="sm">
          {plan.unknownDelegated(summary.unknownDelegated)}
        </p>
      )}
    </div>
  );
}
