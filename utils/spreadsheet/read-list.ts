import {
  type Delimiter,
  type DoubtfulRows,
  fileLimits,
  type ReadChoices,
  type ReadResult,
  type Repair,
  type Source,
} from '../domain/lists/list';
import { decode } from './decode/decode';
import { markupKind } from './decode/markup';
import { classify } from './facts/facts';
import { interpret, type Table } from './interpret/interpret';
import { withoutBrokenNumbers } from './tabulate/broken-numbers';
import { unescaped } from './tabulate/escapes';
import { tabulate } from './tabulate/tabulate';
import { createTurns, type Turns } from './turns';
import { readWorkbook } from './workbook/read-workbook';

/**
 * A file's bytes as a list of clients, or why they are none. Pure; nothing is thrown for what a file holds.
 * National identity numbers are masked in every cell of what comes back.
 * @param choices what the user has said; the rest is guessed
 */
export async function readList(bytes: Uint8Array, choices: ReadChoices = {}): Promise<ReadResult> {
  if (bytes.length === 0) return { ok: false, fault: { kind: 'empty' } };
  if (bytes.length > fileLimits.bytes) return tooLarge(bytes.length);
  const turns = createTurns();
  const decoded = decode(bytes, choices.encoding);
  if (decoded.ok) {
    const { encoding, repairs } = decoded;
    const kind = markupKind(decoded.text);
    if (kind) return { ok: false, fault: { kind: 'not-text', looksLike: kind } };
    const sourceOf = (delimiter: Delimiter): Source => ({ format: 'csv', encoding, delimiter });
    return readText(decoded.text, choices, { repairs, sourceOf, turns });
  }
  if (decoded.fault.looksLike !== 'xlsx') return decoded;
  const workbook = await readWorkbook(bytes, choices.sheet, turns);
  if (!workbook.ok) return workbook;
  const { table, sheet, sheets, unread } = workbook;
  const read = await readTable(table, choices, turns, (hiddenRows) => ({
    format: 'xlsx',
    sheet,
    sheets,
    ...(hiddenRows && { hiddenRows }),
  }));
  if (!read.ok)
    return read.fault.kind === 'no-org-numbers' ? { ok: false, fault: { ...read.fault, sheet } } : read;
  return unread.length === 0 ? read : withMore(read, { unreadSheets: unread });
}

/** A paste as a list: cells copied from a spreadsheet, numbers with anything between them, or running text. */
export async function readListFromText(text: string, choices: ReadChoices = {}): Promise<ReadResult> {
  if (text.length > fileLimits.bytes) return tooLarge(text.length);
  return readText(text.replace(/^\uFEFF/, ''), choices, {
    repairs: [],
    sourceOf: (delimiter) => ({ format: 'paste', delimiter }),
    turns: createTurns(),
  });
}

const tooLarge = (bytes: number): ReadResult => ({
  ok: false,
  fault: { kind: 'too-large', bytes, limit: fileLimits.bytes },
});

interface TextReading {
  repairs: Repair[];
  sourceOf: (delimiter: Delimiter) => Source;
  turns: Turns;
}

async function readText(
  text: string,
  choices: ReadChoices,
  { repairs, sourceOf, turns }: TextReading,
): Promise<ReadResult> {
  if (!/[^\s;,|"\uFEFF]/.test(text)) return { ok: false, fault: { kind: 'empty' } };
  // Some programs part lines by signs that others keep inside a cell.
  const lines = /[\n\r]/.test(text) ? text : text.replace(/[\u2028\u2029\u0085\v\f]/g, '\n');
  const whole = unescaped(withoutBrokenNumbers(unfolded(unquoted(lines))));
  const tabulated = await tabulate(whole.text, choices.delimiter, turns);
  const { delimiter, repairs: more, beyond } = tabulated;
  const facts = await classify(whole.putBack(tabulated.cells), turns);
  const read = await readTable({ facts, beyond }, choices, turns, () => sourceOf(delimiter));
  const all = [...repairs, ...(whole.hasEntities ? (['entities'] as const) : []), ...more];
  return read.ok && all.length > 0 ? withMore(read, { repairs: all }) : read;
}

/** An e-mail that was answered: its lines without the marks in front, `> `, which are not one of its own. */
const unquoted = (text: string) =>
  /^>.*(?:\r\n|\r|\n)(?:.*(?:\r\n|\r|\n))?>/m.test(text) ? text.replace(/^(?:> ?)+/gm, '') : text;

/** Electronic cards, whose long lines go on behind a space on the next. */
const unfolded = (text: string) =>
  /^\s*BEGIN:VCARD/i.test(text) ? text.replace(/(?:\r\n|\r|\n)[ \t]/g, '') : text;

async function readTable(
  table: Table,
  choices: ReadChoices,
  turns: Turns,
  sourceOf: (hiddenRows: DoubtfulRows | undefined) => Source,
): Promise<ReadResult> {
  const interpreted = await interpret(table, choices, turns);
  if (!interpreted.ok) return interpreted;
  const { list, understanding, hiddenRows } = interpreted;
  const rows = list.rows.length;
  if (rows > fileLimits.rows) {
    return { ok: false, fault: { kind: 'too-many-rows', rows, limit: fileLimits.rows } };
  }
  return { ok: true, list: { ...list, understanding: { source: sourceOf(hiddenRows), ...understanding } } };
}

const withMore = (
  { list }: Extract<ReadResult, { ok: true }>,
  more: Partial<Extract<ReadResult, { ok: true }>['list']['understanding']>,
): ReadResult => ({ ok: true, list: { ...list, understanding: { ...list.understanding, ...more } } });
