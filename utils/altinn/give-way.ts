import type { Client } from '../domain/client';
import { type Answer, type Failure, type FailureKind, failed } from '../domain/failure';
import type { Receipt } from '../domain/runs/receipt';
import type { SystemUser } from '../domain/system-user';
import type { Altinn } from './altinn';
import { createRemembered } from './http/remembered';
import type { Route, RouteName } from './route-table';

/** So many troubles without one success, and the next route is asked. */
const troublesToGiveWay = 3;
/** One look at whether the system user is still there serves the refusals that come together, ms. */
const lookGoodForMs = 10_000;

interface GivingWay {
  altinn: Pick<Altinn, 'routes' | 'signedInUser' | 'systemUserStillExists'>;
  /** Those that may be asked to write, in order. */
  names: readonly RouteName[];
  userUuid: string;
  /** Told of a route that is not for this session. */
  onClosed(route: RouteName, why: FailureKind): void;
  /** Ms since epoch. */
  now(): number;
}

/**
 * Writes by the first route that lets this session write. That a route was read from does not prove it, so one that
 * turns the first write away is left for the next before anybody is told to find an administrator; what it turned
 * away was not done, and is sent by the next. Once a route has written, a refusal of its is meant as it is said.
 * A refused token goes up as it is: a route without tokens would write as whoever is signed in now.
 */
export function createGivingWay(options: GivingWay): Route {
  const { altinn, names, userUuid, onClosed, now } = options;
  const left = names.map((name) => altinn.routes[name]);
  const troubles = new Map<Route, number>();
  const hasWritten = new Set<Route>();
  const looked = createRemembered<boolean>(lookGoodForMs, now);
  const current = () => left[0] as Route;

  function giveWay(route: Route, failure?: Failure) {
    // Of several writes on their way together only the first moves on.
    if (current() !== route || left.length === 1) return;
    left.shift();
    if (failure) onClosed(route.route, failure.kind);
  }

  async function isClosed(route: Route, failure: Failure, signal: AbortSignal): Promise<boolean> {
    if (hasWritten.has(route)) return false;
    switch (failure.kind) {
      case 'forbidden':
      case 'altinn-changed':
        return true;
      case 'session-expired': {
        // Only this route's refusal, where the session holds at the portal.
        const user = await altinn.signedInUser(signal);
        return user.ok && user.value === userUuid;
      }
      default:
        return false;
    }
  }

  async function isOutOfReach(route: Route, systemUser: SystemUser, signal: AbortSignal) {
    const read = await route.delegated(systemUser, signal);
    return !read.ok && read.failure.kind === 'no-connection';
  }

  /** A no that may be about the system user is held against whether that is still there (`altinn/portal.md` 8.2). */
  async function explained(failure: Failure, systemUser: SystemUser, signal: AbortSignal): Promise<Failure> {
    if (failure.kind !== 'not-found' && failure.kind !== 'rejected') return failure;
    const exists = await looked(systemUser.id, () => altinn.systemUserStillExists(systemUser, signal));
    if (exists.ok && !exists.value) return { kind: 'not-found' };
    return failure.kind === 'not-found' ? { kind: 'unavailable' } : failure;
  }

  async function write(
    verb: 'delegate' | 'revoke',
    systemUser: SystemUser,
    client: Client,
    signal: AbortSignal,
  ): Promise<Answer<Receipt>> {
    for (;;) {
      const route = current();
      const answer = await route[verb](systemUser, client, signal);
      if (answer.ok) {
        hasWritten.add(route);
        return answer;
      }
      const { failure } = answer;
      if (await isClosed(route, failure, signal)) {
        const isLast = route === left.at(-1);
        giveWay(route, failure);
        if (isLast || signal.aborted) return answer;
        continue;
      }
      if (!hasWritten.has(route) && (failure.kind === 'unavailable' || failure.kind === 'unknown-outcome')) {
        const times = (troubles.get(route) ?? 0) + 1;
        troubles.set(route, times);
        if (failure.kind === 'unknown-outcome' && (await isOutOfReach(route, systemUser, signal))) {
          giveWay(route, { kind: 'no-connection' });
        } else if (times >= troublesToGiveWay) giveWay(route);
      }
      return failed(await explained(failure, systemUser, signal));
    }
  }

  // What is told of a route is told of the one that writes now.
  return new Proxy(current(), {
    get: (_, property) => {
      if (property === 'delegate' || property === 'revoke') return write.bind(undefined, property);
      return current()[property as keyof Route];
    },
  });
}
