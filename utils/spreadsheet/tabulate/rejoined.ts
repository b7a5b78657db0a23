import type { Delimiter } from '../../domain/lists/list';

const sampleRows = 1000;

/**
 * Rows with more cells than the table has columns, where a name has the sign that parts cells in it and no quotes
 * around: `Lie, Vik og Co AS,310609544`. What begins with a space goes with the cell before it, where no other row
 * has such a cell and the row is then as wide as the others.
 */
export function rejoined(rows: string[][], delimiter: Delimiter): { rows: string[][]; changed: boolean } {
  const width = delimiter === ',' || delimiter === ';' ? widthOf(rows) : undefined;
  if (width === undefined) return { rows, changed: false };
  let changed = false;
  const joined = rows.map((cells) => {
    if (cells.length <= width) return cells;
    const whole: string[] = [];
    for (const cell of cells) {
      if (whole.length > 0 && isSpaced(cell)) whole.push(`${whole.pop()}${delimiter}${cell}`);
      else whole.push(cell);
    }
    if (whole.length !== width) return cells;
    changed = true;
    return whole;
  });
  return changed ? { rows: joined, changed } : { rows, changed };
}

const isSpaced = (cell: string) => cell.length > 1 && cell[0] === ' ' && cell[1] !== ' ';

/** How many cells nearly every row has, none of which begins with a space; nothing where they do, or are all alike. */
function widthOf(rows: string[][]): number | undefined {
  const widths = new Map<number, number>();
  let widest = 0;
  for (const { length } of rows) {
    widest = Math.max(widest, length);
    widths.set(length, (widths.get(length) ?? 0) + 1);
  }
  const [usual] = [...widths].sort((one, other) => other[1] - one[1]);
  if (!usual || usual[0] < 2 || usual[0] === widest || usual[1] * 2 < rows.length) return undefined;
  const sample = rows.filter(({ length }) => length === usual[0]).slice(0, sampleRows);
  return sample.some((cells) => cells.some(isSpaced)) ? undefined : usual[0];
}
