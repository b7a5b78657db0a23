import { type Delimiter, fileLimits } from '../../domain/lists/list';
import { parseOrgNumber } from '../../domain/numbers/org-number';
import type { Turns } from '../turns';

/**
 * Text into rows of cells with this delimiter. Empty rows stay, so that an index + 1 is the line a spreadsheet shows;
 * any kind of line end ends a row, and line breaks in quoted cells are the cell's own.
 */
export function separate(text: string, delimiter: Delimiter, most = Number.POSITIVE_INFINITY): string[][] {
  const separator = createSeparator(text, delimiter);
  while (separator.rows.length < most && separator.some(Math.min(stepsAtATime, most)));
  return separator.rows.slice(0, most);
}

/**
 * The same, giving way in between, and not further than any list goes.
 * @returns also whether a quote is left in any cell, and how many lines with something on them were not cut up
 */
export async function separateInTurns(
  text: string,
  delimiter: Delimiter,
  turns: Turns,
): Promise<{ rows: string[][]; hasQuotes: boolean; beyond: number }> {
  const separator = createSeparator(text, delimiter);
  const { rows } = separator;
  let filled = 0;
  let counted = 0;
  while (separator.some(stepsAtATime)) {
    if (turns.isOver()) await turns.give();
    if (rows.length <= fileLimits.filledRows) continue;
    for (; counted < rows.length; counted += 1) if (isFilled(rows[counted])) filled += 1;
    if (filled > fileLimits.filledRows) break;
  }
  return { rows, hasQuotes: separator.hasQuotes(), beyond: countFilledLines(separator.rest()) };
}
const stepsAtATime = 500;
const cellsAtATime = 100;
/** A line that is a file of its own is cut up at once, with the least memory. */
const longLine = 10_000;

/** All empty lines are this one, as a file may be nothing else: there is nothing in it that could be masked. */
const emptyRow = [''];

/** A list is not divided by this; it takes the quotes off a lone cell all the same. */
const nothing = '\0';

interface Separator {
  rows: string[][];
  /** So many steps more, of a row or some cells each. @returns whether there is text left */
  some(steps: number): boolean;
  /** Whether a quote is left in any cell so far. */
  hasQuotes(): boolean;
  /** The text that is left. */
  rest(): string;
}

function createSeparator(text: string, delimiter: Delimiter): Separator {
  const sign = delimiter === 'lines' ? nothing : delimiter;
  const signCode = sign.charCodeAt(0);
  const rows: string[][] = [];
  const lineEnds = createLineEnds(text);
  const signs = createPlaces(text, sign);
  const lone = createLoneQuotes(text, sign);
  let at = 0;
  let quote = text.indexOf('"');
  let isDone = false;
  /** The cells so far of a row; its own array is made when they are counted, and has no room for more. */
  const cells: string[] = [];
  let width = 0;
  let isOpen = false;
  let hasQuotes = false;

  /**
   * The cells from here on that are quoted as programs do, with no quote or line end in them.
   * @returns whether they are the last of the row
   */
  function plainCells(end: number): boolean {
    for (let i = 0; i < cellsAtATime; i++) {
      if (text.charCodeAt(at) !== 34) return false;
      const close = text.indexOf('"', at + 1);
      if (close === -1 || close >= end) return false;
      const isLast = close + 1 === end;
      if (!isLast && text.charCodeAt(close + 1) !== signCode) return false;
      cells[width++] = text.slice(at + 1, close);
      at = close + 2;
      if (isLast) return true;
    }
    return false;
  }

  /** Some cells from here on, of a row in whose line a quote stands; and the row's end, where the last is among them. */
  function quotedCells(): void {
    const lineEnd = lineEnds.from(at);
    if (plainCells(lineEnd)) {
      endQuoted(lineEnd);
      return;
    }
    const from = at;
    const closing = closingQuote(text, at, { sign, lineEnd, lone });
    at = closing?.next ?? Math.min(signs.from(at), lineEnd);
    const cell = closing
      ? unescaped(text.slice(text.indexOf('"', from) + 1, closing.at))
      : text.slice(from, at);
    hasQuotes ||= cell.includes('"');
    cells[width++] = cell;
    if (at < text.length && text[at] === sign) {
      at += 1;
      return;
    }
    endQuoted(lineEnds.from(at));
  }

  function endQuoted(end: number): void {
    rows.push(takeRow());
    isOpen = false;
    endRow(end);
  }

  /** A row without quotes, cell by cell: `split` would need the line as a text of its own. */
  function plainRow(end: number): string[] {
    if (sign === nothing) return [text.slice(at, end)];
    if (end - at > longLine) return text.slice(at, end).split(sign);
    for (let next = signs.from(at); next < end; next = signs.from(at)) {
      cells[width++] = text.slice(at, next);
      at = next + 1;
    }
    cells[width++] = text.slice(at, end);
    return takeRow();
  }

  function takeRow(): string[] {
    const row = cells.slice(0, width);
    width = 0;
    return row;
  }

  function endRow(end: number): void {
    if (end >= text.length) isDone = true;
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }

  return {
    rows,
    some(count) {
      for (let i = 0; i < count && !isDone; i++) {
        if (isOpen) {
          quotedCells();
          continue;
        }
        const end = lineEnds.from(at);
        if (quote !== -1 && quote < at) quote = text.charCodeAt(at) === 34 ? at : text.indexOf('"', at);
        if (quote !== -1 && quote < end) {
          isOpen = true;
          quotedCells();
        } else {
          rows.push(end === at ? emptyRow : plainRow(end));
          endRow(end);
        }
      }
      return !isDone;
    },
    hasQuotes: () => hasQuotes,
    rest: () => (isDone ? '' : text.slice(at)),
  };
}

/** Where a sign stands next; the text's end where it stands nowhere. Asked with places that only grow. */
function createPlaces(text: string, sign: string) {
  const find = (at: number) => {
    const found = text.indexOf(sign, at);
    return found === -1 ? text.length : found;
  };
  let next = find(0);
  return {
    from(at: number): number {
      if (next < at) next = find(at);
      return next;
    },
  };
}

function createLineEnds(text: string) {
  const feeds = createPlaces(text, '\n');
  const returns = createPlaces(text, '\r');
  return { from: (at: number) => Math.min(feeds.from(at), returns.from(at)) };
}

/**
 * Where the quoted cell that begins here is closed, and where what follows it begins; nothing where no quoted cell
 * begins here, or where its quotes are no quotes: `"Kafé" AS`, one that never closes, two that happen to pair up over
 * rows with organisation numbers in them.
 * @param lineEnd where the line ends that the cell begins on
 */
function closingQuote(
  text: string,
  start: number,
  { sign, lineEnd, lone }: { sign: string; lineEnd: number; lone: LoneQuotes },
): { at: number; next: number } | undefined {
  const opening = afterSpaces(text, start);
  if (text[opening] !== '"') return undefined;
  for (let stray = 0; stray <= mostStray; stray += 1) {
    const found = lone.behind(opening, stray);
    if (!found) return undefined;
    const { at, next } = found;
    const spans = at > lineEnd;
    if (spans && stray > 0) return undefined;
    if (isEndOfCell(text, next, sign))
      return spans && holdsRows(text.slice(opening + 1, at), sign) ? undefined : found;
    if (spans) return undefined;
  }
  return undefined;
}
/** How many quotes of its own, not written twice, a cell may have. */
const mostStray = 4;

/** A quote that is not written twice, and where what follows it and its spaces begins. */
interface LoneQuote {
  at: number;
  next: number;
}

interface LoneQuotes {
  /** The lone quote after so many others behind the one that opens a cell. */
  behind(opening: number, others: number): LoneQuote | undefined;
}

/**
 * Lone quotes, each sought once: the cells of a text whose quotes are all written twice but few would each seek to its
 * end. Asked with places that only grow.
 */
function createLoneQuotes(text: string, sign: string): LoneQuotes {
  /** The last quotes of runs of an odd number, from the place that was asked with last; and where their runs begin. */
  let ahead: (LoneQuote & { run: number })[] = [];
  let sought = 0;

  function seekOne(): boolean {
    for (;;) {
      const run = text.indexOf('"', sought);
      if (run === -1) {
        sought = text.length;
        return false;
      }
      const end = afterAll(text, run, '"');
      sought = end;
      // `"Kafé \\"Vik\\""`: escaped with a back slash, and the last one closes.
      if ((end - run) % 2 === 0 && !(text[run - 1] === '\\' && isEndOfCell(text, end, sign))) continue;
      ahead.push({ run, at: end - 1, next: afterSpaces(text, end) });
      return true;
    }
  }

  return {
    behind(opening, others) {
      const end = afterAll(text, opening, '"');
      // Of its own run, one is left over where the quotes with the opening one are even.
      const own = (end - opening) % 2 === 0;
      if (own && others === 0) return { at: end - 1, next: afterSpaces(text, end) };
      if (sought < end) sought = end;
      ahead = ahead.filter(({ run }) => run >= end);
      const nth = own ? others - 1 : others;
      while (ahead.length <= nth && seekOne());
      return ahead[nth];
    },
  };
}

/** Words and figures; signs alone are nothing. */
const isFilled = (cells: readonly string[] = []) => cells.some((cell) => anyWord.test(cell));
const anyWord = /[\p{L}\p{N}]/u;

function countFilledLines(text: string): number {
  const lineEnds = createLineEnds(text);
  const word = new RegExp(anyWord, 'gu');
  let count = 0;
  while (word.test(text)) {
    count += 1;
    word.lastIndex = lineEnds.from(word.lastIndex);
  }
  return count;
}

const isEndOfCell = (text: string, at: number, sign: string) =>
  at >= text.length || text[at] === sign || text[at] === '\n' || text[at] === '\r';

const afterSpaces = (text: string, at: number) => afterAll(text, at, ' ');

/** The first place from here on where another sign stands. */
function afterAll(text: string, at: number, sign: string): number {
  let next = at;
  while (text[next] === sign) next += 1;
  return next;
}

/** Whether what a quoted cell would swallow are rows of the list: cells that are organisation numbers. */
function holdsRows(inner: string, sign: string): boolean {
  const [, ...lines] = inner.split(/\r\n|\r|\n/);
  // A line of a lone cell holds no sign that parts it from others.
  return lines.some(
    (line) =>
      (sign === nothing || line.includes(sign)) &&
      line.split(sign).some((cell) => parseOrgNumber(cell).valid),
  );
}

function unescaped(cell: string): string {
  if (!cell.includes('"')) return cell;
  const once = cell.replaceAll('""', '"');
  // All with a back slash in front: another program's way.
  return /(?<!\\)"/.test(once) ? once : once.replaceAll('\\"', '"');
}
