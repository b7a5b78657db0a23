import type { Clock } from './clock';

/** How a request ended, as far as the pace is concerned. */
export type Ending =
  | { kind: 'success' }
  /** Altinn answered about this row; it says nothing about how Altinn is doing. */
  | { kind: 'answered' }
  /** It may have been too much at a time: fewer, without a wait. */
  | { kind: 'crowded' }
  /** Altinn did not manage. `retryAfter` in seconds, where it said. */
  | { kind: 'trouble'; retryAfter?: number }
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
  /** Until when nothing is sent, ms since epoch; absent when nothing waits. */
  waitingUntil(): number | undefined;
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
  }

  function afterTrouble(retryAfter: number | undefined, isNews: boolean) {
    if (isNews) {
      shrink();
      troubles += 1;
    }
    // Never sooner than Altinn asked, and a little later, so that not everybody comes back at once.
    if (retryAfter !== undefined) waitAtLeast(retryAfter * 1000 + random() * 1000);
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
        else if (busy < window) return begin();
        else await nextFreed(waiting, signal);
      }
      return undefined;
    },
    waitingUntil: () => (until > clock.now() ? until : undefined),
  };
}

const backOff = (troubles: number): number => Math.min(longestWait, firstWait * 2 ** (troubles - 1));

function nextFreed(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(() => {
      signal.removeEventListener('abort', over);
      resolve();
    });
    const over = () => resolve();
    signal.addEventListener('abort', over, { once: true });
  });
}
