import type { Handling } from '../domain/list';
import type { Filled } from './lay-out';
import type { Table } from './tabulate';

/** The lines with something in them, and how many of them are hidden in the sheet. */
export function filledRows(
  { cells: table, hidden }: Table,
  hiddenRows: Handling = 'take',
): Filled & { hiddenCount: number } {
  const rows: string[][] = [];
  const lines: number[] = [];
  let hiddenCount = 0;
  for (let index = 0; index < table.length; index++) {
    const cells = table[index];
    if (!cells?.some(isFilled)) continue;
    const isHidden = hidden?.has(index + 1) ?? false;
    if (isHidden) hiddenCount += 1;
    if (isHidden && hiddenRows === 'leave') continue;
    rows.push(cells);
    lines.push(index + 1);
  }
  return { rows, lines, hiddenCount };
}

const isFilled = (cell: string) => cell.trim() !== '';
