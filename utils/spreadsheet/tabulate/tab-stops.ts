import { findOrgNumbers } from '../../domain/numbers/org-number';

const sampleRows = 1000;

/**
 * Rows that tabs were put into until they looked even: each has as many cells as the others once the empty ones are
 * out, and numbers stand now in one column and now in another. Without those empty cells; as they are where it is not so.
 */
export function withoutTabStops(rows: string[][]): string[][] {
  const sample = rows.slice(0, sampleRows);
  let width: number | undefined;
  const columns = new Set<number>();
  for (const cells of sample) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    // A title, a greeting.
    if (filled.length < 2) continue;
    width ??= filled.length;
    if (filled.length !== width) return rows;
    const numbered = cells.flatMap((cell, column) => (findOrgNumbers(cell).length > 0 ? [column] : []));
    if (numbered.length > 1) return rows;
    for (const column of numbered) columns.add(column);
  }
  if (columns.size < 2) return rows;
  return rows.map((cells) =>
    cells.some((cell) => cell.trim() !== '') ? cells.filter((cell) => cell.trim() !== '') : cells,
  );
}
