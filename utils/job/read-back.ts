import { type Answer, answered } from '../domain/failure';
import { readDelegated } from './read-delegated';
import { readRemaining } from './read-remaining';
import { expectedDelegated, type Run, removes } from './run';
import type { Seen } from './seen';

const rereads = 3;
const beforeReread = 4_000;

type IsEnough = (seen: Seen) => boolean | Promise<boolean>;

/**
 * The delegated list as far as it can be believed for what this run does: one that adds must be told that
 * clients are there, one that removes that they are not, and one that does both is told both.
 * @param isEnough for a run that adds, whether what has been seen so far leaves nothing to ask
 */
export async function readBack(
  run: Run,
  isEnough: IsEnough = ({ listed }) => listed >= expectedDelegated(run.ledger.job()),
): Promise<Answer<Seen>> {
  switch (removes(run)) {
    case 'nobody':
      return readDelegated(run, isEnough);
    case 'some':
      return readUntil(run, isEnough);
    case 'all':
      return readUntil(run, () => true);
  }
}

/** The clients that are left, read again some times until what any of the reads showed is enough. */
async function readUntil(run: Run, isEnough: IsEnough): Promise<Answer<Seen>> {
  const there = new Set<string>();
  for (let read = 0; ; read += 1) {
    const answer = await readRemaining(run);
    if (!answer.ok) return answer;
    for (const id of answer.value) there.add(id);
    const seen: Seen = { there, remaining: answer.value, untold: new Set(), listed: there.size };
    if ((await isEnough(seen)) || read === rereads || run.halt.aborted) return answered(seen);
    await run.deps.clock.sleep(beforeReread, run.halt);
  }
}

/** Whether such a read says anything about rows it does not bear out. */
export const isTelling = (run: Run, { listed }: Seen): boolean =>
  // Nothing at all, where Altinn has said yes: whatever that is, it is no reason to send again.
  removes(run) === 'all' || listed > 0 || expectedDelegated(run.ledger.job()) === 0;
