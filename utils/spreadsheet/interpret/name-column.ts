import { findNamed } from '../headings/column-names';

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
  if (header) return findNamed(header, 'name', taken);
  const sample = rows.slice(0, sampleRows);
  const width = sample.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  for (let column = 0; column < width; column++) {
    if (!taken.includes(column) && isText(sample.map((cells) => cells[column] ?? ''))) return column;
  }
  return undefined;
}

function isText(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.filter((cell) => /\p{L}{2}/u.test(cell) && !cell.includes('@'));
  const repeated = filled.length > 1 && new Set(filled).size === 1;
  return filled.length > 0 && words.length * 2 > filled.length && !repeated;
}
