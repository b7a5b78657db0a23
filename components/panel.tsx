import { useRef } from 'preact/hooks';
import { ActionButton } from './action-button';
import { ClosedView } from './closed-view';
import { PanelShell } from './panel-shell';
import { type PanelProps, undoAsked } from './panel-state';
import { usePhaseFocus } from './phase-focus';
import { PlanView } from './plan-view';
import { ReadingView } from './reading-view';
import { RefusalAlert } from './refusal-alert';
import { reliefOf } from './refusal-relief';
import { RunView } from './run-view';
import { TechnicalDetails } from './technical-details';

export type { PanelProps } from './panel-state';

/**
 * The panel: what it shows comes in as props, what the user wants goes out through callbacks.
 * @example render(<Panel texts={textsFor('nb')} page="systemuser" state={{ phase: 'closed' }} … />, shadowRoot)
 */
export function Panel(props: PanelProps) {
  const { texts, environment, state, refusal, notice, technical } = props;
  const root = useRef<HTMLElement>(null);
  const focus = usePhaseFocus(root, state);
  const asking: Pick<PanelProps, 'onFile' | 'onPaste' | 'onFromSystem' | 'onAction'> = {
    onFile: (file, event) => {
      focus.asks('read');
      props.onFile(file, event);
    },
    onPaste: (text, event) => {
      focus.asks('read');
      props.onPaste(text, event);
    },
    onFromSystem: (systemUserId, event) => {
      focus.asks('read');
      props.onFromSystem(systemUserId, event);
    },
    onAction: (action, event) => {
      focus.asks(action);
      props.onAction(action, event);
    },
  };
  const { panel } = texts;
  const open = state.phase === 'closed' && reliefOf(refusal) === 'carry-on';
  return (
    <PanelShell
      rootRef={root}
      texts={texts}
      environment={environment}
      phase={state.phase}
      title={panel.title}
      hint={open && panel.hint}
      titleTakesFocus={open && !refusal}
      notice={notice}
      onFile={takesFiles(props) ? asking.onFile : undefined}
      foot={
        <>
          {reliefOf(refusal) === 'carry-on' && (
            <ActionButton
              action="history"
              variant="tertiary"
              label={panel.actions.history}
              onAction={props.onAction}
            />
          )}
          {technical && <TechnicalDetails texts={texts} technical={technical} />}
        </>
      }
    >
      {refusal && <RefusalAlert texts={texts} refusal={refusal} onAction={asking.onAction} />}
      <PhaseView {...props} {...asking} />
    </PanelShell>
  );
}

function PhaseView(props: PanelProps) {
  const { state } = props;
  switch (state.phase) {
    case 'closed':
      // Where nothing can work, nothing is offered.
      return reliefOf(props.refusal) === 'carry-on' ? <ClosedView {...props} describedBy="kf-hint" /> : null;
    case 'reading':
      return <ReadingView {...props} state={state} />;
    case 'plan':
    case 'confirm':
      return <PlanView {...props} state={state} />;
    case 'running':
    case 'paused':
    case 'done':
      return <RunView {...props} state={state} />;
    default:
      return state satisfies never;
  }
}

/** A new list may replace a plan or follow a run; it never disturbs something under way. */
const takesFiles = ({ state, refusal }: PanelProps): boolean =>
  reliefOf(refusal) === 'carry-on' && ['closed', 'plan', 'done'].includes(state.phase) && !undoAsked(state);
