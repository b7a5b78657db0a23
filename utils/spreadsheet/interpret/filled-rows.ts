import type { Handling } from '../../domain/list';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';

/** Rows with something in them, the line each stands on, and its index in the table. */
export interface Filled {
  rows: string[][];
  lines: number[];
  at: number[];
  /** How many of the table's rows are hidden in the sheet, taken or not. */
  hiddenCount: number;
}

export function filledRows(
  facts: Facts,
  hidden?: ReadonlySet<number>,
  hiddenRows: Handling = 'take',
): Filled {
  const filled: Filled = { rows: [], lines: [], at: [], hiddenCount: 0 };
  for (let index = 0; index < facts.cells.length; index++) {
    const cells = facts.cells[index] as string[];
    if (!isFilled(facts, index, cells.length)) continue;
    const isHidden = hidden?.has(index + 1) ?? false;
    if (isHidden) filled.hiddenCount += 1;
    if (isHidden && hiddenRows === 'leave') continue;
    filled.rows.push(cells);
    filled.lines.push(index + 1);
    filled.at.push(index);
  }
  return filled;
}

function isFilled(facts: Facts, row: number, width: number): boolean {
  for (let column = 0; column < width; column++) if (facts.kindAt(row, column) !== kinds.nothing) return true;
  return false;
}
