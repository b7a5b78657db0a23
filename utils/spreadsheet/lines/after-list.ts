import type { OrgNumber } from '../../domain/numbers/nine-digits';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import type { Filled } from '../interpret/filled-rows';
import { isCompany } from './words-of-line';

const greeting =
  /^(?:mvh|m\.v\.h\.?|vh|--|(?:(?:med|på|i|de|mange|många|hjertelig|vennlig|vennleg|venlig|venleg|vänlig|vänliga|beste?|bästa|bedste|kjær(?:lig)?|warm|kind|best|yours|many|alt|ha en|ha ein)\s+){0,3}(?:hils(?:en|ner|ning|ningar|inger)|helsing(?:ar)?|hälsning(?:ar)?|regards|wishes|sincerely|faithfully|godt|förhand|forhånd(?:\s+takk)?|fin dag)|(?:tusen |mange |på forhånd |many )?(?:takk|tack|tak|thanks|thank you)|cheers|sent from|sendt fra|skickat från)(?![\p{L}])/iu;
/** Words of a greeting and no more, maybe with who greets: «Med vennlig hilsen Kari». */
const longestGreeting = 40;

/** No words below a list are more (rows). */
const longestEnd = 60;

/**
 * Index of the first row below the list, as of an e-mail's greeting and signature; the number of rows where there is
 * none. In the words below a list stands no more than one number, the sender's own.
 * @param first the first row with a number
 * @param isText whether the list is lines of text: then cells mean nothing
 */
export function endOfList(filled: Filled, facts: Facts, first: number, isText = false): number {
  const length = filled.rows.length;
  const lines: Line[] = [];
  const from = Math.max(0, length - longestEnd);
  for (let i = from; i < length; i++) lines.push(lineAt(filled, facts, i, isText));
  const begin = Math.max(0, first + 1 - from);
  return Math.min(greetingAt(lines, begin), signatureAt(lines)) + from;
}

interface Line {
  /** What stands in its first cell with anything in it. */
  text: string;
  /** One cell, and nothing beside it. */
  isLoose: boolean;
  /** Cells, empty ones too. */
  width: number;
  /** An empty line stands above. */
  isApart: boolean;
  numbers: readonly OrgNumber[];
  /** The line that stands between a message and who sends it is above: `--`, or a long stroke. */
  isSigned: boolean;
}
const signing = /^(?:--|_{10,})$/;

function lineAt({ rows, at }: Filled, facts: Facts, i: number, isText: boolean): Line {
  const cells = rows[i] as string[];
  const row = at[i] as number;
  const numbers: OrgNumber[] = [];
  let filled = 0;
  let text = '';
  for (let column = 0; column < cells.length && (isText || filled < 2); column++) {
    if (facts.kindAt(row, column) === kinds.nothing) continue;
    filled += 1;
    text ||= (cells[column] as string).slice(0, 200).trim();
    numbers.push(...facts.numbersAt(row, column));
  }
  return {
    text,
    isLoose: isText || filled < 2,
    width: isText ? 1 : cells.length,
    isApart: row - (at[i - 1] ?? 0) > 1,
    numbers,
    isSigned:
      row > 0 &&
      facts.cells.slice((at[i - 1] ?? row - 1) + 1, row).some((cells) => signing.test(cells.join('').trim())),
  };
}

/** From the end up: a greeting stands above no number but one. */
function greetingAt(lines: Line[], begin: number): number {
  let start = lines.length;
  const below = new Set<OrgNumber>();
  for (let i = lines.length - 1; i >= begin; i--) {
    const line = lines[i] as Line;
    for (const number of line.numbers) below.add(number);
    if (below.size > 0 && goesOn(line)) break;
    if (!line.isLoose || below.size > 1) break;
    if (line.isSigned || greets(line, lines[i + 1])) start = i;
  }
  return start;
}

/** «Og en til:», «PS: Ta med Fjord Bygg AS …», «Takk! Glemte denne: …»: with a number there or below, the list goes on. */
const goesOn = ({ text, numbers }: Line): boolean =>
  (/:\s*$/.test(text) && !greeting.test(text)) ||
  (numbers.length > 0 && (/^p\.?\s?s\.?[\s:]/i.test(text) || thanksAndMore.test(text)));
const thanksAndMore =
  /^(?:(?:tusen|mange|many) )?(?:takk|tack|tak|thanks|thank you)[^.!]{0,30}[.!]\s+\p{L}/iu;

function greets({ text, isApart, width, numbers }: Line, next: Line | undefined): boolean {
  if (!greeting.test(text)) return false;
  if (isApart) return true;
  if (numbers.length > 0 || isCompany(text) || width > 1 || text.length > longestGreeting) return false;
  // «Hilsen Blomster» right above its number is a client.
  return !next || next.numbers.length === 0 || next.isApart;
}

/**
 * Without words of greeting: paragraphs below the list, each apart, of whose lines hardly any has a number, below one
 * whose lines have one each. Cards, one under another, are all alike.
 */
function signatureAt(lines: Line[]): number {
  const below = new Set<OrgNumber>();
  let start = lines.length;
  for (let to = lines.length; to > 0; ) {
    let from = to - 1;
    while (from > 0 && !(lines[from] as Line).isApart) from -= 1;
    const paragraph = lines.slice(from, to);
    const numbered = paragraph.filter(({ numbers }) => numbers.length > 0);
    const isDense =
      numbered.length * 2 >= paragraph.length ||
      paragraph.some((line) => !line.isLoose || (numbered.length > 0 && goesOn(line)));
    // Words without a number are looked at one by one.
    if (isDense) return below.size === 1 ? start : lines.length;
    if (numbered.length > 0 && paragraph.length < 3) return lines.length;
    for (const { numbers } of numbered) for (const number of numbers) below.add(number);
    start = from;
    to = from;
  }
  return lines.length;
}
