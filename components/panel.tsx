import { useRef } from 'preact/hooks';
import { ActionButton } from './action-button';
import { ClosedView } from './closed-view';
import { useDropZone } from './drop-zone';
import { NoticeLine } from './notice-line';
import { type PanelProps, undoAsked } from './panel-state';
import { focusTarget, usePhaseFocus } from './phase-focus';
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
  const { dragging, handlers } = useDropZone(takesFiles(props) ? asking.onFile : undefined);
  const { panel, language } = texts;
  const open = state.phase === 'closed' && reliefOf(refusal) === 'carry-on';
  return (
    <section
      ref={root}
      class="kf-panel"
      lang={language}
      data-size="sm"
      data-color="neutral"
      data-phase={state.phase}
      data-dragging={dragging ? '' : undefined}
      aria-labelledby="kf-title"
      {...handlers}
    >
      <div class="kf-head">
        <h3 class="ds-heading" data-size="xs" id="kf-title" {...(open && !refusal ? focusTarget : {})}>
          {panel.title}
        </h3>
        {open && (
          <span class="kf-hint" id="kf-hint">
            – {panel.hint}
          </span>
        )}
        {environment === 'tt02' && (
          <span class="ds-tag" data-color="warning">
            {panel.testEnvironment}
          </span>
        )}
      </div>
      {refusal && <RefusalAlert texts={texts} refusal={refusal} onAction={asking.onAction} />}
      <PhaseView {...props} {...asking} />
      <NoticeLine texts={texts} notice={notice} />
      <footer class="kf-foot">
        <p class="ds-paragraph" data-size="xs">
          {panel.whose}
        </p>
        {reliefOf(refusal) === 'carry-on' && (
          <ActionButton
            action="history"
            variant="tertiary"
            label={panel.actions.history}
            onAction={props.onAction}
          />
        )}
        {technical && <TechnicalDetails texts={texts} technical={technical} />}
      </footer>
      {dragging && (
        <div class="kf-drop" aria-hidden="true">
          {panel.dropHere}
        </div>
      )}
    </section>
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
