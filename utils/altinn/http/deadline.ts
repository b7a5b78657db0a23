/** A signal that fires when the caller gives up or the time is out, and how to let go of both. */
export interface Deadline {
  signal: AbortSignal;
  release: () => void;
}

/**
 * Not `AbortSignal.any` and `AbortSignal.timeout`: they hold a timer and a link to the caller's signal
 * long after the answer has come, which adds up over ten thousand writes on one signal.
 */
export function deadline(caller: AbortSignal, ms: number): Deadline {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  const timer = setTimeout(giveUp, ms);
  caller.addEventListener('abort', giveUp, { once: true });
  if (caller.aborted) giveUp();
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      caller.removeEventListener('abort', giveUp);
    },
  };
}
