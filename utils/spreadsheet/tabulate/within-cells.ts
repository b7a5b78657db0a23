import type { Delimiter } from '../../domain/lists/list';
import type { Turns } from '../turns';
import { chooseDelimiter } from './choose-delimiter';
import { separate } from './separate';

/** Rows whose first cell is a whole line and nothing beside it, most of a table's, as the cells that they are. */
export function dividedWithin(
  rows: string[][],
  delimiter: Delimiter,
): { rows: string[][]; changed: boolean } {
  const whole = countOf(rows, (cells) => isWhole(cells, delimiter));
  if (whole === 0) return { rows, changed: false };
  const filled = countOf(rows, (cells) => cells.some((cell) => cell !== ''));
  if (whole * 2 <= filled) return { rows, changed: false };
  return {
    rows: rows.map((cells) =>
      isWhole(cells, delimiter) ? (separate(cells[0] ?? '', delimiter)[0] ?? []) : cells,
    ),
    changed: true,
  };
}

function countOf(rows: string[][], test: (cells: string[]) => boolean): number {
  let count = 0;
  for (const cells of rows) if (test(cells)) count += 1;
  return count;
}

const isWhole = (cells: string[], delimiter: Delimiter) =>
  cells[0]?.includes(delimiter) === true &&
  !/[\r\n]/.test(cells[0]) &&
  cells.every((cell, column) => column === 0 || cell.trim() === '');

const sample = 50;

/** A sheet that a text file was put into as it stands, a line a cell; the sheet itself where it is none. */
export async function dividedSheet(rows: string[][], turns: Turns): Promise<string[][]> {
  let seen = 0;
  for (const cells of rows) {
    if (cells.length > 1 && cells.some((cell, column) => column > 0 && cell !== '')) return rows;
    if (
      cells[0] &&
      ++seen === sample &&
      !rows.slice(0, 2 * sample).some((row) => /[;\t,|]/.test(row[0] ?? ''))
    )
      return rows;
  }
  const lines = rows.map((cells) => cells[0] ?? '');
  if (lines.some((line) => /[\r\n]/.test(line))) return rows;
  const delimiter = await chooseDelimiter(lines.join('\n'), turns);
  return delimiter === 'lines' ? rows : dividedWithin(rows, delimiter).rows;
}
