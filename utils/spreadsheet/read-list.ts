import { type Delimiter, fileLimits, type ReadChoices, type ReadResult, type Source } from '../domain/list';
import { parseOrgNumber } from '../domain/org-number';
import { decode } from './decode';
import { interpret } from './interpret';
import { tabulate } from './tabulate';

/**
 * A file's bytes as a list of clients, or why they are none. Pure; nothing is thrown for what a file holds.
 * National identity numbers are masked in every cell of what comes back.
 * @param choices what the user has said; the rest is guessed
 */
export async function readList(bytes: Uint8Array, _choices: ReadChoices = {}): Promise<ReadResult> {
  if (bytes.length === 0) return { ok: false, fault: { kind: 'empty' } };
  if (bytes.length > fileLimits.bytes) return tooLarge(bytes.length);
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { encoding } = decoded;
  return readText(decoded.text, (delimiter) => ({ format: 'csv', encoding, delimiter }));
}

/** A paste as a list: cells copied from a spreadsheet, or organisation numbers with anything between them. */
export async function readListFromText(text: string, _choices: ReadChoices = {}): Promise<ReadResult> {
  if (text.length > fileLimits.bytes) return tooLarge(text.length);
  return readText(spread(text.replace(/^\uFEFF/, '')), (delimiter) => ({
    format: 'paste',
    delimiter,
  }));
}

const tooLarge = (bytes: number): ReadResult => ({
  ok: false,
  fault: { kind: 'too-large', bytes, limit: fileLimits.bytes },
});

function readText(text: string, sourceOf: (delimiter: Delimiter) => Source): ReadResult {
  if (!/[^\s;,|"\uFEFF]/.test(text)) return { ok: false, fault: { kind: 'empty' } };
  const table = tabulate(text);
  const interpreted = interpret(table);
  if (!interpreted.ok) return interpreted;
  const { list, columns } = interpreted;
  if (list.rows.length > fileLimits.rows) {
    return {
      ok: false,
      fault: { kind: 'too-many-rows', rows: list.rows.length, limit: fileLimits.rows },
    };
  }
  return { ok: true, list: { ...list, understanding: { source: sourceOf(table.delimiter), ...columns } } };
}

/** `310609544, 910510789` on one line is two clients, not one client with a column more. */
function spread(text: string): string {
  const parts = text.trim().split(/[;,\t|]/);
  const numbers = parts.filter((part) => part.trim() !== '');
  const all = numbers.length > 1 && numbers.every((part) => parseOrgNumber(part).valid);
  return all && !/[\r\n]/.test(text.trim()) ? numbers.join('\n') : text;
}
