import type { Altinn } from '../altinn/altinn';
import type { ClientDelegations } from '../altinn/client-delegations';
import { clientsWith } from '../altinn/clients-with';
import { type WholeRoute, wholeRouteOf } from '../altinn/every-client';
import type { ChosenRoutes } from '../altinn/route-table';
import type { Client } from '../domain/client';
import { type Answer, answered } from '../domain/failure';
import type { Owner } from '../domain/system-user';

type AvailableReader = Pick<ClientDelegations, 'available'>;

/** How the available lists of an owner's system users are read. */
export interface ClientReaders {
  first: AvailableReader;
  /** For whoever was missing the first time. */
  again: AvailableReader;
  knowsPackages: boolean;
}

/**
 * One reading of all the firm's clients serves every system user, where a route that is used has it and answers; else
 * each is asked for. It is read once, and once more where somebody was missing.
 */
export function createClientReaders(altinn: Altinn, owner: Owner, signal: AbortSignal) {
  const readings: Promise<Answer<Client[]>>[] = [];

  /** The `turn`th reading, made by whoever needs it first. */
  const reading = async (route: WholeRoute, turn: number): Promise<Answer<Client[]>> => {
    readings[turn] ??= route.everyClient(owner, signal);
    return readings[turn];
  };

  const outOfAll = (route: WholeRoute, turn: number): AvailableReader => ({
    async available(systemUser) {
      const all = await reading(route, turn);
      return all.ok ? answered(clientsWith(systemUser, all.value)) : all;
    },
  });

  return {
    async by(routes: ChosenRoutes): Promise<ClientReaders> {
      const route = wholeRouteOf(altinn, routes);
      if (route && (await reading(route, 0)).ok) {
        const { knowsPackages } = route;
        return { first: outOfAll(route, 0), again: outOfAll(route, 1), knowsPackages };
      }
      const each = altinn.routes[routes.availableRoute];
      return { first: each, again: each, knowsPackages: each.knowsPackages };
    },
    /** Everybody who was read, whatever they have given; nothing where no such reading was had. */
    async everybody(): Promise<Client[] | undefined> {
      const all = await readings[0];
      return all?.ok ? all.value : undefined;
    },
  };
}
