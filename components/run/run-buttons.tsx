import type { VNode } from 'preact';
import { type PauseReason, workOf } from '../../utils/domain/runs/job';
import { undoOf } from '../../utils/domain/runs/run-kind';
import type { RunTold } from '../../utils/domain/runs/run-parts';
import type { PanelTexts } from '../../utils/i18n/panel-texts';
import { onlyReloads } from '../shell/refusal-relief';
import type { PanelProps, RunState } from '../state/panel-state';
import { groupCount } from '../table/row-range';
import { ActionButton } from '../ui/action-button';
import { DownloadButton } from '../ui/download-button';
import { helpFor } from './pause-help';

type RunActionsProps = Pick<
  PanelProps,
  'texts' | 'onAction' | 'onLetter' | 'format' | 'onFormat' | 'refusal'
> & { state: RunState };
type Steering = 'pause' | 'cancel' | 'resume' | 'reload' | 'results';
type Choice = { action: Steering; label: string; variant?: 'primary' | 'tertiary' };

/** What can be done with a run as it stands. */
export function RunActions(props: RunActionsProps) {
  const { state, refusal } = props;
  if (onlyReloads(refusal)) return null;
  if (state.phase === 'done') return <DoneActions {...props} />;
  return <SteerButtons {...props} phase={state.phase} job={state.job} />;
}

interface SteerButtonsProps extends Pick<PanelProps, 'texts' | 'format' | 'onFormat'> {
  phase: 'running' | 'paused';
  job: RunTold;
  onAction(action: Steering | 'copy', event: Event): void;
}

/** What can be done with a run that goes, or stands still. */
export function SteerButtons({ phase, job, ...props }: SteerButtonsProps) {
  const { texts, onAction } = props;
  return (
    <div class="kf-actions">
      {choicesOf(texts.panel, phase, job).map((choice) => {
        const button = <ActionButton key={choice.action} {...choice} onAction={onAction} />;
        return choice.action === 'results' ? <ResultsButton {...props}>{button}</ResultsButton> : button;
      })}
    </div>
  );
}

function choicesOf({ actions }: PanelTexts, phase: SteerButtonsProps['phase'], job: RunTold): Choice[] {
  if (phase === 'running') {
    // While the list is read back there is nothing left to stop.
    return job.state === 'verifying'
      ? []
      : [
          { action: 'pause', label: actions.pause },
          { action: 'cancel', label: actions.cancelRun, variant: 'tertiary' },
        ];
  }
  switch (helpFor(job.pause)) {
    case 'log-in':
      return [{ action: 'reload', label: actions.logIn, variant: 'primary' }];
    case 'reload':
      return [{ action: 'reload', label: actions.reload, variant: 'primary' }];
    case 'nothing':
      return [];
    default:
      return [
        { action: 'resume', label: resumeLabel(actions, job.pause), variant: 'primary' },
        { action: 'results', label: actions.results },
        { action: 'cancel', label: actions.cancelRun, variant: 'tertiary' },
      ];
  }
}

interface ResultsButtonProps extends Pick<PanelProps, 'texts' | 'format' | 'onFormat'> {
  onAction(action: 'copy', event: Event): void;
  children: VNode;
}

/** The results as a file of the kind that is wanted, or on the clipboard. */
export function ResultsButton({ children, onAction, ...props }: ResultsButtonProps) {
  return (
    <DownloadButton {...props} name="results" button={children}>
      <ActionButton action="copy" variant="tertiary" texts={props.texts} onAction={onAction} />
    </DownloadButton>
  );
}

/** One thing first: what can be tried again, else what the clients must be told. Where neither is, nothing is first. */
function DoneActions(props: RunActionsProps) {
  const { texts, state, onAction, onLetter } = props;
  const { job, summary, answer, troubled, undo } = state;
  const { actions, letters, undo: undoing } = texts.panel;
  const again = job.state === 'done' ? job.counts.failed + job.counts.unknown : 0;
  const attention = troubled?.total ?? 0;
  const writes = answer !== undefined && groupCount('client-or-you', summary.counts) > 0;
  return (
    <div class="kf-actions">
      {again > 0 && (
        <ActionButton action="retry" variant="primary" label={actions.retry(again)} onAction={onAction} />
      )}
      {writes && (
        <ActionButton
          action="letters-file"
          variant={again > 0 ? 'secondary' : 'primary'}
          label={letters.file}
          onAction={() => onLetter({ planId: summary.planId, language: texts.language })}
        />
      )}
      <ResultsButton {...props}>
        <ActionButton action="results" texts={texts} onAction={onAction} />
      </ResultsButton>
      {attention > 0 && <ActionButton action="results-attention" texts={texts} onAction={onAction} />}
      {mayUndo(job) && (
        <ActionButton action="undo" variant="tertiary" label={undoing.ask} onAction={onAction} />
      )}
      <ActionButton action="start-over" variant="tertiary" label={actions.newList} onAction={onAction} />
      <p class="kf-subtle" role="status">
        {undo?.kind === 'reading' && undoing.reading}
      </p>
    </div>
  );
}

/** What takes another run back is not itself taken back. What was repaired was there before. */
export const mayUndo = (job: RunTold): boolean =>
  undoOf(job.kind) === undefined &&
  workOf(job) !== 'repair' &&
  job.counts.done + job.counts.unknown > (job.already ?? 0);

/** Where the plan has changed under the run, the button says what is left of it. */
const resumeLabel = (actions: PanelTexts['actions'], pause: PauseReason | undefined): string => {
  const left =
    pause?.kind === 'plan-changed' ? pause.replanned.after.left : pause?.kind === 'over' && pause.left;
  return left ? actions.resumeWith(left) : actions.resume;
};
