import { isExact, listedRows, mayTidy } from '../utils/domain/plan';
import { ActionButton } from './action-button';
import { BusyStatus } from './busy-status';
import { ConfirmView } from './confirm-view';
import { FormatChoice } from './format-choice';
import { LeftOutDetails } from './left-out-details';
import { NotOnListDetails } from './not-on-list-details';
import { NotTakenDetails } from './not-taken-details';
import type { PanelProps, PanelState } from './panel-state';
import { focusTarget } from './phase-focus';
import { PlanWarnings } from './plan-warnings';
import { PurposeQuestion } from './purpose-question';
import { ReadingQuestions } from './reading-questions';
import { Reconciliation } from './reconciliation';
import { RemovalView } from './removal-view';
import { RepairOffer } from './repair-offer';
import { RowsSection } from './rows-section';
import { SinceLastDetails } from './since-last';
import { UnderstandingDetails } from './understanding-details';
import { VerdictCounts } from './verdict-counts';

type PlanViewProps = Pick<
  PanelProps,
  | 'texts'
  | 'onAction'
  | 'choices'
  | 'onChoice'
  | 'onKeep'
  | 'onLetter'
  | 'requestUrlOf'
  | 'format'
  | 'onFormat'
> & { state: Extract<PanelState, { phase: 'plan' | 'confirm' }> };

/** What would happen to each row, before anything does. */
export function PlanView(props: PlanViewProps) {
  const { texts, state, onAction } = props;
  const { phase, summary, rows, notOnList, busy = false } = state;
  const { plan, actions, removal, understanding: words } = texts.panel;
  const { understanding } = summary;
  const toAdd = summary.counts.add;
  const toRemove = summary.counts.remove;
  const offersTidying = toRemove === 0 && summary.notOnList > 0 && mayTidy(summary.removal);
  return (
    <div class="kf-stack" aria-busy={busy}>
      <div>
        <div class="kf-plan-head">
          <h4 class="ds-heading" data-size="xs" {...(phase === 'plan' ? focusTarget : {})}>
            {plan.heading}
          </h4>
          <BusyStatus
            texts={texts}
            busy={busy}
            read={words.read({ ...summary, rowCount: listedRows(summary) })}
          />
        </div>
        {/* What is being confirmed is not changed under way. */}
        {phase === 'confirm' ? (
          <p class="ds-paragraph">{words.read({ ...summary, rowCount: listedRows(summary) })}</p>
        ) : (
          <UnderstandingDetails {...props} summary={summary} />
        )}
        <p class="ds-paragraph kf-subtle" data-size="sm">
          {plan.listsReadAt(new Date(summary.readAt))}
        </p>
      </div>
      {summary.sinceLast && <SinceLastDetails texts={texts.panel.sinceLast} changes={summary.sinceLast} />}
      <PlanWarnings texts={texts} summary={summary} />
      {phase === 'plan' && <NotTakenDetails {...props} understanding={understanding} />}
      {phase === 'plan' && <ReadingQuestions {...props} understanding={understanding} />}
      {phase === 'plan' && <PurposeQuestion {...props} summary={summary} />}
      <Reconciliation texts={texts} summary={summary} />
      {phase === 'confirm' ? (
        <Confirmation {...props} />
      ) : (
        <>
          {toAdd + toRemove === 0 && <p class="ds-paragraph">{plan.nothingToAdd}</p>}
          <div class="kf-actions">
            {toRemove > 0 && (
              <ActionButton
                action="remove"
                variant="primary"
                label={
                  toAdd > 0 ? removal.askBoth({ added: toAdd, removed: toRemove }) : removal.ask(toRemove)
                }
                disabled={busy}
                onAction={onAction}
              />
            )}
            {toAdd > 0 && toRemove === 0 && (
              <ActionButton
                action="add"
                variant="primary"
                label={actions.add(toAdd)}
                disabled={busy}
                onAction={onAction}
              />
            )}
            {offersTidying && (
              <ActionButton
                action="remove"
                label={removal.ask(summary.notOnList)}
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
      <RowsSection
        key={summary.planId}
        texts={texts}
        summary={summary}
        rows={rows}
        letters={{
          requestUrlOf: props.requestUrlOf,
          onLetter: props.onLetter,
          again: phase === 'plan' && (
            <ActionButton
              action="check-again"
              label={texts.panel.letters.checkAgain}
              disabled={busy}
              onAction={onAction}
            />
          ),
        }}
      >
        <VerdictCounts texts={texts} counts={summary.counts} />
      </RowsSection>
      <LeftOutDetails {...props} understanding={understanding} />
      {!isExact(summary) && <NotOnListDetails texts={texts} clients={notOnList} />}
      {summary.privatePersons > 0 && (
        <p class="ds-paragraph" data-size="sm">
          {plan.privatePersons(summary.privatePersons)}
        </p>
      )}
      {summary.ownDelegated && (
        <p class="ds-paragraph" data-size="sm" data-own-organisation>
          {removal.ownDelegated}
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

/** The question before anything is done: to add, to send again, or to remove. */
function Confirmation({ texts, state, onAction, onKeep }: PlanViewProps) {
  const { summary, asks = 'add', busy = false } = state;
  switch (asks) {
    case 'remove':
    case 'tidy':
      return <RemovalView texts={texts} plan={state} busy={busy} onAction={onAction} onKeep={onKeep} />;
    case 'add':
    case 'repair':
      return <ConfirmView texts={texts} summary={summary} asks={asks} busy={busy} onAction={onAction} />;
    default:
      return asks satisfies never;
  }
}
