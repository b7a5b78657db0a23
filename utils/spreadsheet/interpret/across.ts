import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { isNameName, isNumberName } from '../headings/column-names';
import type { Filled } from './filled-rows';

/** So far down a table that stands on its side is looked for (rows). */
const deepest = 30;

/**
 * Index of the one row with numbers, where it is headed as a column of them would be: «Orgnr», and a number in each
 * cell beside it; nothing where the table does not stand on its side.
 */
export function acrossAt({ rows, at }: Filled, facts: Facts): number | undefined {
  if (rows.length > deepest) return undefined;
  let found: number | undefined;
  for (let i = 0; i < rows.length; i++) {
    const cells = rows[i] as string[];
    const kindAt = (column: number) => facts.kindAt(at[i] as number, column);
    const numbers = cells.filter((_, column) => kindAt(column) === kinds.number).length;
    if (numbers === 0) continue;
    const first = cells.findIndex((cell) => cell.trim() !== '');
    if (found !== undefined || numbers < 2 || !isNumberName(cells[first] ?? '')) return undefined;
    if (cells.some((_, column) => column > first && kindAt(column) === kinds.mixed)) return undefined;
    found = i;
  }
  return found;
}

/** The row of names of such a table, by the index of its cells: headed as a column of names would be. */
export const namesAcross = ({ rows }: Filled): number =>
  rows.findIndex((cells) => isNameName(cells.find((cell) => cell.trim() !== '') ?? ''));
