import {
  type DoubtfulRows,
  fileLimits,
  type ReadChoices,
  type ReadResult,
  type Source,
} from '../domain/list';
import { parseOrgNumber } from '../domain/org-number';
import { decode } from './decode';
import { interpret } from './interpret';
import { markupKind } from './markup';
import { readWorkbook } from './read-workbook';
import { type Table, tabulate } from './tabulate';

/**
 * A file's bytes as a list of clients, or why they are none. Pure; nothing is thrown for what a file holds.
 * National identity numbers are masked in every cell of what comes back.
 * @param choices what the user has said; the rest is guessed
 */
export async function readList(bytes: Uint8Array, choices: ReadChoices = {}): Promise<ReadResult> {
  if (bytes.length === 0) return { ok: false, fault: { kind: 'empty' } };
  if (bytes.length > fileLimits.bytes) return tooLarge(bytes.length);
  const decoded = decode(bytes, choices.encoding);
  if (decoded.ok) {
    const { encoding } = decoded;
    const kind = markupKind(decoded.text);
    if (kind) return { ok: false, fault: { kind: 'not-text', looksLike: kind } };
    return readText(decoded.text, choices, (delimiter) => ({ format: 'csv', encoding, delimiter }));
  }
  if (decoded.fault.looksLike !== 'xlsx') return decoded;
  const workbook = await readWorkbook(bytes, choices.sheet);
  if (!workbook.ok) return workbook;
  const { table, sheet, sheets } = workbook;
  const read = readTable(table, choices, (hiddenRows) => ({
    format: 'xlsx',
    sheet,
    sheets,
    ...(hiddenRows && { hiddenRows }),
  }));
  return !read.ok && read.fault.kind === 'no-org-numbers'
    ? { ok: false, fault: { ...read.fault, sheet } }
    : read;
}

/** A paste as a list: cells copied from a spreadsheet, or organisation numbers with anything between them. */
export async function readListFromText(text: string, choices: ReadChoices = {}): Promise<ReadResult> {
  if (text.length > fileLimits.bytes) return tooLarge(text.length);
  const plain = text.replace(/^\uFEFF/, '');
  const lines = choices.delimiter ? plain : spread(plain);
  return readText(lines, choices, (delimiter) => ({ format: 'paste', delimiter }));
}

const tooLarge = (bytes: number): ReadResult => ({
  ok: false,
  fault: { kind: 'too-large', bytes, limit: fileLimits.bytes },
});

function readText(
  text: string,
  choices: ReadChoices,
  sourceOf: (delimiter: ReturnType<typeof tabulate>['delimiter']) => Source,
): ReadResult {
  if (!/[^\s;,|"\uFEFF]/.test(text)) return { ok: false, fault: { kind: 'empty' } };
  const table = tabulate(text, choices.delimiter);
  return readTable(table, choices, () => sourceOf(table.delimiter));
}

function readTable(
  table: Table,
  choices: ReadChoices,
  sourceOf: (hiddenRows: DoubtfulRows | undefined) => Source,
): ReadResult {
  const interpreted = interpret(table, choices);
  if (!interpreted.ok) return interpreted;
  const { list, understanding, hiddenRows } = interpreted;
  const rows = list.rows.length;
  if (rows > fileLimits.rows) {
    return { ok: false, fault: { kind: 'too-many-rows', rows, limit: fileLimits.rows } };
  }
  return { ok: true, list: { ...list, understanding: { source: sourceOf(hiddenRows), ...understanding } } };
}

/** `310609544, 910510789` on one line is two clients, not one client with a column more. */
function spread(text: string): string {
  const parts = text.trim().split(/[;,\t|]/);
  const numbers = parts.filter((part) => part.trim() !== '');
  const all = numbers.length > 1 && numbers.every((part) => parseOrgNumber(part).valid);
  return all && !/[\r\n]/.test(text.trim()) ? numbers.join('\n') : text;
}
