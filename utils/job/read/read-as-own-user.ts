import type { Client } from '../../domain/client';
import { type Answer, type Failure, failed } from '../../domain/failure';
import type { Run } from '../run/run';
import { keepSession } from '../run/session-keeper';
import { withTimeLimit } from '../run/time-limit';

const failures = 5;
const firstWait = 2_000;

/**
 * One list of Altinn's, read with back-off on 429 and 5xx, and only as the run's own user: that is asked before and
 * after. What it says is not judged here.
 */
export async function readList(
  run: Run,
  read: (signal: AbortSignal) => Promise<Answer<Client[]>>,
): Promise<Answer<Client[]>> {
  for (let failure = 1; ; failure += 1) {
    await keepSession(run);
    if (!(await run.witness.sureToRead())) return failed({ kind: 'unavailable' });
    const answer = await withTimeLimit(run.deps.clock, { kind: 'unavailable' }, read);
    if (answer.ok) {
      return (await run.witness.sure()) ? answer : failed({ kind: 'unavailable' });
    }
    const wait = waitAfter(answer.failure, failure);
    if (wait === undefined || failure === failures) return answer;
    await run.deps.clock.sleep(wait, run.halt);
  }
}

function waitAfter(failure: Failure, times: number): number | undefined {
  switch (failure.kind) {
    case 'throttled':
    case 'unavailable':
      return failure.retryAfter === undefined ? backOff(times) : failure.retryAfter * 1000;
    // A read has no outcome to lose: a route that says so means that the connection broke.
    case 'unknown-outcome':
      return backOff(times);
    default:
      return undefined;
  }
}

const backOff = (times: number): number => firstWait * 2 ** (times - 1);
