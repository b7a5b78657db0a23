import { addOwnOrganisation, removeOwnOrganisation } from '../backend';
import { t } from '../language';
import { say } from '../snackbar';
import { Icon } from './Icon';
import css from './own-organisation.module.css';

export type OwnOrganisationState = 'added' | 'not-added' | 'not-offered';

export interface OwnOrganisationProps {
  systemUserId: string;
  state: OwnOrganisationState;
  onChanged: (state: OwnOrganisationState) => void;
}

/** Adds or removes the firm itself, which stands before its clients. */
export function OwnOrganisation({ systemUserId, state, onChanged }: OwnOrganisationProps) {
  const change = async () => {
    const reply = await (state === 'added' ? removeOwnOrganisation : addOwnOrganisation)(systemUserId);
    if (reply.kind === 'ok') onChanged(state === 'added' ? 'not-added' : 'added');
    else say(state === 'added' ? t().removeError : t().addError, 'danger');
  };
  return (
    <>
      <span class={css.badge}>{t().ownOrganisation}</span>
      <button
        type="button"
        class={`ds-button ${css.action}`}
        data-variant="tertiary"
        data-color={state === 'added' ? 'danger' : undefined}
        aria-label={state === 'added' ? t().removeOwnOrganisation : t().addOwnOrganisation}
        onClick={change}
      >
        <Icon name={state === 'added' ? 'minusCircle' : 'plusCircle'} />
        {state === 'added' ? t().remove : t().add}
      </button>
    </>
  );
}
