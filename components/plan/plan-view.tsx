import { changesOf, isOneScreen, listedRows, mayStart } from '../../utils/domain/plan';
import type { TextsOfList } from '../../utils/i18n/texts';
import { ReadingQuestions } from '../reading/reading-questions';
import { UnderstandingDetails } from '../reading/understanding-details';
import { focusTarget } from '../shell/phase-focus';
import { SinceLastDetails } from '../start/since-last-line';
import type { ListPanelProps, PanelState } from '../state/panel-state';
import { useRoomInTurns } from '../table/row-window';
import { RowsSection } from '../table/rows-section';
import { ActionButton } from '../ui/action-button';
import { BusyStatus } from '../ui/busy-status';
import { DownloadButton } from '../ui/download-button';
import { NoteAlert } from '../ui/note-alert';
import { saidOfNothing } from './all-right';
import { ConfirmView } from './confirm-view';
import { NotOnListDetails } from './not-on-list-details';
import { notesOf } from './plan-notes';
import { PurposeChoice } from './purpose-choice';
import { Reconciliation } from './reconciliation';
import { RepairConfirm } from './repair-confirm';
import { RepairOffer } from './repair-offer';
import { VerdictCounts } from './verdict-counts';

type PlanViewProps = Pick<
  ListPanelProps,
  | 'texts'
  | 'onAction'
  | 'choices'
  | 'onChoice'
  | 'onKeep'
  | 'wishes'
  | 'onPurpose'
  | 'onAnswer'
  | 'onLetter'
  | 'requestUrlOf'
  | 'format'
  | 'onFormat'
> & { state: Extract<PanelState, { phase: 'plan' | 'confirm' }> };

/** What would happen to each row, before anything does. */
export function PlanView(props: PlanViewProps) {
  const { texts, state, onAction } = props;
  const { phase, summary, rows, notOnList, busy = false } = state;
  const { actions, removal, listsReadAt } = texts.panel;
  const { plan, purpose, understanding: words } = texts.list;
  const { understanding } = summary;
  const { add, remove } = summary.counts;
  const { adding, removing } = changesOf(summary, state.unticked);
  // Where nobody is ticked, who could be is asked about all the same.
  const asked =
    adding + removing > 0 ? { added: adding, removed: removing } : { added: add, removed: remove };
  const nothing = saidOfNothing(summary, texts.list);
  const said = mayStart(summary) ? texts : saidAsPossible(texts);
  const read = words.read({ ...summary, rowCount: listedRows(summary) });
  const room = useRoomInTurns();
  const oneScreen = phase === 'plan' && isOneScreen(summary);
  return (
    <div class="kf-stack" aria-busy={busy}>
      <div>
        <div class="kf-plan-head">
          <h4 class="ds-heading" data-size="xs" {...(phase === 'plan' ? focusTarget : {})}>
            {plan.heading}
          </h4>
          <BusyStatus texts={texts} busy={busy} read={read} />
        </div>
        <p class="ds-paragraph">{read}</p>
        <p class="ds-paragraph kf-subtle" data-size="sm">
          {listsReadAt(new Date(summary.readAt))}
        </p>
      </div>
      {/* What is being confirmed is not changed under way. */}
      {phase === 'plan' && <UnderstandingDetails {...props} understanding={understanding} />}
      <ReadingQuestions
        {...props}
        understanding={understanding}
        notes={notesOf(texts, summary)}
        asks={phase === 'plan'}
      />
      {phase === 'plan' && <PurposeChoice {...props} summary={summary} busy={busy} />}
      <Reconciliation texts={texts} summary={summary} />
      {phase === 'confirm' ? (
        <Confirmation {...props} />
      ) : (
        <>
          {summary.since !== undefined && (
            <NoteAlert color="info" data-warning="come-since" text={plan.comeSince(summary.since)} />
          )}
          {summary.asksWho && <p class="ds-paragraph">{purpose.whoFirst}</p>}
          {nothing && (
            <p class="ds-paragraph" data-nothing>
              {nothing}
            </p>
          )}
          {oneScreen && <ConfirmView {...props} key={summary.planId} plan={state} inPreview />}
          <div class="kf-actions">
            {mayStart(summary) && !oneScreen && (
              <ActionButton
                action={add > 0 ? 'add' : 'remove'}
                variant="primary"
                label={purpose.ask({ ...asked, unlisted: summary.unlisted > 0 })}
                disabled={busy}
                onAction={onAction}
              />
            )}
            <DownloadButton
              {...props}
              name="plan-file"
              button={<ActionButton action="plan-file" texts={texts} onAction={onAction} />}
            />
            <ActionButton
              action="start-over"
              variant="tertiary"
              label={actions.startOver}
              onAction={onAction}
            />
          </div>
          {summary.purpose && !summary.asksWho && (
            <RepairOffer texts={texts} summary={summary} busy={busy} onAction={onAction} />
          )}
        </>
      )}
      {summary.sinceLast && <SinceLastDetails texts={texts.panel.sinceLast} changes={summary.sinceLast} />}
      <RowsSection
        key={summary.planId}
        texts={said}
        summary={summary}
        rows={rows}
        room={room}
        unticked={state.unticked}
        letters={{
          requestUrlOf: props.requestUrlOf,
          onLetter: props.onLetter,
          ...(phase === 'plan' && !busy && { onLookUp: onAction }),
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
        <VerdictCounts texts={said} counts={summary.counts} />
      </RowsSection>
      {summary.unlisted === 0 && <NotOnListDetails texts={texts} clients={notOnList} />}
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

/** The question before anything is done: what the list is for, or to send again. */
function Confirmation({ texts, state, onAction, onKeep }: PlanViewProps) {
  const { summary, asks, busy = false } = state;
  return asks === 'repair' ? (
    <RepairConfirm texts={texts} summary={summary} busy={busy} onAction={onAction} />
  ) : (
    <ConfirmView
      key={summary.planId}
      texts={texts}
      plan={state}
      inPreview={false}
      onAction={onAction}
      onKeep={onKeep}
    />
  );
}

/** Until somebody has said what the list is for, nobody is going to be added, nor left for a mark: they can be. */
function saidAsPossible(texts: TextsOfList): TextsOfList {
  const { outcome, panel, list } = texts;
  const { canBeAdded: add, marked, markedFor } = list.purpose.asYet;
  return {
    ...texts,
    outcome: {
      ...outcome,
      verdict: { ...outcome.verdict, add, 'marked-otherwise': marked },
      reason: (row) => (row.mark ? markedFor(row.mark) : outcome.reason(row)),
    },
    panel: { ...panel, rows: { ...panel.rows, group: { ...panel.rows.group, add } } },
  };
}
