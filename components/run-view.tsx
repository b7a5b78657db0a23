import { useState } from 'preact/hooks';
import { displayName } from '../utils/domain/display-name';
import { AdviceAlert } from './advice-alert';
import { AsAnotherNotice } from './as-another-notice';
import { DoneNotes } from './done-notes';
import { type PanelProps, type PanelState, undoAsked } from './panel-state';
import { focusTarget } from './phase-focus';
import type { ShownRows } from './row-filters';
import { RowsSection } from './rows-section';
import { RunActions } from './run-actions';
import { RunCounts } from './run-counts';
import { announcement, finishedOf, headingOf, waitingFor } from './run-progress';
import { wordsOfRun } from './run-words';
import { UndoView } from './undo-view';

export type RunState = Extract<PanelState, { phase: 'running' | 'paused' | 'done' }>;
type RunViewProps = Pick<
  PanelProps,
  'texts' | 'onAction' | 'onLetter' | 'requestUrlOf' | 'format' | 'onFormat' | 'actor' | 'refusal'
> & {
  state: RunState;
};

/** A plan being carried out, standing still, or carried out: how far, what came of each row, and what now. */
export function RunView(props: RunViewProps) {
  const { texts, state, actor, onAction } = props;
  const { phase, job, summary, rows, outcomeOf, troubled, asAnother, rowsOn } = state;
  const [chosen, choose] = useState<{ of: string; shown: ShownRows }>({ of: job.id, shown: 'all' });
  const shown = chosen.of === job.id ? chosen.shown : 'all';
  const see = (rows: ShownRows) => choose({ of: job.id, shown: rows });
  const words = wordsOfRun(texts, job);
  const { run } = words;
  const asked = undoAsked(state);
  const finished = finishedOf(job);
  return (
    <div class="kf-stack">
      <div>
        <h4 class="ds-heading" data-size="xs" {...(asked ? {} : focusTarget)}>
          {headingOf(job, run)}
        </h4>
        <p class="ds-paragraph kf-subtle">
          {run.for({ ...job, owner: { ...job.owner, name: displayName(job.owner.name) } })}
        </p>
      </div>
      {phase === 'paused' && job.pause && <AdviceAlert advice={words.pause(job.pause)} color="warning" />}
      {!asked && (
        <AsAnotherNotice {...props} isSeen={shown === 'as-another'} onSee={() => see('as-another')} />
      )}
      {phase === 'done' ? (
        <DoneNotes texts={texts} job={job} outcomes={state.outcomes?.() ?? []} />
      ) : (
        <div class="kf-bar">
          <label for="kf-run">{run.progress(finished, job.total)}</label>
          <progress id="kf-run" class="kf-progress" max={Math.max(1, job.total)} value={finished} />
          {phase === 'running' && <RunNow texts={texts} job={job} actor={actor} />}
        </div>
      )}
      <RunCounts texts={texts} job={job} />
      {asked ? (
        <UndoView texts={texts} summary={summary} rowsOn={rowsOn} undo={asked} onAction={onAction} />
      ) : (
        <RunActions {...props} />
      )}
      <p class="ds-sr-only" aria-live="polite">
        {announcement(job, run)}
      </p>
      <RowsSection
        key={job.id}
        texts={texts}
        summary={summary}
        rows={rows}
        run={{ words, outcomeOf, ...(troubled && { troubled }), ...(asAnother && { asAnother }) }}
        choice={[shown, see]}
        letters={{ requestUrlOf: props.requestUrlOf, onLetter: props.onLetter }}
      />
    </div>
  );
}

/** What a run does this minute, and what may be done meanwhile. */
function RunNow({ texts, job, actor }: Pick<RunViewProps, 'texts' | 'actor'> & Pick<RunState, 'job'>) {
  const { run } = wordsOfRun(texts, job);
  return (
    <>
      {job.state === 'verifying' && <p class="ds-paragraph">{run.verifying}</p>}
      {job.waiting && (
        <p class="ds-paragraph" data-waiting={job.waiting.why}>
          {waitingFor(job.waiting, run)}
        </p>
      )}
      {job.state === 'running' && !job.waiting && job.secondsLeft !== undefined && (
        <p class="ds-paragraph">{run.timeLeft(job.secondsLeft)}</p>
      )}
      {actor === 'another' && (
        <p class="ds-paragraph" data-actor="another">
          {run.goesOnFor(displayName(job.owner.name))}
        </p>
      )}
      <p class="ds-paragraph">{run.mayClose}</p>
      <p class="ds-paragraph kf-subtle" data-size="sm">
        {run.keptAlive}
      </p>
    </>
  );
}
