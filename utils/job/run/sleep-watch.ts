import type { Clock } from './clock';
import type { Going } from './run';

const every = 30_000;
/** A clock that jumps further than this (ms) was not just a busy computer: the lists are old by now. */
const long = 15 * 60_000;

/**
 * Pauses the run when the computer has slept for long: whoever opens it again may be somewhere else, or
 * somebody else. Ends with the run.
 */
export async function pauseAfterSleep(run: Going, over: AbortSignal): Promise<void> {
  const { clock } = run.deps;
  for (let before = clock.now(); ; before = clock.now()) {
    await clock.sleep(every, over);
    if (over.aborted || run.halt.aborted) return;
    if (hasSlept(clock, before)) return run.pause({ kind: 'slept' });
  }
}

const hasSlept = (clock: Clock, before: number): boolean => clock.now() - before > every + long;
