import { type Answer, answered, failed } from '../domain/failure';
import type { Run } from './run';
import { keepSession } from './session-keeper';
import { withTimeLimit } from './time-limit';

const rereads = 3;
const failures = 5;
const beforeReread = 4_000;
const firstWait = 2_000;

/**
 * The ids of the delegated clients. Lists that are empty or short may be a lie (`altinn/portal.md` 0.1):
 * they are read again some times, and what any of the reads showed is there.
 * @param isEnough whether what has been seen so far leaves nothing to ask
 * @returns `unavailable` when Altinn goes on showing nothing where it has shown something before
 */
export async function readDelegated(
  run: Run,
  isEnough: (ids: ReadonlySet<string>) => boolean | Promise<boolean>,
): Promise<Answer<ReadonlySet<string>>> {
  const seen = new Set<string>();
  for (let read = 0; ; read += 1) {
    const answer = await readOnce(run);
    if (!answer.ok) return answer;
    for (const id of answer.value) seen.add(id);
    if (await isEnough(seen)) return answered(seen);
    if (read === rereads || run.halt.aborted) break;
    await run.deps.clock.sleep(beforeReread, run.halt);
  }
  const { delegatedBefore, confirmed } = run.ledger.job();
  if (seen.size === 0 && delegatedBefore + confirmed > 0) return failed({ kind: 'unavailable' });
  return answered(seen);
}

async function readOnce(run: Run): Promise<Answer<string[]>> {
  for (let failure = 1; ; failure += 1) {
    await keepSession(run);
    if (run.halt.aborted) return failed({ kind: 'unavailable' });
    const answer = await withTimeLimit(run.deps.clock, { kind: 'unavailable' }, (signal) =>
      run.reader.delegated(run.ledger.job().systemUser, signal),
    );
    if (answer.ok) return answered(answer.value.map((client) => client.id));
    const retryAfter = waitAfter(answer.failure, failure);
    if (retryAfter === undefined || failure === failures) return answer;
    await run.deps.clock.sleep(retryAfter, run.halt);
  }
}

function waitAfter(failure: { kind: string; retryAfter?: number }, times: number): number | undefined {
  // A read has no outcome to lose: a route that says so means that the connection broke.
  if (!['throttled', 'unavailable', 'unknown-outcome'].includes(failure.kind)) return undefined;
  return failure.retryAfter === undefined ? firstWait * 2 ** (times - 1) : failure.retryAfter * 1000;
}
