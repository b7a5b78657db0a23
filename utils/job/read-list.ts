import type { Client } from '../domain/client';
import { type Answer, type Failure, failed } from '../domain/failure';
import type { Run } from './run';
import { keepSession } from './session-keeper';
import { withTimeLimit } from './time-limit';

const failures = 5;
const firstWait = 2_000;

/** One list of Altinn's, asked for again when Altinn is out of breath; what it says is not judged here. */
export async function readList(
  run: Run,
  read: (signal: AbortSignal) => Promise<Answer<Client[]>>,
): Promise<Answer<Client[]>> {
  for (let failure = 1; ; failure += 1) {
    await keepSession(run);
    if (run.halt.aborted) return failed({ kind: 'unavailable' });
    const answer = await withTimeLimit(run.deps.clock, { kind: 'unavailable' }, read);
    if (answer.ok) return answer;
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
