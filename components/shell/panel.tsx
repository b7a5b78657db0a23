import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { PlanView } from '../plan/plan-view';
import { ReadingView } from '../reading/reading-view';
import { RunView } from '../run/run-view';
import { ClosedView } from '../start/closed-view';
import { type PanelProps, undoAsked } from '../state/panel-state';
import { saysList } from '../state/says-list';
import { OwnPages } from './own-pages';
import { PanelShell } from './panel-shell';
import { usePhaseFocus } from './phase-focus';
import { RefusalAlert } from './refusal-alert';
import { useRefusalFocus } from './refusal-focus';
import { reliefOf } from './refusal-relief';
import { TechnicalDetails } from './technical-details';

export type { PanelProps } from '../state/panel-state';

/**
 * The panel: what it shows comes in as props, what the user wants goes out through callbacks.
 * @example render(<Panel texts={textsFor('nb')} page="systemuser" state={{ phase: 'closed' }} … />, shadowRoot)
 */
export function Panel(props: PanelProps) {
  const { texts, environment, state, refusal, notice, technical } = props;
  const root = useRef<HTMLElement>(null);
  const draft = useRef('');
  // What was read is on screen: the field keeps it no longer.
  if (state.phase === 'plan') draft.current = '';
  const focus = usePhaseFocus(root, state);
  useRefusalFocus(root, refusal);
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
      titleTakesFocus={open && !refusal}
      notice={notice}
      {...(takesLists(props) && { onFile: asking.onFile, onPaste: asking.onPaste })}
      foot={
        <>
          {reliefOf(refusal) === 'carry-on' && (
            <OwnPages texts={texts} isClosed={state.phase === 'closed'} onAction={props.onAction} />
          )}
          {technical && <TechnicalDetails texts={texts} technical={technical} onAction={props.onAction} />}
        </>
      }
    >
      {refusal && <RefusalAlert texts={texts} refusal={refusal} onAction={asking.onAction} />}
      <PhaseView {...props} {...asking} draft={draft} />
    </PanelShell>
  );
}

function PhaseView(props: PanelProps & { draft: RefObject<string> }) {
  const { state } = props;
  switch (state.phase) {
    case 'closed':
      // Where nothing can work, nothing is offered.
      return reliefOf(props.refusal) === 'carry-on' ? <ClosedView {...props} /> : null;
    case 'reading':
      return <ReadingView {...props} state={state} />;
    case 'plan':
    case 'confirm':
      return saysList(props.texts) ? <PlanView {...props} texts={props.texts} state={state} /> : null;
    case 'running':
    case 'paused':
    case 'done':
      return <RunView {...props} state={state} />;
    default:
      return state satisfies never;
  }
}

/** A new list may replace a plan or follow a run; it never disturbs something under way. */
const takesLists = ({ state, refusal }: PanelProps): boolean =>
  reliefOf(refusal) === 'carry-on' && !['running', 'paused'].includes(state.phase) && !undoAsked(state);
