import { useRef } from 'preact/hooks';
import { ActionButton } from './action-button';
import { ConfirmView } from './confirm-view';
import { FormatChoice } from './format-choice';
import { LeftOutDetails } from './left-out-details';
import { NotOnListDetails } from './not-on-list-details';
import type { PanelProps, PanelState } from './panel-state';
import { focusTarget } from './phase-focus';
import { PlanWarnings } from './plan-warnings';
import { ReadingQuestions } from './reading-questions';
import { Reconciliation } from './reconciliation';
import { RepairOffer } from './repair-offer';
import { RowsSection } from './rows-section';
import { SinceLastDetails } from './since-last';
import { UnderstandingDetails } from './understanding-details';
import { VerdictCounts } from './verdict-counts';

type PlanViewProps = Pick<
  PanelProps,
  'texts' | 'onAction' | 'choices' | 'onChoice' | 'format' | 'onFormat'
> & { state: Extract<PanelState, { phase: 'plan' | 'confirm' }> };

/** What would happen to each row, before anything does. */
export function PlanView(props: PlanViewProps) {
  const { texts, state, onAction } = props;
  const { phase, summary, rows, notOnList, asks = 'add', busy = false } = state;
  const { plan, actions, understanding: words } = texts.panel;
  const { understanding } = summary;
  const toAdd = summary.counts.add;
  const wasBusy = useRef(false);
  wasBusy.current ||= busy;
  return (
    <div class="kf-stack" aria-busy={busy}>
      <div>
        <div class="kf-plan-head">
          <h4 class="ds-heading" data-size="xs" {...(phase === 'plan' ? focusTarget : {})}>
            {plan.heading}
          </h4>
          {/* What has come of a choice is heard as well as seen. */}
          <p class="ds-paragraph kf-subtle" role="status">
            {busy
              ? words.readingAgain
              : wasBusy.current && <span class="ds-sr-only">{words.read(summary)}</span>}
          </p>
        </div>
        {/* What is being confirmed is not changed under way. */}
        {phase === 'confirm' ? (
          <p class="ds-paragraph">{words.read(summary)}</p>
        ) : (
          <UnderstandingDetails {...props} summary={summary} />
        )}
        <p class="ds-paragraph kf-subtle" data-size="sm">
          {plan.listsReadAt(new Date(summary.readAt))}
        </p>
      </div>
      {summary.sinceLast && <SinceLastDetails texts={texts.panel.sinceLast} changes={summary.sinceLast} />}
      <PlanWarnings texts={texts} summary={summary} />
      {phase === 'plan' && <ReadingQuestions {...props} understanding={understanding} />}
      <Reconciliation texts={texts} summary={summary} />
      {phase === 'confirm' ? (
        <ConfirmView texts={texts} summary={summary} asks={asks} busy={busy} onAction={onAction} />
      ) : (
        <>
          {toAdd === 0 && <p class="ds-paragraph">{plan.nothingToAdd}</p>}
          <div class="kf-actions">
            {toAdd > 0 && (
              <ActionButton
                action="add"
                variant="primary"
                label={actions.add(toAdd)}
                disabled={busy}
                onAction={onAction}
              />
            )}
            <ActionButton action="plan-file" label={actions.planFile} onAction={onAction} />
            <FormatChoice {...props} />
            <ActionButton
              action="start-over"
              variant="tertiary"
              label={actions.startOver}
              onAction={onAction}
            />
          </div>
          <RepairOffer texts={texts} summary={summary} busy={busy} onAction={onAction} />
        </>
      )}
      <RowsSection key={summary.planId} texts={texts} summary={summary} rows={rows}>
        <VerdictCounts texts={texts} counts={summary.counts} />
      </RowsSection>
      <LeftOutDetails texts={texts} understanding={understanding} />
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
