import { Fragment } from 'preact';
import { ActionButton } from './action-button';
import { FormatChoice } from './format-choice';
import type { PanelAction, PanelProps } from './panel-state';
import { groupCount } from './row-range';
import type { RunState } from './run-view';

type RunActionsProps = Pick<PanelProps, 'texts' | 'onAction' | 'format' | 'onFormat'> & {
  state: RunState;
};
type Choice = { action: PanelAction; label: string; variant?: 'primary' | 'secondary' | 'tertiary' };

/** What can be done with a run as it stands. */
export function RunActions(props: RunActionsProps) {
  const { texts, state, onAction } = props;
  const choices = choicesOf(texts, state);
  const lastFile = choices.findLastIndex(({ action }) => action.startsWith('results'));
  return (
    <div class="kf-actions">
      {choices.map((choice, index) => (
        <Fragment key={choice.action}>
          <ActionButton {...choice} onAction={onAction} />
          {index === lastFile && <FormatChoice {...props} />}
        </Fragment>
      ))}
    </div>
  );
}

function choicesOf({ panel }: RunActionsProps['texts'], { phase, job, summary }: RunState): Choice[] {
  const { actions } = panel;
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
      return [
        { action: 'resume', label: actions.resume, variant: 'primary' },
        { action: 'results', label: actions.results },
        { action: 'cancel', label: actions.cancelRun, variant: 'tertiary' },
      ];
    case 'done': {
      const again = job.counts.failed + job.counts.unknown;
      const attention =
        job.total -
        job.counts.done +
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
      ];
    }
    default:
      return phase satisfies never;
  }
}
