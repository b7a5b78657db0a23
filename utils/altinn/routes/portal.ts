import * as z from 'zod/mini';
import type { Client } from '../../domain/client';
import { answered } from '../../domain/failure';
import type { SystemUser } from '../../domain/system-user';
import type { ClientDelegations, RouteParts } from '../client-delegations';
import { address } from '../http/address';
import { apisOf } from '../http/apis';
import { readPages } from '../http/paging';
import { packageUrn, readableOf, text, toldNothing, uuid } from '../http/wire';
import { clientOf, oncePerClient } from '../known-client';

const access = readableOf(
  z.object({
    role: z.string(),
    packages: z.pipe(
      readableOf(packageUrn),
      z.transform((urns) => urns ?? []),
    ),
  }),
);
const customer = z.object({ id: uuid, name: text, orgNo: text, access });
const delegation = z.object({ customerId: uuid });
// The platform's `changed` is dropped on the way (`altinn/portal.md` 4.4).
const added = z.pipe(
  delegation,
  z.transform(() => 'not-told' as const),
);

/**
 * What the portal's own page uses; open to every portal session. Its delegated list has ids only,
 * and its refusals rarely say why (`altinn/portal.md` 3.4-3.7, 8.2).
 */
export function createPortalRoute({ portal: caller, systemUsers, write }: RouteParts): ClientDelegations {
  const at = ({ id, owner }: SystemUser, ...path: string[]) =>
    address(apisOf(owner.environment).portal, ['systemuser', 'agentdelegation', owner.partyId, id, ...path], {
      partyuuid: owner.partyUuid,
    });

  return {
    knowsPackages: true,
    knowsDelegatedPackages: false,
    offersAvailable: true,
    tells: { delegate: false, revoke: false },
    believedEmpty: { available: false, delegated: false },
    namesVendors: true,
    bindsUser: true,
    systemUsers: systemUsers.all,
    async available(systemUser, signal) {
      const read = await readPages(caller, at(systemUser, 'customers'), customer, signal);
      return read.ok ? answered(oncePerClient(read.value.map(inWords))) : read;
    },
    async delegated(systemUser, signal) {
      const read = await readPages(caller, at(systemUser, 'delegation'), delegation, signal);
      if (!read.ok) return read;
      return answered(
        oncePerClient(read.value.map(({ customerId }) => ({ id: customerId, kind: 'unknown' }))),
      );
    },
    delegate(systemUser, client, signal) {
      // `access` is what the portal's own page sends; today the platform finds it out itself.
      const body = { customerId: client.id, access: client.access ?? [] };
      return write({ method: 'POST', url: at(systemUser, 'delegation'), body }, added, signal);
    },
    revoke(systemUser, client, signal) {
      // What the portal calls a delegation's id is the client's (`altinn/portal.md` 4.2).
      return write({ method: 'DELETE', url: at(systemUser, 'delegation', client.id) }, toldNothing, signal);
    },
  };
}

const inWords = (told: z.output<typeof customer>): Client =>
  clientOf({ id: told.id, orgNumber: told.orgNo, name: told.name, access: told.access ?? undefined });
