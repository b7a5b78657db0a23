import type { PreviewRow } from '../../domain/lists/list';
import type { Filled } from './filled-rows';

const mostRows = 20;
const mostCells = 30;
const longestCell = 60;

/** The first lines with something in them, as they stand; masked before they are cut, so that no half number survives. */
export function previewOf({ rows, lines }: Filled): PreviewRow[] {
  return rows.slice(0, mostRows).map((cells, at) => ({
    line: lines[at] ?? 0,
    cells: cells.slice(0, mostCells).map((cell) => cell.slice(0, longestCell)),
  }));
}
