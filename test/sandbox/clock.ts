/** Altinn's clock: the machine's, moved forward by the tests. Milliseconds since epoch. */
export interface Clock {
  now(): number;
  advance(seconds: number): void;
  reset(): void;
}

export function makeClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
    reset: () => {
      ahead = 0;
    },
  };
}
