import type { LeftOutRow } from '../../domain/lists/list';
import { maskPersonNumbers } from '../../domain/numbers/person-number';
import { isBlank } from '../blank';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { isNameName, isNumberName, isPlainNumberName } from '../headings/column-names';
import { endOfList } from '../lines/after-list';
import { isCompany } from '../lines/words-of-line';
import type { Filled } from './filled-rows';

export type LeftLine = LeftOutRow['why'];

/** What a list's lines are counted as. */
const units =
  'rader|radar|rows|linjer|lines|poster|postar|treff|stk|stykk(?:er)?|pcs|klienter|klientar|kunder|kundar|selskap|selskaper|foretak|føretak|firma(?:er)?|bedrifter|verksemder|virksomheter|oppdrag|clients|customers|companies|records|entries|of clients';
/** `Totalt`, `Antall klienter: 5`, `Sum (5 stk)`. */
const totals = new RegExp(
  '^(?:sum|delsum|totalt?|totalsum|sum totalt|totalt? antall?|total number|gjennomsnitt|snitt|average|i alt|til saman|til sammen|antall?|antal|subtotal|grand total|count|number)' +
    `(?:\\s+(?:${units}))?\\s*[:=]?\\s*(?:\\(?\\d[\\d\\s.,]*(?:${units})?\\.?\\)?)?$`,
  'i',
);
/** `5 rader`, `(12 klienter)`, `3 kunder i alt`. */
const counted = new RegExp(
  `^\\(?\\d[\\d\\s.]{0,10}\\s+(?:${units})(?: totalt| i alt| til sammen| in total)?\\.?\\)?$`,
  'i',
);
/** `Antall klienter Oslo: 4`. */
const summed = /^(?:sum|delsum|totalt?|totalsum|antall?|antal|subtotal)\s([^:=]{1,60})[:=]\s*\d[\d\s.,]*$/i;
/** `Sum Oslo`, and as Excel writes it: `Oslo Totalt`. */
const sumOf =
  /^(?:sum|delsum|totalt?|antall?|antal|subtotal)\s+(?:for\s+)?(.+)$|^(.+)\s(?:totalt?|totalsum|subtotal)$/i;
/** `Sum avdeling Oslo`, which nobody is called. */
const sumOfUnit =
  /^(?:sum|delsum|totalt?|subtotal)\s+(?:for\s+)?(?:avd|avdeling|department|dept|kontor|side|page|gruppe|group|team|region|alle|all)(?![\p{L}])/iu;
const page =
  /^(?:side|page|s\.|ark|sheet)\s*\d{1,5}(?:\s*(?:av|of|\/)\s*\d{1,5})?$|^-\s*\d{1,5}\s*-$|^\d{1,4}\s*(?:av|of|\/)\s*\d{1,4}$/i;
const pageCell = /^(?:side|page|sida?)\s*:?\s*\d{1,5}(?:\s*(?:av|of|\/)\s*\d{1,5})?$/i;
/** How notes begin. Alone they prove nothing: «Dato Bygg AS» and «Kilde Regnskap» are clients. */
const noteWord =
  /^(?:merknad|merk|note|nb|obs|kilde|kjelde|source|utskrift|utskriftsdato|utskrevet|skrevet ut|skriven ut|printed|rapport|report|generert|generated|eksportert|exported|dato|date|sist oppdatert|last updated|tlf|telefon|telephone|phone|mobil|mob|faks|fax|e-post|epost|e-mail|email|www|http|avdeling|avd|department|dept|kontor|team|gruppe|group|region|distrikt)(?![\p{L}])/iu;
const evidence = /\d|:|@|www\./;
const department = /^(?:avdeling|avd|department|dept)(?![\p{L}])/iu;

/** What is taken over to the next page, and from the last. */
const carried =
  /^(?:transport|overf[øo]r(?:t|es|ing)|carried|brought|balance)(?:\s*:?$|\s+(?:til|fra|frå|forward|over|carried|brought)(?![\p{L}]))/iu;
const listEnd = /^(?:slutt(?:en)?|slut(?:et)?|end)\s+(?:på|av|of)(?![\p{L}])/iu;
const sentence = /^\S+(?:\s+\S+){3,}[.?!:]$/;

/** `Spørsmål? Ring 22 33 44 55`. */
const telephone = /(?<![\d ])\s(?:\+\d\d\s?)?(?:\d\s?){8}$/;

export interface Structure {
  numberColumn: number;
  nameColumn?: number | undefined;
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
  // What stands above the heading stands there again on the next page.
  const titles = new Set(filled.rows.slice(0, from).map((cells) => plain(seenOf(cells).text)));
  const end = endOfList(filled, facts, firstClient);
  let summedUp: ReadonlySet<string> | undefined;
  const groups = () => {
    summedUp ??= groupsOf(filled.rows.slice(from));
    return summedUp;
  };
  for (let i = from; i < filled.rows.length; i++) {
    const kind = kindAt(i, numberColumn);
    if (i >= end) {
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
      : besideText(cells, seen, numberColumn, {
          isAbove: i < firstClient,
          isNext: i === firstClient - 1 && filled.lines[i + 1] === (filled.lines[i] ?? 0) + 1,
          isBelow,
          isApart,
        });
    const isInitial =
      hasName && seen.filled.length === 1 && isInitialOf(seen.text, filled.rows[i + 1]?.[nameColumn] ?? '');
    if (isInitial) {
      found.set(i, 'note');
      isAfterNote = true;
      continue;
    }
    const why: LeftLine | undefined =
      outside ?? whyNot(cells, seen, structure, titles, { kind, figures, hasName, isBelow, isApart }, groups);
    if (why) found.set(i, why);
    isAfterNote = why === 'note';
  }
  for (const [i, why] of found) {
    // What stands over the next table, apart from the one above.
    const over = i - 1;
    if (why !== 'heading' || over < firstClient || found.has(over)) continue;
    const { filled: cells, text } = seenOf(filled.rows[over] as string[]);
    const isApart = (filled.lines[over] ?? 0) > (filled.lines[over - 1] ?? 0) + 1;
    if (isApart && cells.length === 1 && kindAt(over, numberColumn) === kinds.nothing && !isCompany(text))
      found.set(over, 'title');
  }
  return found;
}

/** «B» above «Bø Lag», as registers are divided. */
const isInitialOf = (text: string, name: string) =>
  text.length === 1 &&
  name.length > 1 &&
  text.toLowerCase() === name[0]?.toLowerCase() &&
  /\p{L}/u.test(text);

/** What a line sums up, where nothing but figures stand beside: `Oslo` of `Sum Oslo;2`. */
function groupOf([first = '', ...rest]: string[]): string | undefined {
  if (rest.length === 0 || isCompany(first) || !rest.every(isFigures)) return undefined;
  const match = sumOf.exec(first.trim());
  const group = match?.[1] ?? match?.[2];
  return group === undefined ? undefined : plain(group);
}

/**
 * The groups that a table sums up, by name: each has a line of its own over it, or all are summed up at the end. A lone
 * such line may be a client's, «Total Bygg».
 */
function groupsOf(rows: string[][]): ReadonlySet<string> {
  const groups = new Set<string>();
  const alone = new Set<string>();
  let hasTotal = false;
  for (const cells of rows) {
    if (isOrdinary(cells)) continue;
    const { filled, text } = seenOf(cells);
    const group = groupOf(filled);
    if (group !== undefined) groups.add(group);
    if (filled.length === 1) alone.add(plain(text));
    else hasTotal ||= isTotals(filled);
  }
  return hasTotal && groups.size > 1 ? groups : new Set([...groups].filter((group) => alone.has(group)));
}

/** Nearly every row: several cells, the first of which has no word of a sum in it. */
function isOrdinary(cells: string[]): boolean {
  const first = filledFrom(cells, 0);
  return (
    filledFrom(cells, first + 1) < Math.min(cells.length, mostCells) && !sumWord.test(cells[first] ?? '')
  );
}
/** What all of {@link totals} and {@link sumOf} have in them. */
const sumWord = /sum|total|antal|i alt|til sa|count|number/i;

/** Index of the first cell from here on with anything in it. */
function filledFrom(cells: string[], from: number): number {
  let at = from;
  while (at < cells.length && isBlank(cells[at] as string)) at += 1;
  return at;
}

/** Around a table without headings, as in an e-mail: a greeting above, and below it lines that nothing divides. */
function besideText(
  cells: string[],
  { filled, text }: Seen,
  numberColumn: number,
  {
    isAbove,
    isNext,
    isBelow,
    isApart,
  }: { isAbove: boolean; isNext: boolean; isBelow: boolean; isApart: boolean },
): LeftLine | undefined {
  // «Fra:» and «Emne:», as an e-mail's own table has them.
  if (isAbove && filled.length === 2 && /:$/.test(filled[0]?.trim() ?? '') && !filled.some(isCompany))
    return 'title';
  if (filled.length !== 1) return undefined;
  const isLoose = cells.length <= Math.max(1, numberColumn);
  // Whose e-mail it is stands apart from the list.
  if (isBelow && isLoose && isApart) return 'note';
  // «Klienter for Fjord Regnskap AS» stands over a list; right above its first row it may be a client.
  if (isCompany(text) && (isNext || !isAbove)) return undefined;
  if (isAbove) return 'title';
  return isBelow && isLoose ? 'note' : undefined;
}

const isAttempt = (kind: number) =>
  kind === kinds.number || kind === kinds.mixed || kind === kinds.person || kind === kinds.nearly;

function whyNot(
  cells: string[],
  { filled, text }: Seen,
  { numberColumn, nameColumn, header }: Structure,
  titles: ReadonlySet<string>,
  at: { kind: number; figures: number; hasName: boolean; isBelow: boolean; isApart: boolean },
  groups: () => ReadonlySet<string>,
): LeftLine | undefined {
  const number = (cells[numberColumn] ?? '').trim();
  if (header && isHeadingAgain(cells, header)) return 'heading';
  if ((at.figures <= 6 || at.figures > 9) && (isTotals(filled) || isCount(filled))) return 'totals';
  if (number === '' || filled.length === 1) {
    const sum = summed.exec(text);
    if (sum && !isCompany(sum[1] ?? '')) return 'totals';
    if (filled.length === 1 && counted.test(text)) return 'totals';
  }
  if (at.kind === kinds.words && isSubtotal(filled, number)) return 'totals';
  if (number === '*') return 'note';
  if (at.kind === kinds.nearly) return undefined;
  const isAlone = filled.length === 1 || (filled.length === 2 && number !== '' && !at.hasName);
  if ((filled.length <= 2 && page.test(text)) || filled.some((cell) => pageCell.test(cell.trim())))
    return 'page';
  if (filled.length <= 4 && titles.has(plain(text))) return 'page';
  if (at.hasName) {
    if (filled.length > 1 && carried.test(filled[0] ?? '') && filled.slice(1).every(isFigures))
      return 'totals';
    // «Slettede klienter:» stands over some of them.
    if (filled.length === 1 && number === '' && /:$/.test(text)) return 'note';
    const group = number === '' ? groupOf(filled) : undefined;
    if (group !== undefined && groups().has(group)) return 'totals';
    if (filled.length === 1 && number === '' && !isCompany(text) && groups().has(plain(text))) return 'note';
    if (filled.length > 2) return undefined;
    const isSentence =
      filled.length === 1 &&
      at.isBelow &&
      at.isApart &&
      (sentence.test(text) || (telephone.test(text) && !isCompany(text)));
    return isSentence || (!filled.some(isCompany) && isNote(text, at.isBelow)) ? 'note' : undefined;
  }
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
    if (plain(cell) === plain(header[column] ?? '')) same += 1;
  }
  if (same * 2 > filled) return true;
  // On another table its columns may stand in another order.
  return cells.some(isNumberName) && (cells.some(isNameName) || (same > 0 && cells.some(isPlainNumberName)));
}

const plain = (heading: string) =>
  heading.slice(0, longestNote).trim().replace(/\s+/g, ' ').replace(/\d+/g, '0').toLowerCase();

/** `Totalt;60`, `Ferdig:;2`: the first words are a sum's, and the rest are figures. */
function isTotals([first = '', ...rest]: string[]): boolean {
  const words = first.length > longestSum ? '' : first.trim();
  if (totals.test(words)) return rest.every(isCountOrSum);
  const isSum =
    (words.endsWith(':') && words.length > 1) ||
    ((sumOfUnit.test(words) || /^antall?\s/i.test(words)) && !isCompany(words));
  return isSum && rest.length > 0 && rest.every(isFigures);
}

/**
 * Whether a line of a table in columns of fixed width is a sum or a page's number: `Sum klienter   2`, `Side 1 av 3`.
 * @param pieces its words, column by column
 */
export const isSumOrPage = (pieces: string[]): boolean =>
  isTotals(pieces) ||
  isCount(pieces) ||
  // «Total Bygg   91234567» is a client whose number lacks a digit.
  (groupOf(pieces) !== undefined && pieces.every((piece) => digitsIn(piece) < 7)) ||
  page.test(pieces.join(' '));

/** `2;klienter;13 344,50` */
const isCount = ([first = '', second = '', ...rest]: string[]) =>
  second !== '' && counted.test(`${first.trim()} ${second.trim()}`) && rest.every(isFigures);

/** `Sum Oslo;2`: words of a sum where numbers stand, and nothing but figures beside them. */
const isSubtotal = ([first = '', ...rest]: string[], number: string) =>
  first.trim() === number &&
  rest.length > 0 &&
  /^(?:sum|delsum|totalt?|antall|antal|subtotal)\s/i.test(number) &&
  !isCompany(number) &&
  rest.every(isFigures);

/** Words that stand where names do and are none: a mark first, or a word of notes with a figure or a colon after it. */
function isNote(text: string, isBelow: boolean): boolean {
  if (/^(?:\*|©|\(c\)|-{2,}|={2,}|_{2,})/i.test(text) || /^\S+@\S+\.\S+$/.test(text)) return true;
  if (isBelow && listEnd.test(text)) return true;
  if (isCompany(text)) return false;
  if (/^\(.*\)$/.test(text)) return isBelow;
  return (noteWord.test(text) && evidence.test(text)) || department.test(text);
}

function seenOf(cells: string[]): Seen {
  // A note is short, whatever its line is.
  const filled = (cells.length > mostCells ? cells.slice(0, mostCells) : cells).filter(
    (cell) => cell.trim() !== '',
  );
  for (const [i, cell] of filled.entries()) if (cell.includes('**')) filled[i] = withoutBold(cell);
  const text = filled.join(' ').trim();
  return { filled, text: text.length > longestNote ? text.slice(0, longestNote) : text };
}

/** As chatbots write a sum. */
const withoutBold = (cell: string) => /^\s*\*\*(.+)\*\*\s*$/.exec(cell)?.[1] ?? cell;

const mostCells = 200;
const longestNote = 500;

const longestSum = 100;
const money = /^(?:kr|nok)\.?\s*[\d\s.,-]+$|^[\d\s.,-]+(?:kr|nok)\.?$/i;
const isCountOrSum = (cell: string) =>
  isFigures(cell) ||
  (cell.length <= longestSum && [totals, counted, money].some((words) => words.test(cell.trim())));
const isFigures = (cell: string) => /^[\d\s.,:%-]*$/.test(cell);
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
