import { hasClients, isBelieved, readUntil } from '../../altinn/believe';
import type { Client } from '../../domain/client';
import { type Answer, answered, failed } from '../../domain/failure';
import type { JobRecord } from '../journal/records';
import { expectedDelegated, type Run, removes } from '../run/run';
import { withTimeLimit } from '../run/time-limit';
import { readList } from './read-as-own-user';
import { createSight, type Seen } from './seen';

/** Before a list that is empty or short is read again, ms. */
const waits = { delegated: [4_000, 4_000, 4_000], available: [4_000, 4_000] };
/** Before it is believed that everybody is gone, ms. */
const beforeBelieving = 10_000;

type ShowsEnough = (seen: Seen) => boolean | Promise<boolean>;

/**
 * The delegated list as far as it can be believed for what this run does: one that adds must be told that
 * clients are there, one that removes that they are not, and one that does both is told both.
 * @param isEnough for a run that adds, whether what has been seen so far leaves nothing to ask
 */
export async function readBack(
  run: Run,
  isEnough: ShowsEnough = ({ listed }) => listed >= expectedDelegated(run.ledger.job()),
): Promise<Answer<Seen>> {
  switch (removes(run)) {
    case 'nobody':
      return readThere(run, isEnough);
    case 'some':
      return readLeft(run, isEnough);
    case 'all':
      return readLeft(run, () => true);
  }
}

/**
 * The delegated list as it is before anything more is sent: read once more where it is short of what was there, and
 * whatever any of the two showed is there.
 * @returns with it whether it is believed; who is not in it was not there then
 */
export async function readBefore(run: Run): Promise<Answer<{ seen: Seen; isBelieved: boolean }>> {
  const sight = createSight(run.ledger.job());
  const short = (clients: Client[]) => {
    sight.add(clients);
    return sight.seen().listed >= Math.max(1, run.ledger.job().delegatedBefore);
  };
  const answer = await readAgain(run, 'delegated', short, waits.delegated.slice(0, 1));
  if (!answer.ok) return answer;
  const seen = sight.seen();
  return answered({ seen: { ...seen, remaining: seen.there }, isBelieved: isBelievedNow(run, seen.listed) });
}

/** Whether a delegated list of so many clients is believed, by all that the run knows of it. */
export function isBelievedNow(run: Run, listed: number): boolean {
  const job = run.ledger.job();
  const known = { seenBefore: hasSeen(job), beside: removes(run) !== 'all' };
  return isBelieved({ length: listed } as unknown[], 'delegated', run.delegatedRoute, known);
}

/**
 * The clients that can be delegated.
 * @returns `unavailable` when the list stays empty: there were clients in it when the plan was made
 */
export async function readAvailable(run: Run): Promise<Answer<Client[]>> {
  const answer = await readAgain(run, 'available', hasClients, waits.available);
  const known = { seenBefore: true };
  return answer.ok && !isBelieved(answer.value, 'available', run.availableRoute, known)
    ? failed({ kind: 'unavailable' })
    : answer;
}

/** Whether such a read says anything about rows it does not bear out. */
export const isTelling = (run: Run, { listed }: Seen): boolean =>
  // Nothing at all, where Altinn has said yes: whatever that is, it is no reason to send again.
  removes(run) === 'all' || listed > 0 || expectedDelegated(run.ledger.job()) === 0;

const hasSeen = ({ delegatedBefore, confirmed }: JobRecord): boolean => delegatedBefore + confirmed > 0;

/**
 * Who is there: what any of the readings showed.
 * @returns `unavailable` when Altinn goes on showing nothing where it has shown something before
 */
async function readThere(run: Run, isEnough: ShowsEnough): Promise<Answer<Seen>> {
  const sight = createSight(run.ledger.job());
  const shows = (clients: Client[]) => {
    sight.add(clients);
    return isEnough(sight.seen());
  };
  const answer = await readAgain(run, 'delegated', shows, waits.delegated);
  if (!answer.ok) return answer;
  const seen = sight.seen();
  const isNews = seen.listed > 0 || !hasSeen(run.ledger.job());
  return isNews ? answered(seen) : failed({ kind: 'unavailable' });
}

/** The clients that are left, read again some times until what any of the reads showed is enough. */
async function readLeft(run: Run, isEnough: ShowsEnough): Promise<Answer<Seen>> {
  const there = new Set<string>();
  let seen: Seen = { there, remaining: new Set(), untold: new Set(), listed: 0 };
  const shows = (clients: Client[]) => {
    const remaining = new Set(clients.map(({ id }) => id));
    for (const id of remaining) there.add(id);
    seen = { there, remaining, untold: new Set(), listed: there.size };
    return isEnough(seen);
  };
  const answer = await readUntil(() => readRemaining(run), shows, againIn(run, waits.delegated));
  return answer.ok ? answered(seen) : answer;
}

/**
 * The clients that are still delegated while a run removes some. That a client is **not** in the list means something
 * here, so an empty one is believed only where everybody may be gone, when two reads ten seconds apart say so while
 * the available list and the rights check answer.
 * @returns `unavailable` when an empty list cannot be believed
 */
async function readRemaining(run: Run): Promise<Answer<Client[]>> {
  const mayBeEmpty = everybodyMayBeGone(run.ledger.job());
  const remaining = await readAgain(
    run,
    'delegated',
    hasClients,
    mayBeEmpty ? [beforeBelieving] : waits.delegated,
  );
  if (!remaining.ok || remaining.value.length > 0) return remaining;
  if (!mayBeEmpty) return failed({ kind: 'unavailable' });
  const available = await readAvailable(run);
  if (!available.ok) return available;
  const { deps, ledger } = run;
  const rights = await withTimeLimit(
    deps.clock,
    { kind: 'unavailable' },
    async (signal) => deps.administers?.(ledger.job(), signal) ?? failed({ kind: 'unavailable' }),
  );
  if (!rights.ok) return rights;
  return rights.value ? remaining : failed({ kind: 'forbidden' });
}

/** Whether every client that was delegated may have been removed by what was sent so far, and nobody was added. */
const everybodyMayBeGone = ({ delegatedBefore, counts, removed = counts.done }: JobRecord): boolean =>
  counts.done === removed && delegatedBefore <= removed + counts.unknown + counts.sending;

const readAgain = (
  run: Run,
  list: 'available' | 'delegated',
  isEnough: (clients: Client[]) => boolean | Promise<boolean>,
  after: readonly number[],
) => {
  const route = list === 'available' ? run.availableRoute : run.delegatedRoute;
  const read = () => readList(run, (signal) => route[list](run.ledger.job().systemUser, signal));
  return readUntil(read, isEnough, againIn(run, after));
};

const againIn = ({ deps, halt }: Run, after: readonly number[]) => ({
  waits: after,
  wait: (ms: number) => deps.clock.sleep(ms, halt),
  isOver: () => halt.aborted,
});
