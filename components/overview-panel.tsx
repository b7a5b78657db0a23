import { useLayoutEffect, useRef } from 'preact/hooks';
import { ActionButton } from './action-button';
import { AdviceAlert } from './advice-alert';
import { OverviewClosed } from './overview-closed';
import { OverviewReading } from './overview-reading';
import type { OverviewProps } from './overview-state';
import { OverviewView } from './overview-view';
import { PanelShell } from './panel-shell';
import { RefusalAlert } from './refusal-alert';
import { reliefOf } from './refusal-relief';
import { SeveralPlan } from './several-plan';
import { SeveralRunView } from './several-run';

/** The panel on the overview page: what it shows comes in as props, what the user wants goes out. */
export function OverviewPanel(props: OverviewProps) {
  const { texts, words, environment, state, refusal, notice, onFile } = props;
  const root = useRef<HTMLElement>(null);
  const before = useRef(state.phase);
  // Every phase but the first is what the user asked for: a screen reader goes on from its heading.
  useLayoutEffect(() => {
    if (before.current === state.phase) return;
    before.current = state.phase;
    root.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [state.phase]);
  const works = reliefOf(refusal) === 'carry-on';
  const open = state.phase === 'closed' && works;
  const takesFiles = works && ['closed', 'overview', 'plan', 'done'].includes(state.phase);
  return (
    <PanelShell
      rootRef={root}
      texts={texts}
      environment={environment}
      phase={state.phase}
      title={words.title}
      hint={open && words.hint}
      titleTakesFocus={open && !refusal}
      notice={notice}
      onFile={takesFiles ? onFile : undefined}
    >
      <WhyNot {...props} />
      {open && <OverviewClosed {...props} />}
      {state.phase === 'reading' && <OverviewReading {...props} state={state} />}
      {state.phase === 'overview' && <OverviewView {...props} shown={state} />}
      {(state.phase === 'plan' || state.phase === 'confirm') && (
        <SeveralPlan {...props} phase={state.phase} shown={state.several} />
      )}
      {(state.phase === 'running' || state.phase === 'paused' || state.phase === 'done') && (
        <SeveralRunView {...props} shown={state.several} />
      )}
    </PanelShell>
  );
}

function WhyNot({ texts, words, refusal, onAction }: OverviewProps) {
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
