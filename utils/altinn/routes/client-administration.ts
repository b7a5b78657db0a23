import * as z from 'zod/mini';
import type { Client, RoleAccess } from '../../domain/client';
import { type Answer, answered, failed } from '../../domain/failure';
import { receiptOf } from '../../domain/receipt';
import type { SystemUser } from '../../domain/system-user';
import { address } from '../address';
import { apisOf } from '../apis';
import type { Caller } from '../caller';
import type { ClientDelegations } from '../client-delegations';
import { delegationValues } from '../delegation-values';
import { clientOf, oncePerClient } from '../known-client';
import { readPages } from '../paging';
import { createRemembered } from '../remembered';
import type { SystemUsers } from '../system-users';
import { packageUrn, readableOf, text, toldNothing, uuid } from '../wire';

const role = z.object({ urn: text, code: text });
const grant = z.object({ role, packages: readableOf(z.object({ urn: packageUrn })) });

// National identity numbers and dates of birth come along here, and end here: they are not named.
const connection = z.object({
  client: z.object({
    id: uuid,
    name: text,
    type: text,
    organizationIdentifier: text,
    parent: z.catch(z.nullish(z.object({ name: text })), undefined),
  }),
  access: readableOf(grant),
});

// One row for each role and package; no rows would mean that nothing was stored.
const receipt = z.pipe(
  z.array(z.object({ changed: z.nullish(z.boolean()) })).check(z.minLength(1)),
  z.transform((rows) => receiptOf(rows)),
);

const clientsGoodForMs = 5 * 60_000;

/**
 * Client administration: a portal session is enough by its source, no XSRF token, and real reasons
 * (`altinn/client-administration.md`). We put the delegation together ourselves.
 */
export function createClientAdministrationRoute(
  caller: Caller,
  systemUsers: SystemUsers,
  now: () => number,
): ClientDelegations {
  const remembered = createRemembered<Client[]>(clientsGoodForMs, now);

  const at = ({ owner }: SystemUser, path: string[], query: Record<string, string | string[]>) =>
    address(apisOf(owner.environment).clientAdministration, path, { party: owner.partyUuid, ...query });

  async function list(url: URL, signal: AbortSignal): Promise<Answer<Client[]>> {
    const read = await readPages(caller, url, connection, signal);
    return read.ok ? answered(oncePerClient(read.value.map(inWords))) : read;
  }

  const urnsOf = ({ packages }: SystemUser) => packages.map(({ urn }) => urn);

  async function available(systemUser: SystemUser, signal: AbortSignal) {
    // Without packages to ask for, the answer would be every client there is.
    if (systemUser.packages.length === 0) return failed(withoutPackages);
    return list(at(systemUser, ['clients'], { packages: urnsOf(systemUser) }), signal);
  }

  const availableLately = (systemUser: SystemUser, signal: AbortSignal) =>
    remembered([systemUser.id, ...urnsOf(systemUser)].join(), () => available(systemUser, signal));

  /** What the client has given, from the list itself where what we were handed does not cover the packages. */
  async function accessOf(
    systemUser: SystemUser,
    client: Client,
    signal: AbortSignal,
  ): Promise<Answer<RoleAccess[]>> {
    const handed = client.access ?? [];
    if (delegationValues(handed, systemUser.packages).kind === 'complete') return answered(handed);
    const read = await availableLately(systemUser, signal);
    if (!read.ok) return read;
    const known = read.value.find(({ id }) => id === client.id);
    return known ? answered(known.access ?? []) : failed({ kind: 'no-relationship' });
  }

  return {
    route: 'client-administration',
    knowsPackages: true,
    tells: { delegate: true, revoke: false },
    believedEmpty: { available: true, delegated: true },
    namesVendors: true,
    bindsUser: false,
    systemUsers: systemUsers.all,
    available,
    delegated: (systemUser, signal) =>
      list(at(systemUser, ['agents', 'accesspackages'], { to: systemUser.id }), signal),
    async delegate(systemUser, client, signal) {
      if (systemUser.packages.length === 0) return failed(withoutPackages);
      const access = await accessOf(systemUser, client, signal);
      if (!access.ok) return access;
      const delegation = delegationValues(access.value, systemUser.packages);
      if (delegation.kind === 'lacking') {
        return failed({ kind: 'missing-packages', packages: delegation.packages });
      }
      const url = at(systemUser, ['agents', 'accesspackages'], { from: client.id, to: systemUser.id });
      return caller.write({ method: 'POST', url, body: { values: delegation.values } }, receipt, signal);
    },
    revoke(systemUser, client, signal) {
      const query = { from: client.id, to: systemUser.id, cascade: 'true' };
      const url = at(systemUser, ['agents', 'clients'], query);
      return caller.write({ method: 'DELETE', url }, toldNothing, signal);
    },
  };
}

/** What Altinn itself answers to a delegation to a system user without packages (`altinn/platform.md` 3.3). */
const withoutPackages = { kind: 'rejected', code: 'AUTH-00063' } as const;

const inWords = ({ client, access }: z.output<typeof connection>): Client =>
  clientOf({
    id: client.id,
    name: client.name,
    type: client.type,
    orgNumber: client.organizationIdentifier,
    parentName: client.parent?.name,
    access: access?.map(({ role, packages }) => ({
      role: role.urn ?? role.code ?? '',
      packages: (packages ?? []).map(({ urn }) => urn),
    })),
  });
