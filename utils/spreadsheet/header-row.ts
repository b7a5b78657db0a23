import { parseOrgNumber } from '../domain/org-number';
import { isNumberName } from './column-names';

/** How far down a heading row may stand: under a title, a date and a firm's name. */
const deepest = 10;

/** Index of the row that names an organisation number column, or -1. Rows above it are titles. */
export function findNamedHeader(rows: string[][]): number {
  return rows
    .slice(0, deepest)
    .findIndex((cells) => cells.some(isNumberName) && !cells.some((cell) => parseOrgNumber(cell).valid));
}

/** Whether the first row of a list without known headings is a heading all the same: words where numbers stand. */
export function isHeading(cells: string[] | undefined, numberColumn: number): boolean {
  const cell = cells?.[numberColumn]?.trim() ?? '';
  return cell !== '' && !/\d/.test(cell);
}
