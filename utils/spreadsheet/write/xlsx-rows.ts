import { getCellAddress } from 'write-excel-file/utility';
import type { ColumnKind, Sheet } from '../../domain/sheet';
import type { SharedStrings } from './xlsx-strings';

/** Indexes of the workbook's styles for what is not plain text. */
export interface Styles {
  /** Marked as text, so that editing the cell does not make it a formula. */
  text: number;
  date: number;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowOpen = utf8('<row r="');
const rowOpened = utf8('">');
const rowClose = utf8('</row>');
const sharedString = utf8('" t="s"><v>');
const number = utf8('"><v>');
const cellClose = utf8('</v></c>');
const firstRow = 2;
/** More than the markup of one cell, its number included, can be; and what most cells of a long list have. */
const longestCell = 96;
const usualCell = 40;

/**
 * A worksheet's XML with the rows below the headings put in between its two halves. Written in bytes: a text that
 * is put together and then encoded costs three times as much, and the largest lists have more than a million cells.
 */
export function withRows(
  [before, after]: [string, string],
  { columns, rows }: Sheet,
  strings: SharedStrings,
  styles: Styles,
): Uint8Array {
  const opens = columns.map((_, at) => utf8(`<c r="${getCellAddress(0, at).replace(/\d+$/, '')}`));
  const styled = { text: utf8(`" s="${styles.text}`), date: utf8(`" s="${styles.date}`) };
  // In a column the cell above very often has the same text.
  const above = columns.map(() => ({ cell: '', index: 0 }));
  const out = growingBytes(rows.length * columns.length * usualCell, (columns.length + 1) * longestCell);
  out.putAll(utf8(before));
  rows.forEach((cells, at) => {
    out.reserve();
    out.put(rowOpen);
    out.putNumber(firstRow + at);
    out.put(rowOpened);
    for (let column = 0; column < columns.length; column++) {
      const cell = cells[column];
      const open = opens[column];
      const last = above[column];
      if (!cell || !open || !last) continue;
      out.put(open);
      out.putNumber(firstRow + at);
      const kind = columns[column]?.kind ?? 'text';
      const value = kind === 'text' ? undefined : numberOf(cell, kind);
      if (value !== undefined) {
        if (kind === 'date') out.put(styled.date);
        out.put(number);
        out.put(utf8(value));
      } else {
        if (last.cell !== cell) {
          last.cell = cell;
          last.index = strings.indexOf(cell);
        }
        if (strings.isRisky(last.index)) out.put(styled.text);
        out.put(sharedString);
        out.putNumber(last.index);
      }
      out.put(cellClose);
    }
    out.put(rowClose);
  });
  out.putAll(utf8(after));
  return out.bytes();
}

const dayMs = 86_400_000;
/** Days from Excel's first one to 1970. */
const epoch = 25_569;

/** What a number or a date is written as; nothing where the cell is neither and stays text. */
function numberOf(cell: string, kind: Exclude<ColumnKind, 'text'>): string | undefined {
  if (kind === 'number') return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(cell) ? String(Number(cell)) : undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(time) ? undefined : String(time / dayMs + epoch);
}

/** @param room how much is written between two calls of `reserve` */
function growingBytes(likely: number, room: number) {
  let buffer = new Uint8Array(likely + room);
  let length = 0;
  const digits = new Uint8Array(10);
  const reserve = (bytes: number) => {
    if (length + bytes <= buffer.length) return;
    const larger = new Uint8Array(buffer.length * 2 + bytes);
    larger.set(buffer);
    buffer = larger;
  };
  return {
    /** Makes room for one more row. */
    reserve: () => reserve(room),
    put(bytes: Uint8Array) {
      // For a few bytes a call to `set` costs more than they do.
      for (let at = 0; at < bytes.length; at++) buffer[length++] = bytes[at] ?? 0;
    },
    putAll(bytes: Uint8Array) {
      reserve(bytes.length);
      buffer.set(bytes, length);
      length += bytes.length;
    },
    putNumber(value: number) {
      let at = digits.length;
      let rest = value;
      do {
        digits[--at] = 48 + (rest % 10);
        rest = Math.floor(rest / 10);
      } while (rest > 0);
      while (at < digits.length) buffer[length++] = digits[at++] ?? 0;
    },
    bytes: () => buffer.subarray(0, length),
  };
}
