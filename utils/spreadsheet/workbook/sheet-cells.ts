import { fileLimits } from '../../domain/lists/list';
import type { Turns } from '../turns';
import { dateText } from './date-styles';
import type { Parts } from './parts';
import { unescapedText } from './shared-strings';

/** A sheet's cells, and what it says of its rows. */
export interface SheetCells {
  /** Every row, empty ones too: index + 1 is the line that the sheet shows. Empty where it has too many rows. */
  cells: string[][];
  /** Rows with something in them. */
  rows: number;
  /** Numbers of rows hidden by a filter or by hand, from 1. */
  hidden: Set<number>;
  /** Cells that are kept, those in gaps among them. */
  size: number;
  /** The letters in them. */
  letters: number;
}

export interface SheetContext {
  strings: readonly string[];
  dates: readonly boolean[];
  from1904: boolean;
  /** How many cells may be kept. */
  room: number;
  /** How many letters they may have: cells that share a text have each their own to be looked at. */
  letters: number;
}

/** More cells than may be kept. */
export class SheetTooLarge extends Error {
  constructor(readonly rows: number) {
    super('too large');
  }
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** Titles and notes beside as many rows as a list may have. */
const mostRows = fileLimits.rows + 100;

export async function readSheetCells(
  parts: Parts,
  path: string,
  context: SheetContext,
  turns: Turns,
): Promise<SheetCells> {
  const cells: string[][] = [];
  const hidden = new Set<number>();
  let rows = 0;
  let size = 0;
  let letters = 0;
  let row = 0;
  let isHidden = false;
  let line: string[] = [];
  let column = -1;
  let type = '';
  let style = '';
  let value = '';
  let hears = false;
  let inReading = 0;

  function endCell() {
    const text = value === '' ? '' : textOf(value, type, style, context);
    if (text === '') return;
    // What stands far out to the right fills the gap before it.
    size += column + 1 - line.length;
    letters += text.length;
    if (size > context.room || letters > context.letters) throw new SheetTooLarge(rows);
    while (line.length < column) line.push('');
    if (line.length === column) line.push(text);
    else line[column] = text;
  }

  function endRow() {
    if (line.length === 0) return;
    rows += 1;
    if (isHidden) hidden.add(row);
    if (rows > mostRows) {
      cells.length = 0;
      size = 0;
      return;
    }
    while (cells.length < row - 1) cells.push(emptyRow);
    cells[row - 1] = line;
  }

  await parts.read(
    path,
    {
      open(name, attributes) {
        switch (name) {
          case 'row': {
            const { r, hidden: state } = attributes();
            const number = Number(r);
            row = Number.isInteger(number) && number > row && number <= lastRow ? number : row + 1;
            isHidden = /^(?:1|true)$/.test(state ?? '');
            line = [];
            column = -1;
            return;
          }
          case 'c': {
            const { r, t = '', s = '' } = attributes();
            const at = r === undefined ? -1 : columnOf(r);
            column = at >= 0 && at < lastColumn ? at : column + 1;
            type = t;
            style = s;
            value = '';
            return;
          }
          case 'v':
          case 't':
            hears = inReading === 0;
            return;
          case 'rPh':
            inReading += 1;
        }
      },
      close(name) {
        switch (name) {
          case 'v':
          case 't':
            hears = false;
            return;
          case 'rPh':
            inReading -= 1;
            return;
          case 'c':
            endCell();
            return;
          case 'row':
            endRow();
        }
      },
      text(more) {
        if (hears) value += more;
      },
    },
    turns,
  );
  squareUp(cells);
  return { cells, rows, hidden, size, letters };
}

/** Rows as wide as the widest, as a sheet shows them; not where a lone cell stands far out. */
function squareUp(cells: string[][]): void {
  let width = 0;
  for (const line of cells) width = Math.max(width, line.length);
  if (width > widestSquare) return;
  for (const line of cells) if (line.length > 0) while (line.length < width) line.push('');
}
const widestSquare = 100;

const emptyRow: string[] = [];

/** `AB12` → 27; -1 where it is no address. */
function columnOf(address: string): number {
  let number = 0;
  let i = 0;
  for (; i < address.length && i < 4; i++) {
    const code = address.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    number = number * 26 + code - 64;
  }
  return i === 0 ? -1 : number - 1;
}

/** A cell as Norwegian Excel would write it into a CSV file; formulas are their last result. */
function textOf(
  value: string,
  type: string,
  style: string,
  { strings, dates, from1904 }: SheetContext,
): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescapedText(value);
    case 'b':
      return value.trim() === '1' || /true/i.test(value) ? 'SANN' : 'USANN';
    case 'd':
      return dayOf(value);
    case 'e':
      return value;
    default: {
      const number = Number(value);
      if (Number.isNaN(number)) return value;
      const date = dates[Number(style)] ? dateText(number, from1904) : undefined;
      if (date !== undefined) return date;
      return isPlain(value) ? value : String(number).replace('.', ',');
    }
  }
}

function isPlain(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return value.length < 16;
}

/** `2026-11-22T00:00:00` as the sheet shows it. */
function dayOf(value: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  return match ? `${match[3]}.${match[2]}.${match[1]}` : value;
}
