import { useState } from 'preact/hooks';
import { t } from '../language';
import css from './customer-action.module.css';
import { Icon } from './Icon';

type Phase = 'ready' | 'working' | 'add-failed' | 'remove-failed';

export interface CustomerActionProps {
  name: string;
  state: 'assigned' | 'not-assigned';
  onAdd: () => Promise<'added' | 'failed'>;
  onRemove: () => Promise<'removed' | 'failed'>;
}

/** Adds or removes one customer; all that is said of a failure is that there was one. */
export function CustomerAction({ name, state, onAdd, onRemove }: CustomerActionProps) {
  const [phase, setPhase] = useState<Phase>('ready');
  const act = async () => {
    setPhase('working');
    if (state === 'assigned') setPhase((await onRemove()) === 'failed' ? 'remove-failed' : 'ready');
    else setPhase((await onAdd()) === 'failed' ? 'add-failed' : 'ready');
  };
  return (
    <>
      {phase === 'add-failed' && <span class={css.error}>{t().addError}</span>}
      {phase === 'remove-failed' && <span class={css.error}>{t().removeError}</span>}
      <button
        type="button"
        class={`ds-button ${css.action}`}
        data-variant="tertiary"
        data-color={state === 'assigned' ? 'danger' : undefined}
        aria-label={state === 'assigned' ? t().removeNamed(name) : t().addNamed(name)}
        aria-busy={phase === 'working'}
        disabled={phase === 'working'}
        onClick={act}
      >
        <Icon name={state === 'assigned' ? 'minusCircle' : 'plusCircle'} />
        {state === 'assigned' ? t().remove : t().add}
      </button>
    </>
  );
}
