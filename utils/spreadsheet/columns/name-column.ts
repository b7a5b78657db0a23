import { findNamed, isOtherThing } from '../headings/column-names';
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
  const sample = rows.slice(0, sampleRows);
  const named = findNamed(header, 'name', taken);
  if (named !== undefined) {
    const other = findNamed(header, 'name', [...taken, named]);
    // «Virksomhet» may be the firm itself, the same on every row, and «Klient» may be a client's number.
    const isOther = other !== undefined && hasWords(sample, other);
    if (hasWords(sample, named) && !(isOther && isSame(sample, named) && !isSame(sample, other)))
      return named;
    if (isOther) return other;
    return findCompanies(sample, header?.length ?? 0, [...taken, named]) ?? named;
  }
  if (header) return findCompanies(sample, header.length, taken) ?? findDifferent(sample, header, taken);
  const width = sample.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  for (let column = 0; column < width; column++) {
    if (!taken.includes(column) && isText(sample.map((cells) => cells[column] ?? ''))) return column;
  }
  return undefined;
}

function hasWords(sample: string[][], column: number): boolean {
  const filled = sample.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
  return filled.filter((cell) => /\p{L}{2}/u.test(cell)).length * 2 >= filled.length;
}

/** Whether the same words stand in a column on every row, of several. */
function isSame(sample: string[][], column: number): boolean {
  const first = sample[0]?.[column] ?? '';
  return sample.length > 1 && sample.every((cells) => (cells[column] ?? '') === first);
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

/** So few rows are different by chance. */
const fewest = 3;

/** Under a heading nobody knows, else under none: the column whose words are others on every row. */
function findDifferent(
  sample: string[][],
  header: string[],
  taken: readonly (number | undefined)[],
): number | undefined {
  const isDifferent = (column: number, least: number) => {
    const filled = sample.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
    return filled.length >= least && isText(filled) && new Set(filled).size * 10 >= filled.length * 9;
  };
  const found = header.findIndex(
    (heading, column) =>
      !taken.includes(column) &&
      heading.trim() !== '' &&
      !isOtherThing(heading) &&
      isDifferent(column, fewest),
  );
  if (found !== -1) return found;
  // Remarks without a heading stand on some of the rows.
  const bare = header.findIndex(
    (heading, column) =>
      !taken.includes(column) &&
      heading.trim() === '' &&
      isDifferent(column, Math.max(fewest, Math.ceil(sample.length * 0.9))),
  );
  return bare === -1 ? undefined : bare;
}

function isText(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.filter((cell) => /\p{L}{2}/u.test(cell) && !cell.includes('@'));
  const repeated = filled.length > 1 && new Set(filled).size === 1;
  return filled.length > 0 && words.length * 2 > filled.length && !repeated;
}
