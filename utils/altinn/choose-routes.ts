import { type Answer, answered, type Failure, failed } from '../domain/failure';
import type { SystemUser } from '../domain/system-user';
import type { Altinn } from './altinn';
import type { ClientDelegations } from './client-delegations';
import { type ChosenRoutes, type ClosedRoute, type Route, type RouteName, routeNames } from './route-table';

export interface Choice {
  routes: ChosenRoutes;
  /** Those that were asked and did not open. */
  closed: ClosedRoute[];
}

/**
 * Which routes are open to this session, by one read of each, in order, for as long as one that is left could be
 * better than what has answered. Closed means next, and so does one that fails or cannot be reached. When none answers,
 * the last one's failure stands, the portal's, since every portal session gets in there: `forbidden` is a user without
 * rights, `session-expired` one signed out.
 * @param closedForWriting those that have refused a write; a read does not prove the right to write
 */
export async function chooseRoutes(
  altinn: Pick<Altinn, 'routes'>,
  systemUser: SystemUser,
  signal: AbortSignal,
  closedForWriting: ReadonlySet<RouteName> = new Set(),
): Promise<Answer<Choice>> {
  let available: Route | undefined;
  let delegated: Route | undefined;
  let write: Route | undefined;
  let failure: Failure = { kind: 'unavailable' };
  const closed: ClosedRoute[] = [];
  for (const name of routeNames) {
    const route = altinn.routes[name];
    const isBetter = {
      available: rankForAvailable(route) > rankForAvailable(available),
      delegated: rankForDelegated(route) > rankForDelegated(delegated),
      write: !write || closedForWriting.has(write.route),
    };
    if (!Object.values(isBetter).some(Boolean)) continue;
    const probe = await route[probeOf(route)](systemUser, signal);
    if (!probe.ok) {
      failure = probe.failure;
      closed.push({ route: name, for: 'reading', why: failure.kind });
      continue;
    }
    if (isBetter.available) available = route;
    if (isBetter.delegated) delegated = route;
    if (isBetter.write) write = route;
  }
  if (!write || !delegated) return failed(failure);
  const routes = {
    availableRoute: (available ?? delegated).route,
    delegatedRoute: delegated.route,
    writeRoute: write.route,
  };
  return answered({ routes, closed });
}

// The list that does not answer `200 []` when something behind it refused (`altinn/portal.md` 0.1, `altinn/platform.md` 1.3).
const probeOf = ({ believedEmpty }: ClientDelegations) =>
  believedEmpty.delegated ? 'delegated' : 'available';

const rankForAvailable = (route: ClientDelegations | undefined): number =>
  !route?.offersAvailable ? 0 : route.knowsPackages ? 2 : 1;

const rankForDelegated = (route: ClientDelegations | undefined): number =>
  route ? 1 + (route.believedEmpty.delegated ? 2 : 0) + (route.knowsDelegatedPackages ? 1 : 0) : 0;
