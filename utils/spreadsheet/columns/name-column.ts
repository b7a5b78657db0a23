import { findNamed, isOtherThing, saysName } from '../headings/column-names';
import { isCompany } from '../lines/words-of-line';

const sampleRows = 200;

/**
 * Index of the column with the clients' names, or nothing. With headings only a heading tells; guessing past
 * them would compare cities and contact persons with the register. Without, the first column of mostly text.
 * @param others columns that are something else
 */
export function findNameColumn(
  header: string[] | undefined,
  rows: string[][],
  numberColumn: number,
  others: readonly (number | undefined)[],
): number | undefined {
  const sample = rows.slice(0, sampleRows);
  const taken = [numberColumn, ...others];
  const named = findNamed(header, 'name', taken);
  if (header && named !== undefined) {
    const all = [...taken, named];
    const other = findNamed(header, 'name', all);
    const isOther = other !== undefined && hasNames(sample, other);
    // «Virksomhet» may be the firm itself, «Klient» a client's number, «Enhet» a department or its code.
    const isLess = isOther && telling(sample, named, numberColumn) < telling(sample, other, numberColumn);
    if (hasNames(sample, named) && !isLess) return named;
    if (isOther) return other;
    const otherwise = () => (saysName(header[named] ?? '') ? named : findDifferent(sample, header, all));
    return findCompanies(sample, header.length, all) ?? otherwise();
  }
  if (header) return findCompanies(sample, header.length, taken) ?? findDifferent(sample, header, taken);
  const width = sample.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const texts: number[] = [];
  for (let column = 0; column < width; column++) {
    if (!taken.includes(column) && isText(sample.map((cells) => cells[column] ?? ''))) texts.push(column);
  }
  return texts.find((column) => hasNames(sample, column)) ?? texts[0];
}

/** Whether most cells are words, and not all of them codes: `A1`, `OSL-02`. */
function hasNames(sample: string[][], column: number): boolean {
  const filled = filledIn(sample, column);
  const words = filled.filter((cell) => /\p{L}{2}/u.test(cell));
  if (words.length * 2 < filled.length) return false;
  const areCodes = filled.every(
    (cell) => /^\S{1,8}$/.test(cell) && (/\d/.test(cell) || !/\p{Ll}/u.test(cell)),
  );
  // «DNB» and «KLP» are clients.
  return !areCodes || (!filled.some((cell) => /\d/.test(cell)) && new Set(filled).size === filled.length);
}

/** How much a column tells of who a client is: each number has words of its own, and they are companies'. */
function telling(sample: string[][], column: number, numberColumn: number): number {
  const filled = filledIn(sample, column);
  const isOwn = new Set(filled).size * 10 >= new Set(filledIn(sample, numberColumn)).size * 9;
  return (isOwn ? 2 : 0) + (filled.filter(isCompany).length * 2 > filled.length ? 1 : 0);
}

const filledIn = (sample: string[][], column: number) =>
  sample.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');

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
    const filled = filledIn(sample, column);
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
