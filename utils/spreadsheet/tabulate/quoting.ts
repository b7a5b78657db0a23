import { trimmed } from '../blank';

/** Cells that are wrapped in quotes still, most of a table's: written twice, or with spaces around. */
export function unwrapped(rows: string[][]): { rows: string[][]; changed: boolean } {
  let filled = 0;
  let wrapped = 0;
  for (const cells of rows) {
    for (const cell of cells) {
      if (cell === '') continue;
      filled += 1;
      if (isWrapped(cell)) wrapped += 1;
    }
  }
  if (wrapped === 0 || wrapped * 2 <= filled) return { rows, changed: false };
  return {
    rows: rows.map((cells) => cells.map((cell) => (isWrapped(cell) ? unwrap(cell) : cell))),
    changed: true,
  };
}

/** A text whose lines are one quoted cell each, as lines without those quotes; nothing where it is not so. */
export function linesInQuotes(rows: string[][]): string | undefined {
  let lines = 0;
  const inner: string[] = [];
  for (const cells of rows) {
    if (cells.every((cell) => cell.trim() === '')) {
      inner.push('');
      continue;
    }
    lines += 1;
    if (cells.slice(1).some((cell) => cell.trim() !== '')) return undefined;
    inner.push(cells[0] ?? '');
  }
  return lines > 0 ? inner.join('\n') : undefined;
}

function isWrapped(cell: string): boolean {
  const text = trimmed(cell);
  return text.length > 1 && text.startsWith('"') && text.endsWith('"');
}

const unwrap = (cell: string) => cell.trim().slice(1, -1).replaceAll('""', '"');
