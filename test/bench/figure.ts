/** One line of a bench: `name: value (limit L)`. Without a limit it is told, not judged. */
export interface Figure {
  name: string;
  value: number;
  /** At most. */
  limit?: number;
  unit?: string;
}

/** A bench measures, and gives its figures: each as it has it, where the bench takes long. */
export type Bench = () => AsyncIterable<Figure> | Promise<Figure[]>;

const rounded = (value: number) =>
  Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });

/** Prints the figure. @returns whether its limit holds */
export function tell({ name, value, limit, unit = '' }: Figure): boolean {
  const suffix = unit && ` ${unit}`;
  const judged = limit === undefined ? '' : ` (limit ${rounded(limit)}${suffix})`;
  const holds = limit === undefined || value <= limit;
  console.log(`${name}: ${rounded(value)}${suffix}${judged}${holds ? '' : ' MISSED'}`);
  return holds;
}

/** Middle of several measurements, so that one disturbance does not count. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Starts to count. @returns ms since then: by the clock, or of the processor where that is less, for others may have it */
export function stopwatch(): () => number {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - start, (user + system) / 1000);
  };
}
