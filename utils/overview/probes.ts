import type { Altinn } from '../altinn/altinn';
import type { ClientDelegations } from '../altinn/client-delegations';
import { type RouteName, routeNames } from '../altinn/route-table';
import type { Client } from '../domain/client';
import type { Answer } from '../domain/failure';
import type { SystemUser } from '../domain/system-user';

/**
 * Altinn, with its answers to the reads that find out which routes are open: they are the same lists, and need not be
 * asked for again a moment later.
 */
export function rememberProbes(altinn: Altinn) {
  const probed = new Map<string, Promise<Answer<Client[]>>>();

  const watched = (name: RouteName): ClientDelegations => {
    const route = altinn.routes[name];
    return {
      ...route,
      delegated(systemUser, signal) {
        const read = route.delegated(systemUser, signal);
        probed.set(`${name} ${systemUser.id}`, read);
        return read;
      },
    };
  };

  return {
    altinn: {
      ...altinn,
      routes: Object.fromEntries(routeNames.map((name) => [name, watched(name)])),
    } as Altinn,
    /** A route's delegated list: what the probe was answered with, the first time. */
    once: (name: RouteName): Pick<ClientDelegations, 'delegated'> => ({
      async delegated(systemUser: SystemUser, signal) {
        const key = `${name} ${systemUser.id}`;
        const before = await probed.get(key);
        probed.delete(key);
        return before?.ok ? before : altinn.routes[name].delegated(systemUser, signal);
      },
    }),
  };
}
