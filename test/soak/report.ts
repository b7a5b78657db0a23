/** Figures, a line each, as the bench prints them; whether all keep to their limits. */
export function createReport(say: (line: string) => void) {
  let missed = 0;
  return {
    /** A figure that is not judged. */
    tell(name: string, value: number | string) {
      say(`${name}: ${value}`);
    },
    /** A figure that may be `limit` at most. */
    atMost(name: string, value: number, limit: number) {
      if (value > limit) missed += 1;
      say(`${name}: ${value} (limit ${limit})${value > limit ? ' MISSED' : ''}`);
    },
    missed: () => missed,
  };
}
export type Report = ReturnType<typeof createReport>;
