import { useEffect, useRef } from 'preact/hooks';
import { finishedOf, type RunTold, wholeOf } from '../../utils/domain/runs/run-parts';
import { undoLater } from '../removal/undo-later';
import { DoneNotes } from '../run/done-notes';
import { helpFor } from '../run/pause-help';
import { mayUndo, ResultsButton, SteerButtons } from '../run/run-buttons';
import { RunCounts } from '../run/run-counts';
import { RunNow } from '../run/run-now';
import { announcement, headingOf } from '../run/run-progress';
import { type RunWords, wordsOfRun } from '../run/run-words';
import { focusTarget } from '../shell/phase-focus';
import { onlyReloads } from '../shell/refusal-relief';
import { takeFocus } from '../shell/take-focus';
import type { BoardProps } from '../state/board-state';
import { askedOf, type RunShown, type UndoAsked } from '../state/run-state';
import { ActionButton } from '../ui/action-button';
import { AdviceAlert } from '../ui/advice-alert';
import { LiveLine } from '../ui/live-line';
import { SeveralRows, SeveralSystems } from './several-systems';

type SeveralRunProps = BoardProps & { shown: RunShown };

/** One run over several system accesses: how far, what came of each, and what now. */
export function SeveralRunView(props: SeveralRunProps) {
  const { texts, words, shown, refusal } = props;
  const { run, parts, phase, left, undo } = shown;
  const whole = wholeOf(run);
  const said = wordsOf(props, whole);
  const finished = finishedOf(whole);
  const asked = askedOf(undo);
  const isStuck = onlyReloads(refusal);
  const { now } = whole;
  return (
    <div class="kf-stack">
      <h4 class="ds-heading" data-size="2xs" {...(asked ? {} : focusTarget)}>
        {headingOf(whole, said.run)}
      </h4>
      {now?.part && (
        <p class="ds-paragraph" role="status">
          {words.several.part(now.part.place + 1, now.part.parts, now.systemUser.title)}
        </p>
      )}
      {whole.pause && <AdviceAlert advice={said.pause(whole.pause)} color="warning" isSaidElsewhere />}
      {whole.asAnother !== undefined && !isStuck && helpFor(whole.pause) === 'resume' && !asked && (
        <AdviceAlert
          advice={{
            what: texts.outcome.asAnother.rows({ open: whole.asAnother, kept: 0 }),
            todo: words.several.asAnother,
          }}
          color="warning"
        />
      )}
      {phase === 'done' ? (
        <DoneNotes
          texts={texts}
          words={said}
          job={whole}
          outcomes={parts.flatMap(({ outcomes }) => [...(outcomes?.() ?? [])])}
        />
      ) : (
        <div class="kf-bar">
          <label for="kf-run">{said.run.progress(finished, whole.total)}</label>
          <progress id="kf-run" class="kf-progress" max={Math.max(1, whole.total)} value={finished} />
          {phase === 'running' && <RunNow words={said} job={whole} owner={now?.owner} />}
        </div>
      )}
      <RunCounts texts={texts} job={whole} />
      {asked ? (
        <UndoOfAll {...props} asked={asked} />
      ) : phase === 'done' ? (
        !isStuck && <DoneActions {...props} whole={whole} />
      ) : (
        !isStuck && <SteerButtons {...props} phase={phase} job={whole} />
      )}
      <LiveLine text={announcement(texts, said, whole)} />
      <SeveralSystems {...props} />
      {left && (
        <SeveralRows
          onLetter={props.onLetter}
          requestUrlOf={props.requestUrlOf}
          texts={texts}
          plan={left}
          label={words.several.left(left.summary.rowCount)}
        />
      )}
    </div>
  );
}

/**
 * A run's words, counting changes: a client may be changed in several system accesses. The portal shows none of their
 * lists on this page.
 */
function wordsOf({ texts, words }: SeveralRunProps, whole: RunTold): RunWords {
  const said = wordsOfRun(texts, whole);
  const { progress, result } = words.board.run;
  return { ...said, run: { ...said.run, progress, result, reloadNote: '' } };
}

/** What can be done with a run that has ended. */
function DoneActions({ whole, ...props }: SeveralRunProps & { whole: RunTold }) {
  const { texts, words, shown, onAction } = props;
  const { actions, undo: undoing } = texts.panel;
  const { counts } = whole;
  const trouble = counts.failed + counts.unknown;
  return (
    <div class="kf-actions">
      {whole.state === 'done' && trouble > 0 && (
        <ActionButton action="retry" variant="primary" label={actions.retry(trouble)} onAction={onAction} />
      )}
      <ResultsButton {...props}>
        <ActionButton
          action="results"
          variant={trouble === 0 ? 'primary' : 'secondary'}
          texts={texts}
          onAction={onAction}
        />
      </ResultsButton>
      {(whole.total > counts.done || whole.asAnother !== undefined) && (
        <ActionButton action="results-attention" texts={texts} onAction={onAction} />
      )}
      {mayUndo(whole) && (
        <ActionButton action="undo" variant="tertiary" label={undoing.ask} onAction={onAction} />
      )}
      <ActionButton
        action="start-over"
        variant="tertiary"
        label={words.board.actions.back}
        onAction={onAction}
      />
      <p class="kf-subtle" role="status">
        {shown.undo?.kind === 'reading' && undoing.reading}
      </p>
    </div>
  );
}

/** The question whether to take the whole run back, which gets the focus. */
function UndoOfAll({ texts, shown, asked, onAction }: SeveralRunProps & { asked: UndoAsked }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => takeFocus(root.current), []);
  return (
    <div ref={root}>
      {texts.undo && (
        <undoLater.View
          texts={texts}
          words={texts.undo}
          asked={asked}
          parts={shown.parts}
          onAction={onAction}
        />
      )}
    </div>
  );
}
