import type { Delimiter } from '../../domain/lists/list';
import { digitValue } from '../../domain/numbers/digit-groups';
import { findOrgNumbers, parseOrgNumber } from '../../domain/numbers/org-number';
import { isNumberName } from '../headings/column-names';
import type { Turns } from '../turns';
import { separate } from './separate';

/** A comma is a sign of numbers and of sentences too: where another is as good, it is the one. */
const signs: Delimiter[] = [';', '\t', '|', ','];
const sampleLength = 65_536;
const sampleRows = 200;
/** A heading is looked for so far down. */
const headingRows = 10;

/**
 * The delimiter under which some column holds the most valid organisation numbers; where none does, the one
 * under which a heading is recognised. Counting signs lets names with commas win over `;`.
 */
export async function chooseDelimiter(text: string, turns: Turns): Promise<Delimiter> {
  // A program's own notation: its commas part nothing that is a cell.
  if (/^\s*[[{][\s\S]{0,200}"\s*:/.test(text.slice(0, 1000))) return 'lines';
  const sample = text.slice(0, sampleLength);
  const best = bestOf(sample, sampleRows);
  if (best.score >= 1) return best.delimiter;
  const parting = signs.find((sign) => sign !== ',' && sample.includes(sign) && partsEvenly(sample, sign));
  if (parting) return parting;
  if (best.score > 0) return best.delimiter;
  // The first number stands far down: a look there.
  for (let from = 0; from < text.length; from += sampleLength) {
    const piece = text.slice(from, from + sampleLength);
    // Where no number can be, a heading may: in its first rows.
    const further = bestOf(piece, hasNineDigits(piece) ? Number.POSITIVE_INFINITY : headingRows);
    if (further.score > 0) return further.delimiter;
    if (turns.isOver()) await turns.give();
  }
  return best.delimiter;
}

function bestOf(text: string, limit: number): { delimiter: Delimiter; score: number } {
  // A line that is a number as it stands has nothing to separate, so one column wins a tie.
  let best = { delimiter: 'lines' as Delimiter, score: scoreOf(text, 'lines', limit) };
  for (const delimiter of signs) {
    if (!text.includes(delimiter)) continue;
    const score = scoreOf(text, delimiter, limit);
    if (score > best.score) best = { delimiter, score };
  }
  return best;
}

function hasNineDigits(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length && digits < 9; i++) if (digitValue(text.charCodeAt(i)) >= 0) digits += 1;
  return digits === 9;
}

/**
 * Whether a sign parts a table whose numbers stand among words: as many cells on each line, one number in most of one
 * column, and another column beside it.
 */
function partsEvenly(text: string, delimiter: Delimiter): boolean {
  const rows = separate(text, delimiter, sampleRows).filter((cells) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.length < fewestRows) return false;
  // A line in the middle of the sample's end is cut off.
  if (rows.slice(0, -1).some((cells) => cells.length !== width)) return false;
  const most = (isSo: (cell: string) => boolean) => {
    const counts = Array.from(
      { length: width },
      (_, column) => rows.filter((cells) => isSo(cells[column] ?? '')).length,
    );
    return counts.findIndex((count) => count * 2 > rows.length);
  };
  const numbered = most(
    (cell) => cell.length > 8 && cell.length < longestCell && findOrgNumbers(cell).length === 1,
  );
  return (
    numbered !== -1 &&
    rows.filter((cells) => cells.some((cell, column) => column !== numbered && /\p{L}/u.test(cell))).length *
      2 >
      rows.length
  );
}
const fewestRows = 3;
const longestCell = 200;

/** Valid numbers in the best column, and half a point for a heading. */
function scoreOf(text: string, delimiter: Delimiter, limit: number): number {
  const rows = separate(text, delimiter, limit);
  const valid = new Map<number, number>();
  for (const cells of rows) {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] as string;
      // A line that ends in a sign has an empty cell behind it.
      if (delimiter === 'lines' && /[;,|]$/.test(cell)) continue;
      const numbers = cell.length > 8 ? numbersIn(cell) : 0;
      if (numbers > 0) valid.set(column, (valid.get(column) ?? 0) + numbers);
    }
  }
  const named = rows.slice(0, headingRows).some((cells) => cells.some(isNumberName));
  return Math.max(0, ...valid.values()) + (named ? 0.5 : 0);
}

/** A cell of several lines is a card, or a list of its own. */
function numbersIn(cell: string): number {
  if (parseOrgNumber(cell).valid) return 1;
  return /[\r\n]/.test(cell) && cell.length < longestCard ? findOrgNumbers(cell).length : 0;
}
const longestCard = 5000;
