import { forgetRoutes, type OwnerDesk, openRoutes } from '../access/desk';
import type { Routes, SessionMemory } from '../access/session-memory';
import { readLists, seenTwice } from '../altinn/read-lists';
import { answered, type Failure, failed } from '../domain/failure';
import type { SystemUserReading } from '../domain/overview';
import { granted, type Reply, refused } from '../domain/refusal';
import type { SystemUser } from '../domain/system-user';
import type { Clock } from '../job/run/clock';
import { type OverviewAnswer, overviewOf, type SeenBefore } from '../plan/across/standing-of-clients';

/** Altinn is read with care: so many of an owner's system users at a time. */
const atOnce = 2;

/** All that was read of an owner's system users, and through which door. */
export interface OwnerReading {
  readings: SystemUserReading[];
  /** Absent where nothing answered. */
  routes?: Routes;
}

/** What reading them needs besides the owner's desk. */
export interface ReadingTools {
  memory: SessionMemory;
  clock: Clock;
  seenBefore: SeenBefore;
}

/**
 * Both lists of every client system user of an owner, two system users at a time. One that cannot be read is
 * among them with its failure; only when not even their names can be had is there nothing.
 * @param onProgress told at the start, and each time one more has been read or has failed
 */
export async function readOwner(
  desk: OwnerDesk,
  { memory, clock, seenBefore }: ReadingTools,
  onProgress: (read: number, of: number) => void,
): Promise<Reply<OwnerReading>> {
  const { altinn, owner, signal } = desk;
  // The portal's own list is open to every session of the portal, and tells the vendors.
  const all = await altinn.routes.portal.systemUsers(owner, signal);
  if (!all.ok) return refused({ kind: 'failure', failure: all.failure });
  onProgress(0, all.value.length);

  let used: Routes | undefined;
  let isStale = false;
  const choose = oneAtATime((systemUser: SystemUser) => openRoutes(memory, desk, systemUser));
  const readOne = async (listed: SystemUser): Promise<OverviewAnswer> => {
    const unread = (failure: Failure, systemUser = listed): OverviewAnswer => ({
      systemUser,
      lists: failed(failure),
      knowsPackages: false,
      readAt: clock.now(),
    });
    const whole = await altinn.systemUser(owner, listed.id, signal);
    if (!whole.ok) return unread(whole.failure);
    // Its own page does not always name the vendor that the list named.
    const systemUser = { ...whole.value, vendor: whole.value.vendor ?? listed.vendor };
    const routes = await choose(systemUser);
    if (!routes.ok) return unread(routes.failure, systemUser);
    used = routes.value;
    const reader = altinn.routes[routes.value.availableRoute];
    const wait = (ms: number) => clock.sleep(ms, signal);
    const lists = await readLists(
      reader,
      altinn.routes[routes.value.delegatedRoute],
      systemUser,
      wait,
      signal,
      seenBefore(systemUser.id),
    );
    if (!lists.ok) {
      isStale = true;
      return unread(lists.failure, systemUser);
    }
    const seen = await seenTwice(lists.value, reader, systemUser, wait, signal);
    return {
      systemUser,
      lists: answered(seen),
      knowsPackages: reader.knowsPackages,
      readAt: clock.now(),
    };
  };

  const answers = await pooled(all.value, readOne, (read) => onProgress(read, all.value.length));
  if (isStale) await forgetRoutes(memory, desk);
  return granted({ readings: overviewOf(answers, seenBefore), ...(used && { routes: used }) });
}

/** So that the doors are knocked on once, by whichever comes first, and not by two at the same time. */
function oneAtATime<A, T>(work: (of: A) => Promise<T>): (of: A) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (of) => {
    const next = last.then(() => work(of));
    last = next.catch(() => undefined);
    return next;
  };
}

/** Does the work for all, a few at a time; the results stand in the order of what was asked for. */
async function pooled<A, T>(
  all: readonly A[],
  work: (one: A) => Promise<T>,
  onDone: (done: number) => void,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let at = next++; at < all.length; at = next++) {
      results[at] = await work(all[at] as A);
      done += 1;
      onDone(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
