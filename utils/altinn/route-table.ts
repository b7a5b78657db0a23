import type { FailureKind } from '../domain/failure';
import type { ClientDelegations, RouteParts } from './client-delegations';
import { createClientAdministrationRoute } from './routes/client-administration';
import { createEndUserRoute } from './routes/end-user';
import { createPortalRoute } from './routes/portal';
import { createPortalClientAdministrationRoute } from './routes/portal-client-administration';

/**
 * The routes to the same data, in the order in which they are asked. Their names are shown only under «Teknisk
 * informasjon», and stay with every run that has used them.
 */
const table = {
  'end-user': createEndUserRoute,
  'portal-client-administration': createPortalClientAdministrationRoute,
  'client-administration': createClientAdministrationRoute,
  portal: createPortalRoute,
} satisfies Record<string, (parts: RouteParts) => ClientDelegations>;

export type RouteName = keyof typeof table;
export const routeNames = Object.keys(table) as RouteName[];

/** A route that knows what it is called. */
export interface Route extends ClientDelegations {
  readonly route: RouteName;
}

export const createRoutes = (parts: RouteParts): Record<RouteName, Route> =>
  Object.fromEntries(
    routeNames.map((route) => [route, { ...table[route](parts), route }]),
  ) as unknown as Record<RouteName, Route>;

/** A route and those that are asked after it, but for the closed ones; the last one there is, where all are closed. */
export function routesAfter(first: RouteName, closed: ReadonlySet<RouteName>): RouteName[] {
  const left = routeNames.slice(routeNames.indexOf(first));
  const open = left.filter((name) => !closed.has(name));
  return open.length > 0 ? open : left.slice(-1);
}

/** Which route each of the three is asked of. */
export interface ChosenRoutes {
  availableRoute: RouteName;
  delegatedRoute: RouteName;
  writeRoute: RouteName;
}

/** A route that is not used, for what, and what it answered. */
export interface ClosedRoute {
  route: RouteName;
  for: 'reading' | 'writing';
  why: FailureKind;
}
