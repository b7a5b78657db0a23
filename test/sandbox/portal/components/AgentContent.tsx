import { useRef, useState } from 'preact/hooks';
import type { Customer, Delegation, Party, SystemUser } from '../backend';
import { displayDate, displayName } from '../display';
import { t } from '../language';
import { AccessPackages } from './AccessPackages';
import { Alert } from './Alert';
import { AssignDialog } from './AssignDialog';
import css from './agent-content.module.css';
import { CustomerList } from './CustomerList';
import { Icon } from './Icon';
import { OwnOrganisation, type OwnOrganisationState } from './OwnOrganisation';
import { SystemUserHeader } from './SystemUserHeader';

export interface AgentContentProps {
  systemUser: SystemUser;
  owner: Party;
  customers: Customer[];
  delegations: Delegation[];
  access: 'client-administrator' | 'reader';
  ownOrganisation: OwnOrganisationState;
}

/**
 * The page once everything is there. The delegations are copied when it mounts and only its own dialog changes
 * the copy; the list on the page follows when the dialog closes (`altinn/portal.md` 0.12, 6).
 */
export function AgentContent({
  systemUser,
  owner,
  customers,
  delegations,
  access,
  ...initial
}: AgentContentProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [assigned, setAssigned] = useState(
    () => new Set(delegations.map((delegation) => delegation.customerId)),
  );
  const [listed, setListed] = useState(assigned);
  const [ownState, setOwnState] = useState(initial.ownOrganisation);
  const company = displayName(owner.name);
  const clients = customers.filter((customer) => listed.has(customer.id));
  const own: Customer = {
    id: owner.partyUuid,
    name: owner.name,
    orgNo: owner.organizationNumber,
    access: null,
  };
  const withOwn = ownState === 'added' || (ownState === 'not-added' && clients.length > 0);
  const ownAction = <OwnOrganisation systemUserId={systemUser.id} state={ownState} onChanged={setOwnState} />;
  const open = () => dialog.current?.showModal();
  return (
    <>
      <AssignDialog
        dialog={dialog}
        systemUser={systemUser}
        customers={customers}
        assigned={assigned}
        onAssigned={(change) => setAssigned((before) => change(new Set(before)))}
        onClosed={() => setListed(assigned)}
      />
      <div class={css.content}>
        <SystemUserHeader systemUser={systemUser} organisation={company} />
        <AccessPackages packages={systemUser.accessPackages} />
        <h2 class="ds-heading" data-size="xs">
          {t().assignedCustomers}
        </h2>
        {access === 'reader' && <Alert color="info">{t().notClientAdmin}</Alert>}
        {access === 'client-administrator' && customers.length === 0 && (
          <Alert color="info">{t().noCustomers(company)}</Alert>
        )}
        {clients.length === 0 && access === 'client-administrator' && (
          <p class={`ds-paragraph ${css.empty}`}>{t().noAssignedCustomers}</p>
        )}
        {clients.length === 0 && (
          <div class={css.buttons}>
            {customers.length > 0 && (
              <button type="button" class="ds-button" data-variant="primary" onClick={open}>
                <Icon name="plus" />
                {t().addCustomers}
              </button>
            )}
            {ownState === 'not-added' && ownAction}
          </div>
        )}
        {(clients.length > 0 || withOwn) && (
          <CustomerList
            customers={withOwn ? [own, ...clients] : clients}
            action={(customer) => customer.id === own.id && ownAction}
            controls={
              clients.length > 0 && (
                <button type="button" class={`ds-button ${css.edit}`} data-variant="secondary" onClick={open}>
                  <Icon name="pencil" />
                  {t().editCustomers}
                </button>
              )
            }
          />
        )}
        <p class={`ds-paragraph ${css.created}`}>{t().created(displayDate(systemUser.created))}</p>
      </div>
    </>
  );
}
