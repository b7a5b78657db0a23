import { type ChosenRoutes, type RouteName, routesAfter } from '../altinn/route-table';
import type { Owner } from '../domain/system-user';
import type { Technical } from '../messages/messages';
import { whose } from './access-context';
import type { SessionMemory } from './session-memory';

/** Which routes are used for what: the writing one is the first that has not refused since the plan was made. */
export function technicalOf(
  memory: SessionMemory,
  owner: Owner,
  { routes, userUuid }: { routes: ChosenRoutes; userUuid: string },
): Technical {
  const closed = memory.closedRoutes(whose({ owner, userUuid }));
  const refused = new Set<RouteName>(closed.flatMap((one) => (one.for === 'writing' ? one.route : [])));
  const [writeRoute = routes.writeRoute] = routesAfter(routes.writeRoute, refused);
  return { ...routes, writeRoute, closed };
}
