import { useLayoutEffect, useRef } from 'preact/hooks';
import { AdviceAlert } from './advice-alert';
import { useDropZone } from './drop-zone';
import { NoticeLine } from './notice-line';
import { OverviewButton } from './overview-button';
import { OverviewClosed } from './overview-closed';
import { OverviewReading } from './overview-reading';
import type { OverviewProps } from './overview-state';
import { OverviewView } from './overview-view';
import { focusTarget } from './phase-focus';
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
  const { dragging, handlers } = useDropZone(
    works && ['closed', 'overview', 'plan', 'done'].includes(state.phase) ? onFile : undefined,
  );
  return (
    <section
      ref={root}
      class="kf-panel"
      lang={texts.language}
      data-size="sm"
      data-color="neutral"
      data-phase={state.phase}
      data-dragging={dragging ? '' : undefined}
      aria-labelledby="kf-title"
      {...handlers}
    >
      <div class="kf-head">
        <h3 class="ds-heading" data-size="xs" id="kf-title" {...(open && !refusal ? focusTarget : {})}>
          {words.title}
        </h3>
        {open && <span>– {words.hint}</span>}
        {environment === 'tt02' && (
          <span class="ds-tag" data-color="warning">
            {texts.panel.testEnvironment}
          </span>
        )}
      </div>
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
      <NoticeLine texts={texts} notice={notice} />
      <footer class="kf-foot">
        <p class="ds-paragraph" data-size="xs">
          {texts.panel.whose}
        </p>
      </footer>
      {dragging && (
        <div class="kf-drop" aria-hidden="true">
          {texts.panel.dropHere}
        </div>
      )}
    </section>
  );
}

function WhyNot({ texts, words, refusal, onAction }: OverviewProps) {
  if (!refusal) return null;
  if (refusal.kind === 'not-found' && refusal.what === 'overview') {
    return (
      <AdviceAlert advice={words.gone} color="warning">
        <OverviewButton
          action="start-over"
          label={words.actions.startOver}
          onPress={() => onAction('start-over')}
        />
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
