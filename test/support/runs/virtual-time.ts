/** Time that passes only when told to: `Date.now`, `setTimeout` and `clearTimeout` of the whole process. */
export interface VirtualTime {
  /** Ms since epoch. */
  now(): number;
  /** As a computer that slept: the clock has moved and no timer has run. */
  jump(ms: number): void;
  /**
   * Lets time pass until `isOver`; it never passes while something can still happen without it.
   * @param isBusy whether work is under way that wakes up without a timer
   * @throws when nothing waits for time any more, or `limit` (ms) has passed
   */
  until(isOver: () => boolean | Promise<boolean>, isBusy: () => boolean, limit?: number): Promise<void>;
  restore(): void;
}

type Timer = { at: number; order: number; ring: () => void };

const day = 24 * 60 * 60_000;

/** Takes the process's clock over until {@link VirtualTime.restore}. `setImmediate` stays as it is. */
export function takeTime(start = 1_800_000_000_000): VirtualTime {
  const real = { now: Date.now, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  const timers = new Map<object, Timer>();
  let now = start;
  let order = 0;

  Date.now = () => now;
  globalThis.setTimeout = ((ring: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const handle = { unref: () => handle, ref: () => handle };
    order += 1;
    timers.set(handle, { at: now + Math.max(0, ms), order, ring: () => ring(...args) });
    return handle;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((handle: object | undefined) => {
    if (handle) timers.delete(handle);
  }) as typeof clearTimeout;

  function next(): [object, Timer] | undefined {
    let found: [object, Timer] | undefined;
    for (const entry of timers) {
      const [, { at, order: rank }] = entry;
      if (!found || at < found[1].at || (at === found[1].at && rank < found[1].order)) found = entry;
    }
    return found;
  }

  return {
    now: () => now,
    jump: (ms) => {
      now += ms;
    },
    async until(isOver, isBusy, limit = day) {
      const end = now + limit;
      for (;;) {
        for (let calm = 0; calm < 4; calm = isBusy() ? 0 : calm + 1) await new Promise(setImmediate);
        if (await isOver()) return;
        const due = next();
        if (!due || due[1].at > end) throw new Error('nothing more happens');
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].ring();
      }
    },
    restore() {
      Date.now = real.now;
      globalThis.setTimeout = real.setTimeout;
      globalThis.clearTimeout = real.clearTimeout;
    },
  };
}
