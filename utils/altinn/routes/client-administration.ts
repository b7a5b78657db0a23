import type { Client } from '../../domain/client';
import { failed } from '../../domain/failure';
import type { Owner, SystemUser } from '../../domain/system-user';
import type { ClientDelegations, RouteParts } from '../client-delegations';
import { changeRows, readConnections, valuesToAdd } from '../connections';
import { address } from '../http/address';
import { apisOf } from '../http/apis';
import { createRemembered } from '../http/remembered';
import { toldNothing } from '../http/wire';

const clientsGoodForMs = 5 * 60_000;

/**
 * Client administration: a portal session is enough by its source, no XSRF token, and real reasons
 * (`altinn/client-administration.md`). We put the delegation together ourselves.
 */
export function createClientAdministrationRoute({ platform: caller, now }: RouteParts): ClientDelegations {
  const remembered = createRemembered<Client[]>(clientsGoodForMs, now);

  const ofOwner = (owner: Owner, path: string[], query: Record<string, string | string[]> = {}) =>
    address(apisOf(owner.environment).clientAdministration, path, { party: owner.partyUuid, ...query });
  const at = ({ owner }: SystemUser, path: string[], query: Record<string, string | string[]>) =>
    ofOwner(owner, path, query);

  const urnsOf = ({ packages }: SystemUser) => packages.map(({ urn }) => urn);

  async function available(systemUser: SystemUser, signal: AbortSignal) {
    // Without packages to ask for, the answer would be every client there is.
    if (systemUser.packages.length === 0) return failed({ kind: 'rejected', code: 'AUTH-00063' });
    return readConnections(caller, at(systemUser, ['clients'], { packages: urnsOf(systemUser) }), signal);
  }

  const availableLately = (systemUser: SystemUser, signal: AbortSignal) =>
    remembered([systemUser.id, ...urnsOf(systemUser)].join(), () => available(systemUser, signal));

  return {
    knowsPackages: true,
    knowsDelegatedPackages: true,
    offersAvailable: true,
    tells: { delegate: true, revoke: false },
    believedEmpty: { available: true, delegated: true },
    namesVendors: false,
    bindsUser: false,
    available,
    everyClient: (owner, signal) => readConnections(caller, ofOwner(owner, ['clients']), signal),
    delegated: (systemUser, signal) =>
      readConnections(caller, at(systemUser, ['agents', 'accesspackages'], { to: systemUser.id }), signal),
    async delegate(systemUser, client, signal) {
      const values = await valuesToAdd(systemUser, client, () => availableLately(systemUser, signal));
      if (!values.ok) return values;
      const url = at(systemUser, ['agents', 'accesspackages'], { from: client.id, to: systemUser.id });
      return caller.write({ method: 'POST', url, body: { values: values.value } }, changeRows, signal);
    },
    revoke(systemUser, client, signal) {
      const query = { from: client.id, to: systemUser.id, cascade: 'true' };
      const url = at(systemUser, ['agents', 'clients'], query);
      return caller.write({ method: 'DELETE', url }, toldNothing, signal);
    },
  };
}
