import { whose } from '../../utils/access/access-context';
import type { SessionMemory } from '../../utils/access/session-memory';
import type { Altinn } from '../../utils/altinn/altinn';
import { createGivingWay } from '../../utils/altinn/give-way';
import { routesAfter } from '../../utils/altinn/route-table';
import type { Environment } from '../../utils/domain/environment';
import { answered } from '../../utils/domain/failure';
import type { JobsDeps } from '../../utils/job/run/deps';
import { readRules } from '../../utils/managed-settings';

/** What a run needs of Altinn, and of the firm's own rules. */
export function runDeps(
  altinnFor: (environment: Environment, userUuid: string) => Altinn,
  memory: Pick<SessionMemory, 'closedRoutes' | 'closeForWriting'>,
  now: () => number,
): Pick<JobsDeps, 'delegations' | 'checkIdentity' | 'administers' | 'refreshSession' | 'rules'> {
  return {
    rules: readRules,
    delegations: async ({ owner, userUuid, routes }) => {
      const altinn = altinnFor(owner.environment, userUuid);
      const who = whose({ owner, userUuid });
      const refused = memory.closedRoutes(who).flatMap((one) => (one.for === 'writing' ? one.route : []));
      const writeRoute = createGivingWay({
        altinn,
        names: routesAfter(routes.writeRoute, new Set(refused)),
        userUuid,
        onClosed: (route, why) => void memory.closeForWriting(who, route, why),
        now,
      });
      return answered({
        writeRoute,
        delegatedRoute: altinn.routes[routes.delegatedRoute],
        availableRoute: altinn.routes[routes.availableRoute],
      });
    },
    checkIdentity: async ({ owner, userUuid }, signal) => {
      const user = await altinnFor(owner.environment, userUuid).signedInUser(signal);
      return user.ok ? answered(user.value === userUuid ? 'same' : 'other') : user;
    },
    administers: ({ owner, userUuid }, signal) =>
      altinnFor(owner.environment, userUuid).isClientAdministrator(owner.partyUuid, signal),
    refreshSession: ({ owner, userUuid }, signal) => altinnFor(owner.environment, userUuid).refresh(signal),
  };
}
