import * as z from 'zod/mini';
import type { Client } from '../../domain/client';
import { type Answer, answered } from '../../domain/failure';
import type { Owner, SystemUser } from '../../domain/system-user';
import type { ClientDelegations, RouteParts } from '../client-delegations';
import { clientsWith } from '../clients-with';
import { changeRows, readConnections, valuesToAdd } from '../connections';
import { address } from '../http/address';
import { apisOf } from '../http/apis';
import { createRemembered } from '../http/remembered';
import { toldNothing } from '../http/wire';

const clientsGoodForMs = 5 * 60_000;
/** A run of removals reads once for many; what has come since is left, and found when the run reads back. */
const delegatedGoodForMs = 30_000;

// A removal may say what it took away, as an addition does, or say nothing: nobody has seen it.
const removed = z.union([changeRows, toldNothing]);

/**
 * Client administration through the portal's back end: its reasons, what changed, and a write that is bound to the
 * user (`altinn/portal.md` 3.10). Read in source and not tried, so every answer must have the shape that we know.
 * Both versions' names of the parameters are sent: each takes its own and leaves the others.
 */
export function createPortalClientAdministrationRoute({
  portal: caller,
  write,
  now,
}: RouteParts): ClientDelegations {
  const rememberedGiven = createRemembered<Client[]>(clientsGoodForMs, now);
  let rememberedThere = createRemembered<Client[]>(delegatedGoodForMs, now);

  const ofOwner = (owner: Owner, path: string[], query: Record<string, string> = {}) =>
    address(apisOf(owner.environment).portalClientAdministration, path, { party: owner.partyUuid, ...query });
  const at = ({ owner }: SystemUser, path: string[], query: Record<string, string> = {}) =>
    ofOwner(owner, path, query);
  const agent = ({ id }: SystemUser) => ({ to: id, agent: id });
  const ofClient = (systemUser: SystemUser, { id }: Client) =>
    at(systemUser, ['agents', 'accesspackages'], { from: id, client: id, ...agent(systemUser) });

  const delegated = (systemUser: SystemUser, signal: AbortSignal) =>
    readConnections(caller, at(systemUser, ['agents', 'accesspackages'], agent(systemUser)), signal);

  const everyClient = (owner: Owner, signal: AbortSignal) =>
    readConnections(caller, ofOwner(owner, ['clients']), signal);

  /** Its list is asked for without packages, and has everything that every client has given. */
  async function available(systemUser: SystemUser, signal: AbortSignal): Promise<Answer<Client[]>> {
    const read = await everyClient(systemUser.owner, signal);
    return read.ok ? answered(clientsWith(systemUser, read.value)) : read;
  }

  /** What the client has been delegated, as last read: a removal names what it takes away. */
  async function valuesToRemove(systemUser: SystemUser, client: Client, signal: AbortSignal) {
    const known = await rememberedThere(systemUser.id, () => delegated(systemUser, signal));
    if (!known.ok) return known;
    const access = known.value.find(({ id }) => id === client.id)?.access ?? [];
    return answered(access.filter(({ role, packages }) => role !== '' && packages.length > 0));
  }

  return {
    knowsPackages: true,
    knowsDelegatedPackages: true,
    offersAvailable: false,
    // Its removals are believed where they tell; nobody may count on it before it has been seen.
    tells: { delegate: true, revoke: false },
    believedEmpty: { available: true, delegated: true },
    namesVendors: false,
    bindsUser: true,
    available,
    everyClient,
    delegated,
    async delegate(systemUser, client, signal) {
      const values = await valuesToAdd(systemUser, client, () =>
        rememberedGiven(systemUser.id, () => available(systemUser, signal)),
      );
      if (!values.ok) return values;
      const call = {
        method: 'POST',
        url: ofClient(systemUser, client),
        body: { values: values.value },
      } as const;
      return write(call, changeRows, signal);
    },
    async revoke(systemUser, client, signal) {
      let values = await valuesToRemove(systemUser, client, signal);
      if (values.ok && values.value.length === 0) {
        // It may have come since the list was read.
        rememberedThere = createRemembered<Client[]>(delegatedGoodForMs, now);
        values = await valuesToRemove(systemUser, client, signal);
      }
      if (!values.ok) return values;
      if (values.value.length === 0) return answered('none');
      const call = {
        method: 'DELETE',
        url: ofClient(systemUser, client),
        body: { values: values.value },
      } as const;
      return write(call, removed, signal);
    },
  };
}
