import { type Answer, answered, failed } from '../domain/failure';
import { readList } from './read-list';
import type { Run } from './run';
import { createSight, type Seen } from './seen';

const rereads = 3;
const beforeReread = 4_000;

/**
 * The delegated clients. Lists that are empty or short may be a lie (`altinn/portal.md` 0.1):
 * they are read again some times, and what any of the reads showed is there.
 * @param isEnough whether what has been seen so far leaves nothing to ask
 * @returns `unavailable` when Altinn goes on showing nothing where it has shown something before
 */
export async function readDelegated(
  run: Run,
  isEnough: (seen: Seen) => boolean | Promise<boolean>,
): Promise<Answer<Seen>> {
  const sight = createSight(run.ledger.job());
  for (let read = 0; ; read += 1) {
    const answer = await readList(run, (signal) => run.reader.delegated(run.ledger.job().systemUser, signal));
    if (!answer.ok) return answer;
    sight.add(answer.value);
    if (await isEnough(sight.seen())) return answered(sight.seen());
    if (read === rereads || run.halt.aborted) break;
    await run.deps.clock.sleep(beforeReread, run.halt);
  }
  const { delegatedBefore, confirmed } = run.ledger.job();
  const seen = sight.seen();
  if (seen.listed === 0 && delegatedBefore + confirmed > 0) return failed({ kind: 'unavailable' });
  return answered(seen);
}
