import { browser } from 'wxt/browser';
import { whose } from '../../utils/access/desk';
import type { SessionMemory } from '../../utils/access/session-memory';
import type { Altinn } from '../../utils/altinn/altinn';
import { routesAfter } from '../../utils/altinn/client-delegations';
import { createGivingWay } from '../../utils/altinn/give-way';
import type { Environment } from '../../utils/domain/environment';
import { answered } from '../../utils/domain/failure';
import { systemClock } from '../../utils/job/run/clock';
import { exclusivelyByLocks } from '../../utils/job/run/exclusively';
import type { JobsDeps } from '../../utils/job/run/jobs';

/** The alarm that brings a stopped worker back; half a minute is the shortest a browser allows. */
export const wakeAlarm = 'wake';
const wakeMinutes = 0.5;

/** A worker without extension calls is stopped after thirty seconds, even while it fetches. */
const keepAwakeMs = 20_000;

/** What a run needs of the browser and of Altinn. */
export function runDeps(
  altinnFor: (environment: Environment, userUuid: string) => Altinn,
  memory: Pick<SessionMemory, 'closedRoutes' | 'closeForWriting'>,
): Omit<JobsDeps, 'journal' | 'browserSession' | 'onChange'> {
  return {
    clock: systemClock,
    random: Math.random,
    storage: () => navigator.storage.estimate(),
    delegations: async ({ owner, userUuid, routes }) => {
      const altinn = altinnFor(owner.environment, userUuid);
      const who = whose({ owner, userUuid });
      const refused = memory.closedRoutes(who).flatMap((one) => (one.for === 'writing' ? one.route : []));
      const writer = createGivingWay({
        altinn,
        names: routesAfter(routes.writeRoute, new Set(refused)),
        userUuid,
        onClosed: (route, why) => void memory.closeForWriting(who, route, why),
        now: systemClock.now,
      });
      return answered({
        writer,
        reader: altinn.routes[routes.delegatedRoute],
        planner: altinn.routes[routes.availableRoute],
      });
    },
    checkIdentity: async ({ owner, userUuid }, signal) => {
      const user = await altinnFor(owner.environment, userUuid).signedInUser(signal);
      return user.ok ? answered(user.value === userUuid ? 'same' : 'other') : user;
    },
    administers: ({ owner, userUuid }, signal) =>
      altinnFor(owner.environment, userUuid).isClientAdministrator(owner.partyUuid, signal),
    refreshSession: ({ owner, userUuid }, signal) => altinnFor(owner.environment, userUuid).refresh(signal),
    keepAwake: () => {
      const timer = setInterval(() => void browser.runtime.getPlatformInfo(), keepAwakeMs);
      return () => clearInterval(timer);
    },
    scheduleWake: (on) => {
      if (on) void browser.alarms.create(wakeAlarm, { periodInMinutes: wakeMinutes });
      else void browser.alarms.clear(wakeAlarm);
    },
    exclusively: exclusivelyByLocks(navigator.locks),
  };
}
