import type { Column } from '../../domain/lists/sheet';

const narrowest = 10;
const widest = 60;
/** Enough to know a column by, however long it is. */
const sample = 1000;

/** How wide a column has to be to be read, in characters. */
export function columnWidth({ width, heading }: Column, index: number, rows: string[][]): number {
  if (width !== undefined) return width;
  let longest = heading.length;
  for (let at = 0; at < rows.length && at < sample; at++) {
    longest = Math.max(longest, rows[at]?.[index]?.length ?? 0);
  }
  // Two more for the filter's button and the margins.
  return Math.min(Math.max(longest + 2, narrowest), widest);
}
