/** How long a run has left, by the pace of its latest rows. */
export interface TimeLeft {
  /** A row has got its answer at `now` (ms since epoch). */
  landed(now: number): void;
  /** Whole seconds, or nothing before there is a pace to speak of. */
  seconds(rowsLeft: number): number | undefined;
}

const remembered = 50;
const needed = 5;

export function createTimeLeft(): TimeLeft {
  const times: number[] = [];
  return {
    landed(now) {
      times.push(now);
      if (times.length > remembered) times.shift();
    },
    seconds(rowsLeft) {
      const [first] = times;
      const last = times.at(-1);
      if (first === undefined || last === undefined || times.length < needed) return undefined;
      return Math.ceil((((last - first) / (times.length - 1)) * rowsLeft) / 1000);
    },
  };
}
