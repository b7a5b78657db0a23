import type { Sheet } from '../domain/lists/sheet';
import { escapeFormula } from './formula-escape';

// Excel reads quotes only around a cell that begins with one; inside others they are letters. Some programs, and our
// own reader, pass over spaces before it.
const needsQuotes = /[\t\r\n]|^ *"/;

/**
 * A table as the text that Excel itself puts on the clipboard and takes back: tabs between cells, CRLF after
 * each row, quotes around cells with tabs or line breaks. Cells that would run as formulas are escaped.
 */
export function writeTsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const table = [columns.map(({ heading }) => heading), ...rows];
  return table.map((cells) => `${cells.map(written).join('\t')}\r\n`).join('');
}

function written(cell: string): string {
  // Windows ends a clipboard text at NUL.
  const escaped = escapeFormula(cell.replaceAll('\0', ''));
  return needsQuotes.test(escaped) ? `"${escaped.replaceAll('"', '""')}"` : escaped;
}
