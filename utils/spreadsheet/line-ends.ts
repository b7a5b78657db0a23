/** What ends a row in this text, and the text itself: rewritten where it had several kinds. */
export interface LineEnds {
  text: string;
  newline: '\n' | '\r' | '\r\n';
}

/**
 * Windows, Unix and old Mac line ends, also mixed in one file, as files that were glued together have them.
 * Line breaks inside quoted cells are the cell's own and stay as they are.
 */
export function settleLineEnds(text: string, delimiter: string): LineEnds {
  if (!text.includes('\r')) return { text, newline: '\n' };
  if (!text.includes('\n')) return { text, newline: '\r' };
  if (isWindows(text)) return { text, newline: '\r\n' };
  return { text: unify(text, delimiter), newline: '\n' };
}

/** Whether every line feed and every carriage return stands in a pair. */
function isWindows(text: string): boolean {
  let feeds = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) {
    if (text.charCodeAt(i - 1) !== 13) return false;
    feeds += 1;
  }
  let returns = 0;
  for (let i = text.indexOf('\r'); i !== -1; i = text.indexOf('\r', i + 1)) returns += 1;
  return feeds === returns;
}

function unify(text: string, delimiter: string): string {
  if (!text.includes('"')) return text.replace(/\r\n?/g, '\n');
  const separator = delimiter.charCodeAt(0);
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === carriageReturn) {
      parts.push(text.slice(from, i), '\n');
      if (text.charCodeAt(i + 1) === lineFeed) i += 1;
      from = i + 1;
    } else if (code === quote && (i === 0 || endsCell(text.charCodeAt(i - 1), separator))) {
      i = closingQuote(text, i);
    }
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

const endsCell = (code: number, separator: number) =>
  code === separator || code === lineFeed || code === carriageReturn;

/** Where a quoted cell ends, or the end of the text; two quotes are one of the cell's own. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}
