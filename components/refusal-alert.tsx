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
      {relief !== 'nothing' && (
        <ActionButton
          action={relief === 'reload' ? 'reload' : 'close'}
          label={texts.panel.actions[relief === 'reload' ? 'reload' : 'close']}
          onAction={onAction}
        />
      )}
    </AdviceAlert>
  );
}
