import { getCellAddress } from 'write-excel-file/utility';
import type { ColumnKind, Sheet } from '../../domain/lists/sheet';
import type { SharedStrings } from './xlsx-strings';

/** Indexes of the workbook's styles for what is not plain text. */
export interface Styles {
  /** Marked as text, so that editing the cell does not make it a formula. */
  text: number;
  date: number;
  time: number;
  /** Where others of the row go over several lines: at the top, as they are. */
  top: number;
  number: number;
  /** Over several lines. */
  wrapped: number;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Of markup and figures, which are a byte each: an encoder costs more than they do. */
function ascii(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
const rowOpen = utf8('<row r="');
const rowOpened = utf8('">');
const rowClose = utf8('</row>');
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
): Uint8Array<ArrayBuffer> {
  const opens = columns.map((_, at) => utf8(`<c r="${getCellAddress(0, at).replace(/\d+$/, '')}`));
  // In a column the cell above very often has the same text.
  const above = columns.map(() => ({ cell: '', written: new Uint8Array() }));
  const wraps = columns.some((column) => column.wraps);
  const styleOf = {
    date: utf8(`" s="${styles.date}`),
    time: utf8(`" s="${styles.time}`),
    number: utf8(wraps ? `" s="${styles.number}` : ''),
  };
  const linesOf = lineCounter(columns);
  const out = growingBytes(rows.length * columns.length * usualCell, (columns.length + 1) * longestCell);
  out.putAll(utf8(before));
  rows.forEach((cells, at) => {
    out.reserve();
    const place = ascii(`${firstRow + at}`);
    out.put(rowOpen);
    out.put(place);
    const lines = wraps ? linesOf(cells) : 1;
    if (lines > 1) out.put(ascii(`" ht="${Math.min(lines * lineHeight, highest)}" customHeight="1`));
    out.put(rowOpened);
    for (let column = 0; column < columns.length; column++) {
      const cell = cells[column];
      const open = opens[column];
      const last = above[column];
      if (!cell || !open || !last) continue;
      out.put(open);
      out.put(place);
      const kind = columns[column]?.kind ?? 'text';
      const value = kind === 'text' ? undefined : numberOf(cell, kind);
      if (value !== undefined) {
        if (kind !== 'text') out.put(styleOf[kind]);
        out.put(number);
        out.put(ascii(value));
        out.put(cellClose);
      } else {
        if (last.cell !== cell) {
          const index = strings.indexOf(cell);
          const plain = wraps ? styles.top : strings.isRisky(index) && styles.text;
          const style = columns[column]?.wraps ? styles.wrapped : plain;
          const styled = style === false ? '' : `" s="${style}`;
          last.cell = cell;
          last.written = ascii(`${styled}" t="s"><v>${index}</v></c>`);
        }
        out.put(last.written);
      }
    }
    out.put(rowClose);
  });
  out.putAll(utf8(after));
  return out.bytes();
}

/** In points. */
export const lineHeight = 15;
/** More points Excel takes for an error. */
const highest = 409;
/** Characters in a column that does not say how wide it is. */
const usualWidth = 20;
/** A width is counted in digits, and most letters are narrower. */
const narrower = 1.2;

/** Not every program finds out by itself how high a row must be for what goes over several lines in it. */
function lineCounter(columns: Sheet['columns']): (cells: readonly string[]) => number {
  // Long lists say the same again and again.
  const known = columns.map(() => new Map<string, number>());
  return (cells) =>
    columns.reduce((most, { wraps, width = usualWidth }, at) => {
      const cell = cells[at] ?? '';
      if (!wraps || (cell.length <= width && !cell.includes('\n'))) return most;
      let lines = known[at]?.get(cell);
      if (lines === undefined) {
        lines = cell.split('\n').reduce((sum, line) => sum + linesIn(line, width * narrower), 0);
        known[at]?.set(cell, lines);
      }
      return Math.max(most, lines);
    }, 1);
}

/** A word is broken only where it is longer than a line. */
function linesIn(text: string, width: number): number {
  let lines = 1;
  let length = 0;
  for (const word of text.split(' ')) {
    const together = length === 0 ? word.length : length + 1 + word.length;
    if (together <= width) {
      length = together;
      continue;
    }
    const own = Math.ceil(word.length / width);
    lines += length === 0 ? own - 1 : own;
    length = word.length - (own - 1) * width;
  }
  return lines;
}

const dayMs = 86_400_000;
/** Days from Excel's first one to 1970. */
const epoch = 25_569;

/** What a number or a date is written as; nothing where the cell is neither and stays text. */
function numberOf(cell: string, kind: Exclude<ColumnKind, 'text'>): string | undefined {
  if (kind === 'number') return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(cell) ? String(Number(cell)) : undefined;
  const looksSo = kind === 'date' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
  // A spreadsheet's clock has no zone: what stands in the cell is what it shows.
  const time = looksSo.test(cell) ? Date.parse(kind === 'date' ? cell : `${cell}Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : String(time / dayMs + epoch);
}

/** @param room how much is written between two calls of `reserve` */
function growingBytes(likely: number, room: number) {
  let buffer = new Uint8Array(likely + room);
  let length = 0;
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
      for (let at = 0; at < bytes.length; at++) buffer[length++] = bytes[at] as number;
    },
    putAll(bytes: Uint8Array) {
      reserve(bytes.length);
      buffer.set(bytes, length);
      length += bytes.length;
    },
    bytes: () => buffer.subarray(0, length),
  };
}
