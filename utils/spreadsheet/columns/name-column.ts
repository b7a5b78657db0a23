import { findNamed } from '../headings/column-names';
import { isCompany } from '../interpret/words-of-line';

const sampleRows = 200;

/**
 * Index of the column with the clients' names, or nothing. With headings only a heading tells; guessing past
 * them would compare cities and contact persons with the register. Without, the first column of mostly text.
 * @param taken columns that are something else
 */
export function findNameColumn(
  header: string[] | undefined,
  rows: string[][],
  taken: readonly (number | undefined)[],
): number | undefined {
  const named = findNamed(header, 'name', taken);
  if (named !== undefined) return named;
  const sample = rows.slice(0, sampleRows);
  if (header) return findCompanies(sample, header.length, taken);
  const width = sample.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  for (let column = 0; column < width; column++) {
    if (!taken.includes(column) && isText(sample.map((cells) => cells[column] ?? ''))) return column;
  }
  return undefined;
}

/** Under headings nobody knows: where most cells end in a form of enterprise. */
function findCompanies(
  sample: string[][],
  width: number,
  taken: readonly (number | undefined)[],
): number | undefined {
  for (let column = 0; column < width; column++) {
    if (taken.includes(column)) continue;
    const filled = sample
      .map((cells) => (cells[column] ?? '').slice(-20))
      .filter((cell) => cell.trim() !== '');
    const companies = filled.filter(isCompany).length;
    if (companies > 1 && companies * 2 > filled.length && new Set(filled).size > 1) return column;
  }
  return undefined;
}

function isText(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.filter((cell) => /\p{L}{2}/u.test(cell) && !cell.includes('@'));
  const repeated = filled.length > 1 && new Set(filled).size === 1;
  return filled.length > 0 && words.length * 2 > filled.length && !repeated;
}
