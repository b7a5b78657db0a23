import { useLayoutEffect, useRef } from 'preact/hooks';
import { OwnPages } from '../shell/own-pages';
import { PanelShell } from '../shell/panel-shell';
import { focusTarget } from '../shell/phase-focus';
import { RefusalAlert } from '../shell/refusal-alert';
import { useRefusalFocus } from '../shell/refusal-focus';
import { reliefOf } from '../shell/refusal-relief';
import { takeFocus } from '../shell/take-focus';
import { type BoardProps, phaseShown } from '../state/board-state';
import { ActionButton } from '../ui/action-button';
import { AdviceAlert } from '../ui/advice-alert';
import { BoardClosed } from './board-closed';
import { BoardSheet } from './board-sheet';
import { changesLater } from './changes-later';

/** The panel on the overview page: what it shows comes in as props, what the user wants goes out. */
export function BoardPanel(props: BoardProps) {
  const { texts, words, environment, state, refusal, notice, onFile, onPaste } = props;
  const root = useRef<HTMLElement>(null);
  const before = useRef(state.phase);
  const draft = useRef('');
  // Every phase but the first is what the user asked for: a screen reader goes on from its heading.
  useLayoutEffect(() => {
    if (before.current === state.phase) return;
    before.current = state.phase;
    takeFocus(root.current);
  }, [state.phase]);
  useRefusalFocus(root, refusal);
  const works = reliefOf(refusal) === 'carry-on';
  const open = state.phase === 'closed' && works;
  const takesFiles = works && ['closed', 'board', 'done'].includes(state.phase);
  return (
    <PanelShell
      rootRef={root}
      texts={texts}
      environment={environment}
      phase={phaseShown(state)}
      title={words.board.title}
      titleTakesFocus={open && !refusal}
      notice={notice}
      onFile={takesFiles ? onFile : undefined}
      onPaste={takesFiles ? onPaste : undefined}
      foot={works && <OwnPages texts={texts} isClosed={state.phase === 'closed'} onAction={props.onAction} />}
    >
      <WhyNot {...props} />
      {open && <BoardClosed {...props} draft={draft} />}
      {state.phase === 'reading' && <Reading {...props} progress={state.progress} />}
      {state.phase === 'board' && <BoardSheet {...props} draft={draft} shown={state} />}
      {('asked' in state || 'several' in state) && <changesLater.View {...props} state={state} />}
    </PanelShell>
  );
}

/** The first system accesses are on their way. */
function Reading({
  words,
  progress,
  onAction,
}: BoardProps & { progress: { read: number; of: number } | undefined }) {
  const doing = progress ? words.reading.progress(progress.read, progress.of) : words.reading.begins;
  return (
    <div class="kf-stack">
      <h4 class="ds-heading" data-size="2xs" aria-live="polite" {...focusTarget}>
        {doing}
      </h4>
      <progress class="kf-progress" aria-label={doing} value={progress?.read} max={progress?.of || 1} />
      <div class="kf-actions">
        <ActionButton action="cancel" label={words.actions.cancel} onAction={onAction} />
      </div>
    </div>
  );
}

function WhyNot({ texts, words, refusal, onAction }: BoardProps) {
  if (!refusal) return null;
  if (refusal.kind === 'not-found' && refusal.what === 'overview') {
    return (
      <AdviceAlert advice={words.gone} color="warning">
        <ActionButton action="start-over" label={words.actions.startOver} onAction={onAction} />
      </AdviceAlert>
    );
  }
  return (
    <RefusalAlert
      texts={texts}
      refusal={refusal}
      onAction={(action) => onAction(action === 'reload' ? 'reload' : 'close')}
    />
  );
}
