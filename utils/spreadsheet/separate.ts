import Papa from 'papaparse';
import type { Delimiter } from '../domain/list';
import { settleLineEnds } from './line-ends';

/**
 * Text into rows of cells with this delimiter. Empty rows stay, so that an index + 1 is the line a
 * spreadsheet shows.
 */
export function separate(text: string, delimiter: Delimiter): string[][] {
  // «lines» is a delimiter that no text has, so that quotes around a lone cell still come off.
  const sign = delimiter === 'lines' ? Papa.UNIT_SEP : delimiter;
  const { text: settled, newline } = settleLineEnds(text, sign);
  const parsed = Papa.parse<string[]>(settled, { delimiter: sign, newline });
  if (parsed.errors.every((error) => error.type !== 'Quotes')) return parsed.data;
  // `"Kafe" AS` and quotes that never close swallow the rows after them: better to take no quote for one.
  const raw = Papa.parse<string[]>(settled, { delimiter: sign, newline, fastMode: true });
  return raw.data.map((cells) => cells.map(unquote));
}

const unquote = (cell: string) =>
  /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
