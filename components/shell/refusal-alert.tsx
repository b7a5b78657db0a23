import type { Refusal } from '../../utils/domain/refusal';
import type { PanelTexts } from '../../utils/i18n/panel-texts';
import type { PanelProps } from '../state/panel-state';
import { ActionButton } from '../ui/action-button';
import { AdviceAlert } from '../ui/advice-alert';
import { refusalAdvice } from './refusal-advice';
import { isSignedOut, reliefOf } from './refusal-relief';

interface RefusalAlertProps extends Pick<PanelProps, 'texts' | 'onAction'> {
  refusal: Refusal;
}

/** Why nothing happens and what to do; with a way on where there is one. */
export function RefusalAlert({ texts, refusal, onAction }: RefusalAlertProps) {
  const relief = reliefOf(refusal);
  const labelOf = ({ logIn, reload, close }: PanelTexts['actions']) => {
    if (relief !== 'reload') return close;
    return isSignedOut(refusal) ? logIn : reload;
  };
  return (
    <AdviceAlert advice={refusalAdvice(texts, refusal)} color={relief === 'nothing' ? 'info' : 'warning'}>
      {relief !== 'nothing' && (
        <ActionButton
          action={relief === 'reload' ? 'reload' : 'close'}
          label={labelOf(texts.panel.actions)}
          onAction={onAction}
        />
      )}
    </AdviceAlert>
  );
}
