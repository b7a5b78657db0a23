import type { Sheet } from '../domain/lists/sheet';
import { escapeFormula } from './formula-escape';

// `sep=` first in a file is an order to Excel, not a cell, unless it is quoted.
const needsQuotes = /[";,|\t\r\n]|^[\s\u00a0]|[\s\u00a0]$|^sep=/i;

/**
 * A table as a CSV file the way Norwegian Excel opens it by a double click: UTF-8 with a byte order mark,
 * `;` between cells, CRLF after each row, quotes by RFC 4180. Cells that would run as formulas are escaped;
 * reading the file again gives the same cells.
 */
export function writeCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  // Long lists say the same again and again: a cell is looked at once, however many rows have it.
  const known = new Map<string, string>();
  const above = columns.map(() => ({ cell: '', text: '' }));
  const line = (cells: string[]) => {
    const texts = new Array<string>(cells.length);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] ?? '';
      const last = above[at];
      if (last?.cell !== cell) {
        let text = known.get(cell);
        if (text === undefined) {
          text = written(cell);
          known.set(cell, text);
        }
        if (last) {
          last.cell = cell;
          last.text = text;
        }
        texts[at] = text;
      } else texts[at] = last.text;
    }
    return texts.join(';');
  };
  const lines = [columns.map(({ heading }) => heading), ...rows].map(line);
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function written(cell: string): string {
  // No reader takes NUL for text.
  const escaped = escapeFormula(cell.replaceAll('\0', ''));
  return needsQuotes.test(escaped) ? `"${escaped.replaceAll('"', '""')}"` : escaped;
}
