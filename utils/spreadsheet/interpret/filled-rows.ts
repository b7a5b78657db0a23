import type { Handling } from '../../domain/lists/list';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';

/** Rows with something in them, the line each stands on, and its index in the table. */
export interface Filled {
  rows: string[][];
  lines: Uint32Array;
  at: Uint32Array;
  /** How many of the table's rows are hidden in the sheet, taken or not. */
  hiddenCount: number;
}

export function filledRows(
  facts: Facts,
  hidden?: ReadonlySet<number>,
  hiddenRows: Handling = 'take',
): Filled {
  const { cells } = facts;
  const lines = new Uint32Array(cells.length);
  const at = new Uint32Array(cells.length);
  let count = 0;
  let hiddenCount = 0;
  for (let index = 0; index < cells.length; index++) {
    if (!isFilled(facts, index, (cells[index] as string[]).length)) continue;
    const isHidden = hidden?.has(index + 1) ?? false;
    if (isHidden) hiddenCount += 1;
    if (isHidden && hiddenRows === 'leave') continue;
    lines[count] = index + 1;
    at[count] = index;
    count += 1;
  }
  // Nearly every table is filled from its first row on.
  const isWhole = count > 0 && at[count - 1] === count - 1;
  const rows = isWhole
    ? cells.slice(0, count)
    : Array.from({ length: count }, (_, i) => cells[at[i] as number] as string[]);
  return { rows, lines: lines.subarray(0, count), at: at.subarray(0, count), hiddenCount };
}

function isFilled(facts: Facts, row: number, width: number): boolean {
  for (let column = 0; column < width; column++) if (facts.kindAt(row, column) !== kinds.nothing) return true;
  return false;
}

/** How many cells have anything in them. */
export const filledIn = (cells: string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** Whether any cell of a filled row has a valid organisation number in it. */
export const isNumbered = ({ rows, at }: Filled, facts: Facts, i: number): boolean =>
  (rows[i] as string[]).some((_, column) => facts.numbersAt(at[i] as number, column).length > 0);
