import type { Delimiter } from '../../domain/list';
import { parseOrgNumber } from '../../domain/org-number';
import type { Turns } from '../turns';

/**
 * Text into rows of cells with this delimiter. Empty rows stay, so that an index + 1 is the line a spreadsheet shows;
 * any kind of line end ends a row, and line breaks in quoted cells are the cell's own.
 */
export function separate(text: string, delimiter: Delimiter, most = Number.POSITIVE_INFINITY): string[][] {
  const separator = createSeparator(text, delimiter);
  while (separator.rows.length < most && separator.some(stepsAtATime));
  return separator.rows.slice(0, most);
}

/** The same, giving way in between. */
export async function separateInTurns(text: string, delimiter: Delimiter, turns: Turns): Promise<string[][]> {
  const separator = createSeparator(text, delimiter);
  while (separator.some(stepsAtATime)) if (turns.isOver()) await turns.give();
  return separator.rows;
}
const stepsAtATime = 500;

/** A list is not divided by this; it takes the quotes off a lone cell all the same. */
const nothing = '\0';

interface Separator {
  rows: string[][];
  /** So many steps more, of a row or a cell each. @returns whether there is text left */
  some(steps: number): boolean;
}

function createSeparator(text: string, delimiter: Delimiter): Separator {
  const sign = delimiter === 'lines' ? nothing : delimiter;
  const rows: string[][] = [];
  const lineEnds = createLineEnds(text);
  const signs = createPlaces(text, sign);
  let at = 0;
  let quote = text.indexOf('"');
  let isDone = false;

  /** Where the cell that begins here is closed, if it is quoted as programs do, with no quote or line end in it; or -1. */
  function plainQuoted(from: number): number {
    if (text.charCodeAt(from) !== 34) return -1;
    const close = text.indexOf('"', from + 1);
    const end = lineEnds.from(from);
    return close !== -1 && close < end && (close + 1 === end || text[close + 1] === sign) ? close : -1;
  }

  /** The cells so far of a row that has a quote in it. */
  let open: string[] | undefined;

  /** The cell that begins here, of a row in whose line a quote stands; and the row's end, where it is the last. */
  function quotedCell(cells: string[]): void {
    const from = at;
    const plain = plainQuoted(at);
    const closing = plain === -1 ? closingQuote(text, at, sign) : undefined;
    if (plain !== -1) {
      cells.push(text.slice(at + 1, plain));
      at = plain + 1;
    } else if (closing) {
      const opened = text.indexOf('"', at) + 1;
      cells.push(unescaped(text.slice(opened, closing.at)));
      at = closing.next;
    } else {
      at = Math.min(signs.from(at), lineEnds.from(at));
      cells.push(text.slice(from, at));
    }
    if (at < text.length && text[at] === sign) {
      at += 1;
      return;
    }
    rows.push(cells);
    open = undefined;
    endRow(lineEnds.from(at));
  }

  function endRow(end: number): void {
    if (end >= text.length) isDone = true;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }

  return {
    rows,
    some(count) {
      for (let i = 0; i < count && !isDone; i++) {
        if (open) {
          quotedCell(open);
          continue;
        }
        const end = lineEnds.from(at);
        if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
        if (quote !== -1 && quote < end) {
          open = [];
          quotedCell(open);
        } else {
          const line = text.slice(at, end);
          rows.push(sign === nothing ? [line] : line.split(sign));
          endRow(end);
        }
      }
      return !isDone;
    },
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
 */
function closingQuote(text: string, start: number, sign: string): { at: number; next: number } | undefined {
  const opening = afterSpaces(text, start);
  if (text[opening] !== '"') return undefined;
  let stray = 0;
  let spans = false;
  let seen = opening;
  for (let at = text.indexOf('"', opening + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    spans ||= hasLineBreak(text, seen, at);
    seen = at;
    if (stray > 0 && (spans || stray > mostStray)) return undefined;
    const next = afterSpaces(text, at + 1);
    const isEnd = next >= text.length || text[next] === sign || text[next] === '\n' || text[next] === '\r';
    if (isEnd) return spans && holdsRows(text.slice(opening + 1, at), sign) ? undefined : { at, next };
    if (spans) return undefined;
    stray += 1;
  }
  return undefined;
}
/** How many quotes of its own, not written twice, a cell may have. */
const mostStray = 4;

function afterSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return false;
}

/** Whether what a quoted cell would swallow are rows of the list: cells that are organisation numbers. */
function holdsRows(inner: string, sign: string): boolean {
  const [, ...lines] = inner.split(/\r\n|\r|\n/);
  return lines.some((line) => line.split(sign).some((cell) => parseOrgNumber(cell).valid));
}

const unescaped = (cell: string) => (cell.includes('""') ? cell.replaceAll('""', '"') : cell);
