import { parseOrgNumber } from '../domain/org-number';
import { isNumberName, likeness } from './column-names';

/** How far down a heading row may stand: under a title, a date and a firm's name. */
const deepest = 15;

/**
 * Index of the row that names an organisation number column, or -1. Rows above it are titles; a title may hold
 * such a word too, so a row with more known headings wins over one above it.
 */
export function findNamedHeader(rows: string[][]): number {
  let best = { at: -1, known: 0 };
  rows.slice(0, deepest).forEach((cells, at) => {
    if (!cells.some(isNumberName) || cells.some((cell) => parseOrgNumber(cell).valid)) return;
    const known = cells.filter(isKnown).length;
    if (known > best.known) best = { at, known };
  });
  return best.at;
}

const isKnown = (heading: string) =>
  isNumberName(heading) ||
  (['name', 'status', 'role'] as const).some((kind) => likeness(heading, kind) === 'exact');

/**
 * Index of the heading in a list where no heading is known, or -1: words where the numbers stand, right above them,
 * with nothing but titles over it.
 */
export function findUnknownHeader(rows: string[][], numberColumn: number): number {
  const first = rows.slice(0, deepest).findIndex((cells) => parseOrgNumber(cells[numberColumn] ?? '').valid);
  const above = rows.slice(0, first === -1 ? 1 : first);
  const at = above.findLastIndex((cells) => isWords(cells[numberColumn]));
  return above.slice(0, Math.max(at, 0)).every(isTitle) ? at : -1;
}

const isWords = (cell = '') => cell.trim() !== '' && !/\d/.test(cell);

const isTitle = (cells: string[]) => cells.filter((cell) => cell.trim() !== '').length <= 2;
