import { displayName } from '../utils/domain/display-name';
import { AdviceAlert } from './advice-alert';
import { DoneNotes } from './done-notes';
import type { PanelProps, PanelState } from './panel-state';
import { focusTarget } from './phase-focus';
import { RowsSection } from './rows-section';
import { RunActions } from './run-actions';
import { RunCounts } from './run-counts';
import { announcement, finishedOf, headingOf } from './run-progress';

export type RunState = Extract<PanelState, { phase: 'running' | 'paused' | 'done' }>;
type RunViewProps = Pick<PanelProps, 'texts' | 'onAction' | 'format' | 'onFormat'> & { state: RunState };

/** A plan being carried out, standing still, or carried out: how far, what came of each row, and what now. */
export function RunView(props: RunViewProps) {
  const { texts, state } = props;
  const { phase, job, summary, rows, outcomeOf, troubled } = state;
  const { run } = texts.panel;
  const finished = finishedOf(job);
  return (
    <div class="kf-stack">
      <div>
        <h4 class="ds-heading" data-size="xs" {...focusTarget}>
          {headingOf(job, run)}
        </h4>
        <p class="ds-paragraph kf-subtle">
          {run.for({ ...job, owner: { ...job.owner, name: displayName(job.owner.name) } })}
        </p>
      </div>
      {phase === 'paused' && job.pause && (
        <AdviceAlert advice={texts.panel.pause(job.pause)} color="warning" />
      )}
      {phase === 'done' ? (
        <DoneNotes texts={texts} job={job} />
      ) : (
        <div class="kf-bar">
          <label for="kf-run">{run.progress(finished, job.total)}</label>
          <progress id="kf-run" class="kf-progress" max={Math.max(1, job.total)} value={finished} />
          {phase === 'running' && <RunNow texts={texts} job={job} />}
        </div>
      )}
      <RunCounts texts={texts} job={job} />
      <RunActions {...props} />
      <p class="ds-sr-only" aria-live="polite">
        {announcement(job, run)}
      </p>
      <RowsSection key={job.id} texts={texts} summary={summary} rows={rows} run={{ outcomeOf, troubled }} />
    </div>
  );
}

/** What a run does this minute, and what may be done meanwhile. */
function RunNow({ texts, job }: Pick<RunViewProps, 'texts'> & Pick<RunState, 'job'>) {
  const { run } = texts.panel;
  return (
    <>
      {job.state === 'verifying' && <p class="ds-paragraph">{run.verifying}</p>}
      {job.waitingUntil !== undefined && (
        <p class="ds-paragraph" data-waiting>
          {run.waiting(new Date(job.waitingUntil))}
        </p>
      )}
      {job.state === 'running' && job.secondsLeft !== undefined && (
        <p class="ds-paragraph">{run.timeLeft(job.secondsLeft)}</p>
      )}
      <p class="ds-paragraph">{run.mayClose}</p>
    </>
  );
}
