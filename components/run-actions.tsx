import { Fragment } from 'preact';
import { type JobView, type PauseReason, workOf } from '../utils/domain/job';
import type { PanelTexts } from '../utils/i18n/panel-texts';
import { ActionButton } from './action-button';
import { FormatChoice } from './format-choice';
import type { PanelAction, PanelProps } from './panel-state';
import { helpFor } from './pause-help';
import { onlyReloads } from './refusal-relief';
import { groupCount } from './row-range';
import type { RunState } from './run-view';

type RunActionsProps = Pick<PanelProps, 'texts' | 'onAction' | 'format' | 'onFormat' | 'refusal'> & {
  state: RunState;
};
type Choice = { action: PanelAction; label: string; variant?: 'primary' | 'secondary' | 'tertiary' };

/** What can be done with a run as it stands. */
export function RunActions(props: RunActionsProps) {
  const { texts, state, onAction } = props;
  const choices = onlyReloads(props.refusal) ? [] : choicesOf(texts, state);
  const lastFile = choices.findLastIndex(({ action }) => action.startsWith('results'));
  return (
    <div class="kf-actions">
      {choices.map((choice, index) => (
        <Fragment key={choice.action}>
          <ActionButton {...choice} onAction={onAction} />
          {index === lastFile && <FormatChoice {...props} />}
        </Fragment>
      ))}
      <p class="kf-subtle" role="status">
        {state.undo?.kind === 'reading' && texts.panel.undo.reading}
      </p>
    </div>
  );
}

function choicesOf({ panel }: RunActionsProps['texts'], { phase, job, summary }: RunState): Choice[] {
  const { actions, undo } = panel;
  switch (phase) {
    case 'running':
      // While the list is read back there is nothing left to stop.
      return job.state === 'verifying'
        ? []
        : [
            { action: 'pause', label: actions.pause },
            { action: 'cancel', label: actions.cancelRun, variant: 'tertiary' },
          ];
    case 'paused':
      switch (helpFor(job.pause)) {
        case 'log-in':
          return [{ action: 'reload', label: actions.logIn, variant: 'primary' }];
        case 'reload':
          return [{ action: 'reload', label: actions.reload, variant: 'primary' }];
        case 'nothing':
          return [];
        default:
      }
      return [
        { action: 'resume', label: resumeLabel(actions, job.pause), variant: 'primary' },
        { action: 'results', label: actions.results },
        { action: 'cancel', label: actions.cancelRun, variant: 'tertiary' },
      ];
    case 'done': {
      const again = job.counts.failed + job.counts.unknown;
      const attention =
        job.total -
        job.counts.done +
        (job.asAnother ?? 0) +
        groupCount('fix-in-file', summary.counts) +
        groupCount('client-or-you', summary.counts);
      const choices: Choice[] = [{ action: 'results', label: actions.results, variant: 'primary' }];
      if (attention > 0) choices.push({ action: 'results-attention', label: actions.resultsAttention });
      if (again > 0 && job.state === 'done') choices.push({ action: 'retry', label: actions.retry(again) });
      return [
        ...choices,
        { action: 'reload', label: actions.reload },
        { action: 'copy', label: actions.copy, variant: 'tertiary' },
        { action: 'start-over', label: actions.newList, variant: 'tertiary' },
        ...(mayUndo(job) ? [{ action: 'undo', label: undo.ask, variant: 'tertiary' } as const] : []),
      ];
    }
    default:
      return phase satisfies never;
  }
}

/** What takes another run back is not itself taken back. What was repaired was there before. */
export const mayUndo = (job: JobView): boolean =>
  job.undoOf === undefined &&
  workOf(job) !== 'repair' &&
  job.counts.done + job.counts.unknown > (job.already ?? 0);

/** Where the plan has changed under the run, the button says what is left of it. */
export const resumeLabel = (actions: PanelTexts['actions'], pause: PauseReason | undefined): string => {
  const left =
    pause?.kind === 'plan-changed' ? pause.replanned.after.left : pause?.kind === 'over' && pause.left;
  return left ? actions.resumeWith(left) : actions.resume;
};
