import type { Refusal } from '../utils/domain/refusal';
import { ActionButton } from './action-button';
import { AdviceAlert } from './advice-alert';
import type { PanelProps } from './panel-state';
import { reliefOf } from './refusal-relief';

interface RefusalAlertProps extends Pick<PanelProps, 'texts' | 'onAction'> {
  refusal: Refusal;
}

/** Why nothing happens and what to do; with a way on where there is one. */
export function RefusalAlert({ texts, refusal, onAction }: RefusalAlertProps) {
  const relief = reliefOf(refusal);
  return (
    <AdviceAlert advice={texts.panel.refusal(refusal)} color={relief === 'nothing' ? 'info' : 'warning'}>
      {relief === 'reload' && (
        <ActionButton action="reload" label={texts.panel.actions.reload} onAction={onAction} />
      )}
      {relief === 'carry-on' && (
        <ActionButton
          action="close"
          variant="tertiary"
          label={texts.panel.actions.close}
          onAction={onAction}
        />
      )}
    </AdviceAlert>
  );
}
