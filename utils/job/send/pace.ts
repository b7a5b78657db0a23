import type { Waiting } from '../../domain/runs/job';
import type { Clock } from '../run/clock';

/** How a request ended, as far as the pace is concerned. */
export type Ending =
  | { kind: 'success' }
  /** Altinn answered about this row; it says nothing about how Altinn is doing. */
  | { kind: 'answered' }
  /** It may have been too much at a time: fewer, without a wait. */
  | { kind: 'crowded' }
  /** Altinn did not manage. `retryAfter` in seconds, where it said. */
  | { kind: 'trouble'; retryAfter?: number | undefined }
  /** Nothing was sent after all. */
  | { kind: 'unused' };

/** Leave to have one request on its way; {@link Turn.end} must be called once. */
export interface Turn {
  /**
   * @returns whether this is news: of several requests that met the same trouble together, only the
   * first shrinks the window and counts
   */
  end(ending: Ending): 'news' | 'known';
}

/** One window for the whole worker, however many runs there are. */
export interface Pace {
  /** Waits for a turn; nothing when `signal` aborts first. */
  turn(signal: AbortSignal): Promise<Turn | undefined>;
  /** Until when nothing is sent and why; absent when nothing waits. */
  waiting(): Waiting | undefined;
  /** A request that is in flight already, sent by a worker that was stopped; it takes a place until so late (ms). */
  adopt(key: string, until: number): void;
  /** It is known what came of it. */
  release(key: string): void;
  /** The user wants to go on now: a wait of our own making is over, one that Altinn asked for is not. */
  forgive(): void;
}

/** What the portal itself sends at a time (`altinn/portal.md` 6). */
const widest = 5;
const successesToGrow = 10;
const firstWait = 2_000;
const longestWait = 60_000;

/** A sliding window of one to five: troubles halve it and make it wait, successes grow it back. */
export function createPace({ clock, random }: { clock: Clock; random(): number }): Pace {
  let window = widest;
  let busy = 0;
  let successes = 0;
  let troubles = 0;
  let until = 0;
  /** The part of it that Altinn asked for. */
  let askedUntil = 0;
  const orphans = new Map<string, number>();
  // Requests that left before the last shrinking say nothing new about the narrower window.
  let generation = 0;
  let waiting: (() => void)[] = [];

  function shrink() {
    generation += 1;
    successes = 0;
    window = Math.max(1, Math.floor(window / 2));
  }

  function waitAtLeast(ms: number) {
    until = Math.max(until, clock.now() + ms);
    return until;
  }

  function adoptedNow(): number {
    for (const [key, end] of orphans) if (end <= clock.now()) orphans.delete(key);
    return orphans.size;
  }

  function afterTrouble(retryAfter: number | undefined, isNews: boolean) {
    if (isNews) {
      shrink();
      troubles += 1;
    }
    // Never sooner than Altinn asked, and a little later, so that not everybody comes back at once.
    if (retryAfter !== undefined) askedUntil = waitAtLeast(retryAfter * 1000 + random() * 1000);
    else if (isNews) waitAtLeast(backOff(troubles) * (0.5 + random() / 2));
  }

  function freed() {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  function begin(): Turn {
    busy += 1;
    const startedIn = generation;
    return {
      end(ending) {
        busy -= 1;
        const isNews = startedIn === generation;
        switch (ending.kind) {
          case 'success':
            troubles = 0;
            successes += 1;
            if (successes >= successesToGrow && window < widest) {
              window += 1;
              successes = 0;
            }
            break;
          case 'crowded':
            if (isNews) shrink();
            break;
          case 'trouble':
            afterTrouble(ending.retryAfter, isNews);
            break;
        }
        freed();
        return isNews ? 'news' : 'known';
      },
    };
  }

  return {
    async turn(signal) {
      while (!signal.aborted) {
        const left = until - clock.now();
        if (left > 0) await clock.sleep(left, signal);
        else if (busy + adoptedNow() < window) return begin();
        else await nextFreed(waiting, clock, signal, untilFirstOrphanIsOver());
      }
      return undefined;
    },
    waiting() {
      if (until > clock.now()) return { until, why: askedUntil >= until ? 'asked' : 'backing-off' };
      if (busy > 0 || adoptedNow() < window) return undefined;
      return { until: Math.min(...orphans.values()), why: 'earlier' };
    },
    adopt: (key, end) => {
      orphans.set(key, end);
    },
    release(key) {
      if (orphans.delete(key)) freed();
    },
    forgive() {
      until = askedUntil;
      freed();
    },
  };

  /** ms; nothing where there is none. */
  function untilFirstOrphanIsOver(): number | undefined {
    return orphans.size === 0 ? undefined : Math.min(...orphans.values()) - clock.now();
  }
}

const backOff = (troubles: number): number => Math.min(longestWait, firstWait * 2 ** (troubles - 1));

/** Waits until a place may be free: one is given up, or `ms` have passed where there is something to wait for. */
function nextFreed(
  waiting: (() => void)[],
  clock: Clock,
  signal: AbortSignal,
  ms: number | undefined,
): Promise<void> {
  const over = new AbortController();
  const freed = new Promise<void>((resolve) => {
    waiting.push(resolve);
    signal.addEventListener('abort', () => resolve(), { once: true, signal: over.signal });
  });
  const first = ms === undefined ? freed : Promise.race([freed, clock.sleep(ms, over.signal)]);
  return first.finally(() => over.abort());
}
