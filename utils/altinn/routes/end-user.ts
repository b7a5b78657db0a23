import * as z from 'zod/mini';
import type { Client } from '../../domain/client';
import { type Answer, answered } from '../../domain/failure';
import type { Owner, SystemUser } from '../../domain/system-user';
import type { ClientDelegations, RouteParts } from '../client-delegations';
import { address } from '../http/address';
import { apisOf } from '../http/apis';
import { readPages } from '../http/paging';
import { lastPart, packageUrn, partyId, readableOf, text, toldNothing, uuid } from '../http/wire';
import { clientOf, oncePerClient } from '../known-client';

const client = z.object({ clientId: uuid, clientOrganizationNumber: text, clientOrganizationName: text });

const agent = z.object({
  id: uuid,
  integrationTitle: text,
  partyId,
  userType: text,
  supplierName: text,
  accessPackages: readableOf(z.object({ urn: packageUrn })),
});

/** The documented API for system users; answers only sessions with its own scopes (`altinn/platform.md` 2.3). */
export function createEndUserRoute({ platform: caller }: RouteParts): ClientDelegations {
  const clients = (systemUser: SystemUser, path: string[], query = {}) =>
    address(apisOf(systemUser.owner.environment).endUser, path, { agent: systemUser.id, ...query });

  async function list(url: URL, signal: AbortSignal): Promise<Answer<Client[]>> {
    const read = await readPages(caller, url, client, signal);
    return read.ok ? answered(oncePerClient(read.value.map(inWords))) : read;
  }

  // `{ agent, client }` in fact, a list in the published description: neither says more than the status.
  const write =
    (method: 'POST' | 'DELETE') =>
    (systemUser: SystemUser, { id }: Client, signal: AbortSignal) =>
      caller.write({ method, url: clients(systemUser, ['clients'], { client: id }) }, toldNothing, signal);

  return {
    knowsPackages: false,
    knowsDelegatedPackages: false,
    offersAvailable: true,
    tells: { delegate: false, revoke: false },
    believedEmpty: { available: false, delegated: true },
    namesVendors: false,
    bindsUser: false,
    async systemUsers(owner, signal) {
      const url = address(apisOf(owner.environment).endUser, ['agents'], { party: owner.orgNumber });
      const read = await readPages(caller, url, agent, signal);
      return read.ok ? answered(read.value.flatMap((told) => agentInWords(told, owner))) : read;
    },
    available: (systemUser, signal) => list(clients(systemUser, ['clients', 'available']), signal),
    delegated: (systemUser, signal) => list(clients(systemUser, ['clients']), signal),
    delegate: write('POST'),
    revoke: write('DELETE'),
  };
}

const inWords = (told: z.output<typeof client>): Client =>
  clientOf({
    id: told.clientId,
    orgNumber: told.clientOrganizationNumber,
    name: told.clientOrganizationName,
  });

function agentInWords(told: z.output<typeof agent>, owner: Owner): SystemUser[] {
  if (told.userType?.toLowerCase() !== 'agent' || told.partyId !== owner.partyId) return [];
  const packages = (told.accessPackages ?? []).map(({ urn }) => ({ urn, name: lastPart(urn) }));
  return [
    { id: told.id, title: told.integrationTitle ?? told.id, vendor: told.supplierName, packages, owner },
  ];
}
