import { useState } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import { finishedOf } from '../../utils/domain/runs/run-parts';
import { undoLater } from '../removal/undo-later';
import { focusTarget } from '../shell/phase-focus';
import { type PanelProps, type RunState, undoAsked } from '../state/panel-state';
import type { ShownRows } from '../table/row-filters';
import { RowsSection } from '../table/rows-section';
import { AdviceAlert } from '../ui/advice-alert';
import { LiveLine } from '../ui/live-line';
import { AsAnotherNotice } from './as-another-notice';
import { DoneNotes } from './done-notes';
import { RunActions } from './run-buttons';
import { RunCounts } from './run-counts';
import { RunNow } from './run-now';
import { announcement, headingOf } from './run-progress';
import { wordsOfRun } from './run-words';

type RunViewProps = Pick<
  PanelProps,
  'texts' | 'onAction' | 'onLetter' | 'requestUrlOf' | 'format' | 'onFormat' | 'actor' | 'refusal'
> & {
  state: RunState;
};

/** A plan being carried out, standing still, or carried out: how far, what came of each row, and what now. */
export function RunView(props: RunViewProps) {
  const { texts, state, actor, onAction } = props;
  const { phase, job, answer, summary, rows, outcomeOf, troubled, asAnother } = state;
  const [chosen, choose] = useState<{ of: string; shown: ShownRows }>();
  // Who has chosen nothing sees first, when it is over, what is not as wanted.
  const first = phase === 'done' && (troubled?.total ?? 0) > 0 ? 'troubled' : 'all';
  const shown = chosen?.of === job.id ? chosen.shown : first;
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
      {phase === 'paused' && job.pause && (
        <AdviceAlert advice={words.pause(job.pause)} color="warning" isSaidElsewhere />
      )}
      {!asked && (
        <AsAnotherNotice {...props} isSeen={shown === 'as-another'} onSee={() => see('as-another')} />
      )}
      {phase === 'done' ? (
        <DoneNotes
          texts={texts}
          words={words}
          job={job}
          answer={answer}
          outcomes={state.outcomes?.() ?? []}
        />
      ) : (
        <div class="kf-bar">
          <label for="kf-run">{run.progress(finished, job.total)}</label>
          <progress id="kf-run" class="kf-progress" max={Math.max(1, job.total)} value={finished} />
          {phase === 'running' && <RunNow words={words} job={job} owner={job.owner} actor={actor} />}
        </div>
      )}
      {phase !== 'done' && <RunCounts texts={texts} job={job} />}
      {asked ? (
        texts.undo && (
          <undoLater.View
            texts={texts}
            words={texts.undo}
            asked={asked}
            parts={[state]}
            onAction={onAction}
          />
        )
      ) : (
        <RunActions {...props} />
      )}
      {phase === 'done' && <RunCounts texts={texts} job={job} />}
      <LiveLine text={announcement(texts, words, job, answer)} />
      <RowsSection
        key={job.id}
        texts={texts}
        summary={summary}
        rows={rows}
        run={{
          words,
          outcomeOf,
          isOver: phase === 'done',
          ...(troubled && { troubled }),
          ...(asAnother && { asAnother }),
        }}
        choice={[shown, see]}
        letters={{ requestUrlOf: props.requestUrlOf, onLetter: props.onLetter }}
      />
    </div>
  );
}
