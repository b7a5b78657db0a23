import { type Answer, type Failure, failed } from '../../domain/failure';
import type { Clock } from './clock';

/** A request may take so long (ms); Altinn itself may try for a minute (`altinn/platform.md` 4.2). */
const limit = 90_000;
const slice = 15_000;

/**
 * The call's answer, or `overdue` when it has not come in 90 s or the call threw: a run must not hang
 * on one request, and of a write that broke off nothing is known.
 */
export async function withTimeLimit<T>(
  clock: Clock,
  overdue: Failure,
  call: (signal: AbortSignal) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const request = new AbortController();
  const timer = new AbortController();
  try {
    return await Promise.race([
      call(request.signal),
      hasPassed(clock, timer.signal).then(() => failed(overdue)),
    ]);
  } catch (error) {
    console.error(error);
    return failed(overdue);
  } finally {
    timer.abort();
    request.abort();
  }
}

/** In slices: a computer that sleeps stops its timers, and a request from before is not waited for anew. */
async function hasPassed(clock: Clock, signal: AbortSignal): Promise<void> {
  const end = clock.now() + limit;
  for (let left = limit; left > 0 && !signal.aborted; left = end - clock.now()) {
    await clock.sleep(Math.min(left, slice), signal);
  }
}
