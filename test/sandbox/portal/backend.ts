import { type Answer, answerTo } from './answers';
import { type Reply, send } from './api';
import { partyId, partyUuid } from './cookies';

export interface Party {
  partyUuid: string;
  name: string;
  organizationNumber: string | null;
  type: string;
}

export interface SystemUser {
  id: string;
  integrationTitle: string;
  created: string;
  system: { systemVendorOrgName: string };
  accessPackages: {
    urn: string;
    name: string;
    isAssignable: boolean;
    description: string | null;
    resources: unknown[] | null;
  }[];
}

export interface Customer {
  id: string;
  name: string | null;
  orgNo: string | null;
  access: { role: string; packages: string[] }[] | null;
}

export interface Delegation {
  agentSystemUserId: string;
  delegationId: string;
  customerId: string;
}

const withParty = () => `partyuuid=${partyUuid()}`;
const delegationsPath = (systemUserId: string) =>
  `systemuser/agentdelegation/${partyId()}/${systemUserId}/delegation?${withParty()}`;
const selfPath = (systemUserId: string) =>
  `systemuser/agentdelegation/${partyId()}/${systemUserId}/self?${withParty()}`;

/** Who acts: the party whose cookies the browser holds. */
export const reportee = (): Answer<Party> => answerTo<Party>(`user/reportee/${partyUuid()}`).value;
export const actors = (): Answer<Party[]> => answerTo<Party[]>('user/actorlist/old').value;
export const profile = (): Answer<{ party: { name: string } | null }> =>
  answerTo<{ party: { name: string } | null }>('user/profile').value;
export const isAdmin = (): Answer<boolean> => answerTo<boolean>(`user/isAdmin?party=${partyUuid()}`).value;
export const isClientAdmin = (): Answer<boolean> =>
  answerTo<boolean>(`user/isClientAdmin?party=${partyUuid()}`).value;

export const ownSystemUsers = (): Answer<SystemUser[]> =>
  answerTo<SystemUser[]>(`systemuser/${partyId()}`).value;
export const agentSystemUsers = (): Answer<SystemUser[]> =>
  answerTo<SystemUser[]>(`systemuser/agent/${partyId()}`).value;
export const ownSystemUser = (id: string): Answer<SystemUser> =>
  answerTo<SystemUser>(`systemuser/${partyId()}/${id}`).value;
export const agentSystemUser = (id: string): Answer<SystemUser> =>
  answerTo<SystemUser>(`systemuser/agent/${partyId()}/${id}`).value;

export const customers = (systemUserId: string): Answer<Customer[]> =>
  answerTo<Customer[]>(`systemuser/agentdelegation/${partyId()}/${systemUserId}/customers?${withParty()}`)
    .value;
export const delegations = (systemUserId: string): Answer<Delegation[]> =>
  answerTo<Delegation[]>(delegationsPath(systemUserId)).value;
/** Whether the firm itself is on its own system access. */
export const ownOrganisation = (systemUserId: string): Answer<boolean> =>
  answerTo<boolean>(selfPath(systemUserId)).value;

/** Adds one client; the back end reads `customerId` and ignores `access` (`altinn/portal.md` 0.3). */
export async function addCustomer(systemUserId: string, customer: Customer): Promise<Reply<Delegation>> {
  const body = { customerId: customer.id, access: customer.access ?? [] };
  const reply = await send<Delegation>('POST', delegationsPath(systemUserId), body);
  if (reply.kind === 'ok') remember(systemUserId, (known) => [...known, reply.value]);
  return reply;
}

/** Removes one client; the delegation's id is the customer's (`altinn/portal.md` 0.2). */
export async function removeCustomer(systemUserId: string, customer: Customer): Promise<Reply<boolean>> {
  const path = delegationsPath(systemUserId).replace('?', `/${customer.id}?`);
  const reply = await send<boolean>('DELETE', path);
  if (reply.kind === 'ok')
    remember(systemUserId, (known) => known.filter((delegation) => delegation.customerId !== customer.id));
  return reply;
}

export const addOwnOrganisation = (systemUserId: string) => send<boolean>('POST', selfPath(systemUserId));
export const removeOwnOrganisation = (systemUserId: string) =>
  send<boolean>('DELETE', selfPath(systemUserId));

export const deleteSystemUser = (id: string) =>
  send<void>('DELETE', `systemuser/agent/${partyId()}/${id}?${withParty()}`);

// So that a page that is drawn anew shows what was done without asking again.
function remember(systemUserId: string, change: (known: Delegation[]) => Delegation[]): void {
  const answer = answerTo<Delegation[]>(delegationsPath(systemUserId));
  if (answer.value.kind === 'ready') answer.value = { kind: 'ready', value: change(answer.value.value) };
}
