import { forgetRoutes, type OwnerContext, openRoutes } from '../access/access-context';
import type { SessionMemory } from '../access/session-memory';
import type { Altinn } from '../altinn/altinn';
import { ownerSystemUsers } from '../altinn/owner-system-users';
import { readLists, seenTwice } from '../altinn/read-lists';
import type { ChosenRoutes } from '../altinn/route-table';
import type { SystemUserReading } from '../domain/board/overview';
import type { Client } from '../domain/client';
import { answered, type Failure, failed } from '../domain/failure';
import { granted, type Reply, refused } from '../domain/refusal';
import type { SystemUser } from '../domain/system-user';
import type { Clock } from '../job/run/clock';
import { type OverviewAnswer, overviewOf, type SeenBefore } from '../plan/across/standing-of-clients';
import { createClientReaders } from './client-readers';
import { rememberProbes } from './probes';

/** Altinn is read with care: so many of an owner's system users at a time. */
const atOnce = 2;

/** All that was read of an owner's system users, and through which route. */
export interface OwnerReading {
  readings: SystemUserReading[];
  /** All the firm's clients, without what they have given; absent where no route that is used has such a list. */
  everybody?: Client[];
  /** Absent where nothing answered. */
  routes?: ChosenRoutes;
}

/** What reading them needs besides the owner's context. */
export interface ReadingTools {
  memory: SessionMemory;
  clock: Clock;
  seenBefore: SeenBefore;
}

/** What was read anew of one. */
interface Reread {
  /** Its own, and no other's. */
  readings: SystemUserReading[];
  found: Omit<OwnerReading, 'readings'>;
}

/**
 * Both lists of every client system user of an owner, two system users at a time: one reading of all the firm's clients
 * where a route has it, and one of the delegated clients for each; on the other routes two for each. One that cannot be
 * read is among them with its failure; only when not even their names can be had is there nothing.
 * @param onProgress told at the start, and each time one more has been read or has failed
 */
export async function readOwner(
  context: OwnerContext,
  tools: ReadingTools,
  onProgress: (read: number, of: number, soFar: () => OwnerReading) => void,
): Promise<Reply<OwnerReading>> {
  const { altinn, owner, signal } = context;
  const all = await ownerSystemUsers(altinn.routes, owner, signal);
  if (!all.ok) return refused({ kind: 'failure', failure: all.failure });

  const reader = createReader(context, tools);
  const answers: OverviewAnswer[] = [];
  const soFar = (): OwnerReading => {
    const known = overviewOf(
      all.value.flatMap((_, at) => answers[at] ?? []),
      tools.seenBefore,
    );
    const byId = new Map(known.map((reading) => [reading.systemUser.id, reading]));
    const readings = all.value.map(
      (systemUser): SystemUserReading => byId.get(systemUser.id) ?? { status: 'reading', systemUser },
    );
    return { readings, ...reader.found() };
  };
  onProgress(0, all.value.length, soFar);
  await pooled(all.value, async (listed, at) => {
    answers[at] = await reader.read(listed);
    onProgress(Object.keys(answers).length, all.value.length, soFar);
  });
  await reader.end();
  return granted(soFar());
}

/**
 * One of an owner's system users alone.
 * @param others what was read of the rest, which tells how far an empty list is believed
 * @returns that one's reading, and what came with it; nothing of the others
 */
export async function readOneAgain(
  context: OwnerContext,
  tools: ReadingTools,
  systemUser: SystemUser,
  others: SystemUserReading[],
): Promise<Reread> {
  const reader = createReader(context, tools);
  const answer = await reader.read(systemUser);
  await reader.end();
  return { readings: overviewOf([answer], tools.seenBefore, others), found: reader.found() };
}

interface Reader {
  /** @param listed as the owner's list has it, without packages */
  read(listed: SystemUser): Promise<OverviewAnswer>;
  /** Through which routes, and who the firm's clients are; as far as anything has answered. */
  found(): Omit<OwnerReading, 'readings'>;
  /** A route that failed is chosen anew next time. */
  end(): Promise<void>;
}

function createReader(context: OwnerContext, { memory, clock, seenBefore }: ReadingTools): Reader {
  const { owner, signal } = context;
  const probes = rememberProbes(context.altinn);
  const altinn: Altinn = probes.altinn;
  let used: ChosenRoutes | undefined;
  let everybody: Client[] | undefined;
  let isStale = false;
  const choose = oneAtATime((systemUser: SystemUser) =>
    openRoutes(memory, { ...context, altinn }, systemUser),
  );
  const readers = createClientReaders(altinn, owner, signal);
  const wait = (ms: number) => clock.sleep(ms, signal);

  return {
    found: () => ({ ...(used && { routes: used }), ...(everybody && { everybody }) }),
    async end() {
      if (isStale) await forgetRoutes(memory, context);
    },
    async read(listed) {
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
      const clients = await readers.by(routes.value);
      everybody ??= (await readers.everybody())?.map(({ access: _, ...client }) => client);
      const delegatedReader = probes.once(routes.value.delegatedRoute);
      const seen = seenBefore(systemUser.id);
      const lists = await readLists(clients.first, delegatedReader, systemUser, wait, signal, seen);
      if (!lists.ok) {
        isStale = true;
        return unread(lists.failure, systemUser);
      }
      return {
        systemUser,
        lists: answered(await seenTwice(lists.value, clients.again, systemUser, wait, signal)),
        knowsPackages: clients.knowsPackages,
        readAt: clock.now(),
      };
    },
  };
}

/** So that the routes are asked once, by whichever comes first, and not by two at the same time. */
function oneAtATime<A, T>(work: (of: A) => Promise<T>): (of: A) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (of) => {
    const next = last.then(() => work(of));
    last = next.catch(() => undefined);
    return next;
  };
}

/** Does the work for all, a few at a time. */
async function pooled<A>(all: readonly A[], work: (one: A, at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < all.length; at = next++) await work(all[at] as A, at);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
