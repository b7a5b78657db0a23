import { focusTarget } from '../shell/phase-focus';
import type { PanelProps, PanelState } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';

type ReadingViewProps = Pick<PanelProps, 'texts' | 'onAction'> & {
  state: Extract<PanelState, { phase: 'reading' }>;
};

/** The list or Altinn is being read. Usually gone before it is seen. */
export function ReadingView({ texts, state, onAction }: ReadingViewProps) {
  const { reading, actions } = texts.panel;
  const doing = state.step === 'file' ? reading.file(state.fileName) : reading[state.step];
  return (
    <div class="kf-stack">
      <h4 class="ds-heading" data-size="2xs" aria-live="polite" {...focusTarget}>
        {doing}
      </h4>
      <progress class="kf-progress" aria-label={doing} />
      <div class="kf-actions">
        <ActionButton action="cancel" label={actions.cancelReading} onAction={onAction} />
      </div>
    </div>
  );
}
