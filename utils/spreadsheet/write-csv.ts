import type { Sheet } from '../domain/sheet';
import { escapeFormula } from './formula-escape';

// `sep=` first in a file is an order to Excel, not a cell, unless it is quoted.
const needsQuotes = /[";,|\t\r\n]|^[\s\u00a0]|[\s\u00a0]$|^sep=/i;

/**
 * A table as a CSV file the way Norwegian Excel opens it by a double click: UTF-8 with a byte order mark,
 * `;` between cells, CRLF after each row, quotes by RFC 4180. Cells that would run as formulas are escaped;
 * reading the file again gives the same cells.
 */
export function writeCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const table = [columns.map(({ heading }) => heading), ...rows];
  return `\uFEFF${table.map((cells) => `${cells.map(written).join(';')}\r\n`).join('')}`;
}

function written(cell: string): string {
  // No reader takes NUL for text.
  const escaped = escapeFormula(cell.replaceAll('\0', ''));
  return needsQuotes.test(escaped) ? `"${escaped.replaceAll('"', '""')}"` : escaped;
}
