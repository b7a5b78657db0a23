import { useState } from 'preact/hooks';
import { addOwnOrganisation, type Party, removeOwnOrganisation } from '../backend';
import { displayName, displayOrgNumber } from '../display';
import { t } from '../language';
import { say } from '../snackbar';
import listCss from './customer-list.module.css';
import { Icon } from './Icon';
import css from './own-organisation.module.css';
import { Square } from './Square';

export type OwnOrganisationState = 'added' | 'not-added' | 'not-offered';

export interface OwnOrganisationProps {
  owner: Party;
  systemUserId: string;
  initial: OwnOrganisationState;
}

/** The firm itself, before its clients. */
export function OwnOrganisation({ owner, systemUserId, initial }: OwnOrganisationProps) {
  const [state, setState] = useState(initial);
  if (state === 'not-offered') return null;
  const name = displayName(owner.name);
  const change = async () => {
    const reply = await (state === 'added' ? removeOwnOrganisation : addOwnOrganisation)(systemUserId);
    if (reply.kind === 'ok') setState(state === 'added' ? 'not-added' : 'added');
    else say(state === 'added' ? t().removeError : t().addError, 'danger');
  };
  return (
    <li class={listCss.item}>
      <Square name={name} sign="letter" />
      <span class={listCss.names}>
        <span class={listCss.name}>{name}</span>
        {owner.organizationNumber && (
          <span class={listCss.number}>
            {t().orgNumber} {displayOrgNumber(owner.organizationNumber)}
          </span>
        )}
      </span>
      <span class={css.badge}>{t().ownOrganisation}</span>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-color={state === 'added' ? 'danger' : undefined}
        aria-label={state === 'added' ? t().removeOwnOrganisation : t().addOwnOrganisation}
        onClick={change}
      >
        <Icon name={state === 'added' ? 'minusCircle' : 'plusCircle'} />
        {state === 'added' ? t().remove : t().add}
      </button>
    </li>
  );
}
