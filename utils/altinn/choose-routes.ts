import { type Answer, answered, type Failure, failed } from '../domain/failure';
import type { SystemUser } from '../domain/system-user';
import type { Altinn } from './altinn';
import { type RouteName, routeNames } from './client-delegations';

export interface ChosenRoutes {
  writer: RouteName;
  reader: RouteName;
}

// At each door the list that does not answer `200 []` when something behind it refused (`altinn/portal.md` 0.1,
// `altinn/platform.md` 1.3).
const probes = {
  'end-user': 'delegated',
  'client-administration': 'delegated',
  portal: 'available',
} as const satisfies Record<RouteName, 'available' | 'delegated'>;

/**
 * Which doors are open to this session, by one read at each, in order. The first that answers writes;
 * the first of those that know packages reads. When none answers, the portal's failure stands, since every
 * portal session gets in there: `forbidden` is a user without rights, `session-expired` one signed out.
 * A door that is down is not passed over for another: its failure is the answer.
 */
export async function chooseRoutes(
  altinn: Pick<Altinn, 'routes'>,
  systemUser: SystemUser,
  signal: AbortSignal,
): Promise<Answer<ChosenRoutes>> {
  let writer: RouteName | undefined;
  let closed: Failure = { kind: 'forbidden' };
  for (const name of routeNames) {
    const route = altinn.routes[name];
    if (writer && !route.knowsPackages) continue;
    const probe = await route[probes[name]](systemUser, signal);
    if (probe.ok) {
      writer ??= name;
      if (route.knowsPackages) return answered({ writer, reader: name });
    } else if (!writer) {
      if (!isClosed(probe.failure)) return probe;
      closed = probe.failure;
    }
  }
  // The plan can do without packages, so a door that could only have read never stands in the way.
  return writer ? answered({ writer, reader: writer }) : failed(closed);
}

/** Not for us, as opposed to not now. */
function isClosed({ kind }: Failure): boolean {
  return kind === 'session-expired' || kind === 'forbidden' || kind === 'not-found' || kind === 'rejected';
}
