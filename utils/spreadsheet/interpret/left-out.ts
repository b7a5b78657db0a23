import type { LeftOutRow } from '../../domain/list';
import { maskPersonNumbers } from '../../domain/person-number';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { isNumberName } from '../headings/column-names';
import type { Filled } from './filled-rows';
import { isCompany } from './words-of-line';

export type LeftLine = LeftOutRow['why'];

const totals =
  /^(?:sum|delsum|totalt?|totalsum|sum totalt|i alt|til saman|til sammen|antall?|antal|subtotal|grand total|count|number)(?:\s+(?:klienter|klientar|kunder|kundar|rader|selskaper|selskap|foretak|clients|customers|rows|companies|of clients))?\s*[:=]?\s*[\d\s.,]*$/i;
const page =
  /^(?:side|page|s\.|ark|sheet)\s*\d{1,5}(?:\s*(?:av|of|\/)\s*\d{1,5})?$|^-\s*\d{1,5}\s*-$|^\d{1,4}\s*(?:av|of|\/)\s*\d{1,4}$/i;
/** How notes begin. Alone they prove nothing: «Dato Bygg AS» and «Kilde Regnskap» are clients. */
const noteWord =
  /^(?:merknad|merk|note|nb|obs|kilde|kjelde|source|utskrift|utskriftsdato|utskrevet|skrevet ut|skriven ut|printed|rapport|report|generert|generated|eksportert|exported|dato|date|sist oppdatert|last updated|tlf|telefon|telephone|phone|mobil|mob|faks|fax|e-post|epost|e-mail|email|www|http|avdeling|avd|department|dept|kontor|team|gruppe|group|region|distrikt)(?![\p{L}])/iu;
const evidence = /\d|:|@|www\./;
const department = /^(?:avdeling|avd|department|dept)(?![\p{L}])/iu;

export interface Structure {
  numberColumn: number;
  nameColumn?: number;
  header?: string[];
}

/** A row below the heading as the rules see it. */
interface Seen {
  filled: string[];
  text: string;
}

/**
 * Which rows of a table are none: headings again, page lines, sums, and words beside the list. A row with a number,
 * or figures where numbers stand, is always a row; so is one with a name where names stand.
 * @returns by index in the filled rows
 */
export function findLeftOut(
  filled: Filled,
  facts: Facts,
  from: number,
  structure: Structure,
): Map<number, LeftLine> {
  const found = new Map<number, LeftLine>();
  const { numberColumn, nameColumn } = structure;
  const kindAt = (i: number, column: number) => facts.kindAt(filled.at[i] as number, column);
  let lastClient = filled.rows.length - 1;
  while (lastClient >= from && !isAttempt(kindAt(lastClient, numberColumn))) lastClient -= 1;
  let firstClient = from;
  while (firstClient < filled.rows.length && !isAttempt(kindAt(firstClient, numberColumn))) firstClient += 1;
  let isAfterNote: boolean = false;
  const signature = structure.header ? filled.rows.length : signatureAt(filled.rows, firstClient);
  for (let i = from; i < filled.rows.length; i++) {
    const kind = kindAt(i, numberColumn);
    if (i > signature) {
      found.set(i, 'note');
      continue;
    }
    if (kind === kinds.number || kind === kinds.mixed || kind === kinds.person) {
      isAfterNote = false;
      continue;
    }
    const cells = filled.rows[i] as string[];
    const seen = seenOf(cells);
    const isBelow = i > lastClient && lastClient >= from;
    const isApart: boolean = isAfterNote || (filled.lines[i] ?? 0) > (filled.lines[i - 1] ?? 0) + 1;
    const hasName = nameColumn !== undefined && kindAt(i, nameColumn) !== kinds.nothing;
    const figures = kind === kinds.nearly ? digitsIn(cells[numberColumn] ?? '') : 0;
    const outside: LeftLine | undefined = structure.header
      ? undefined
      : besideText(cells, seen, numberColumn, { isAbove: i < firstClient, isBelow, isApart });
    const why: LeftLine | undefined =
      outside ?? whyNot(cells, seen, structure, { kind, figures, hasName, isBelow, isApart });
    if (why) found.set(i, why);
    isAfterNote = why === 'note';
  }
  return found;
}

const greeting =
  /^(?:mvh|m\.v\.h\.?|(?:med )?(?:vennlig|venleg|beste?|hjertelig) hilsen|(?:med )?(?:venleg|beste?) helsing|hilsen|helsing|vh|(?:best|kind|warm)? ?regards|cheers|--|sent from|sendt fra)(?![\p{L}])/iu;
/** No signature is longer. */
const longestSignature = 12;

/** Index of the line that greets, below which nothing is of the list; the number of rows where there is none. */
export function signatureAt(rows: readonly string[][], from: number): number {
  for (let i = Math.max(from + 1, rows.length - longestSignature); i < rows.length; i++) {
    if (greeting.test((rows[i]?.[0] ?? '').slice(0, 60).trim())) return i;
  }
  return rows.length;
}

/** Around a table without headings, as in an e-mail: a greeting above, and below it lines that nothing divides. */
function besideText(
  cells: string[],
  { filled, text }: Seen,
  numberColumn: number,
  { isAbove, isBelow, isApart }: { isAbove: boolean; isBelow: boolean; isApart: boolean },
): LeftLine | undefined {
  if (filled.length !== 1) return undefined;
  const isLoose = cells.length <= Math.max(1, numberColumn);
  // Whose e-mail it is stands apart from the list.
  if (isBelow && isLoose && isApart) return 'note';
  if (isCompany(text)) return undefined;
  if (isAbove) return 'title';
  return isBelow && isLoose ? 'note' : undefined;
}

const isAttempt = (kind: number) =>
  kind === kinds.number || kind === kinds.mixed || kind === kinds.person || kind === kinds.nearly;

function whyNot(
  cells: string[],
  { filled, text }: Seen,
  { numberColumn, nameColumn, header }: Structure,
  at: { kind: number; figures: number; hasName: boolean; isBelow: boolean; isApart: boolean },
): LeftLine | undefined {
  const number = (cells[numberColumn] ?? '').trim();
  if (header && isHeadingAgain(cells, header)) return 'heading';
  if (at.figures <= 6 && isTotals(filled)) return 'totals';
  if (at.kind === kinds.words && isSubtotal(filled, number)) return 'totals';
  if (number === '*') return 'note';
  if (at.kind === kinds.nearly) return undefined;
  const isAlone = filled.length === 1 || (filled.length === 2 && number !== '' && !at.hasName);
  if (filled.length <= 2 && page.test(text)) return 'page';
  if (at.hasName) return filled.length <= 2 && isNote(text, at.isBelow) ? 'note' : undefined;
  if (nameColumn === undefined)
    return at.isBelow && isAlone && (isNote(text, true) || (at.isApart && !isCompany(text)))
      ? 'note'
      : undefined;
  if (number === '') return isCompany(text) ? undefined : 'note';
  return isAlone &&
    !isCompany(text) &&
    (at.kind === kinds.words || at.kind === kinds.date) &&
    (text.length > 3 || at.isApart)
    ? 'note'
    : undefined;
}

/** The heading on the next page, or what of it stands on a second line. */
function isHeadingAgain(cells: string[], header: string[]): boolean {
  let same = 0;
  let filled = 0;
  for (let column = 0; column < cells.length; column++) {
    const cell = (cells[column] as string).trim();
    if (cell === '') continue;
    filled += 1;
    if (cell === header[column]?.trim()) same += 1;
  }
  return same * 2 > filled || (same > 0 && cells.some(isNumberName));
}

/** `Totalt;60`: the first words are a sum's, and the rest are figures. */
function isTotals([first = '', ...rest]: string[]): boolean {
  return (
    totals.test(first.trim()) && rest.every((cell) => /^[\d\s.,:%-]*$/.test(cell) || totals.test(cell.trim()))
  );
}

/** `Sum Oslo;2`: words of a sum where numbers stand, and nothing but figures beside them. */
const isSubtotal = ([first = '', ...rest]: string[], number: string) =>
  first.trim() === number &&
  rest.length > 0 &&
  /^(?:sum|delsum|totalt?|antall|antal|subtotal)\s/i.test(number) &&
  !isCompany(number) &&
  rest.every((cell) => /^[\d\s.,:%-]*$/.test(cell));

/** Words that stand where names do and are none: a mark first, or a word of notes with a figure or a colon after it. */
function isNote(text: string, isBelow: boolean): boolean {
  if (/^(?:\*|©|\(c\)|-{2,}|={2,}|_{2,})/i.test(text)) return true;
  if (isCompany(text)) return false;
  if (/^\(.*\)$/.test(text)) return isBelow;
  return (noteWord.test(text) && evidence.test(text)) || department.test(text);
}

function seenOf(cells: string[]): Seen {
  // A note is short, whatever its line is.
  const filled = (cells.length > mostCells ? cells.slice(0, mostCells) : cells).filter(
    (cell) => cell.trim() !== '',
  );
  const text = filled.join(' ').trim();
  return { filled, text: text.length > longestNote ? text.slice(0, longestNote) : text };
}

const mostCells = 200;
const longestNote = 500;

const digitsIn = (cell: string) => cell.replace(/\D/g, '').length;

const longestText = 80;

/** @param cells masked; masked once more together, so that no number hides across two of them */
export function leftOutRow(line: number, cells: string[], why: LeftLine): LeftOutRow {
  const text = (cells.length > mostCells ? cells.slice(0, mostCells) : cells)
    .map((cell) => cell.slice(0, 20 * longestText).trim())
    .filter((cell) => cell !== '')
    .join(' ');
  return { line, text: maskPersonNumbers(text.slice(0, 20 * longestText)).text.slice(0, longestText), why };
}
