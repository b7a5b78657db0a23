import { digitValue, finished, isInvisible, isLetter } from '../../domain/numbers/digit-groups';
import { hasValidChecksum, isNineDigits, type OrgNumber } from '../../domain/numbers/nine-digits';
import { findingOrgNumbers, parseOrgNumber } from '../../domain/numbers/org-number';
import { maskingPersonNumbers } from '../../domain/numbers/person-number';
import { unescapeFormula } from '../formula-escape';

/** What a cell is. */
export const kinds = {
  /** Empty, or signs alone. */
  nothing: 0,
  words: 1,
  /** A valid organisation number, however it is dressed. */
  number: 2,
  /** One or several of them among other words. */
  mixed: 3,
  /** Figures that are none: what is wrong is told where it matters. */
  nearly: 4,
  /** A national identity number, masked. */
  person: 5,
  /** A date. */
  date: 6,
} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** One look at one cell. Written over by the next: a list has a million cells. */
export interface Seen {
  kind: Kind;
  /** The cell as it may leave the reader. */
  text: string;
  masked: number;
  digits: number;
  /** Valid organisation numbers in it. */
  numbers: readonly OrgNumber[];
}

export const createSeen = (): Seen => ({
  kind: kinds.nothing,
  text: '',
  masked: 0,
  digits: 0,
  numbers: none,
});
const none: readonly OrgNumber[] = [];

/** Looks at a cell once, for everything that is decided later. */
export function look(cell: string, seen: Seen): void {
  if (isShort(cell, seen)) return;
  finished(manyDigits(seen));
}

/** The same in steps, for a cell that is a file of its own. */
export function* looking(cell: string, seen: Seen): Generator<undefined, void> {
  if (!isShort(cell, seen)) yield* manyDigits(seen);
}

/** Everything but cells with nine digits and more, which take a closer look. @returns whether that is all */
function isShort(cell: string, seen: Seen): boolean {
  seen.text = cell;
  seen.masked = 0;
  seen.numbers = none;
  if (isNineDigits(cell)) {
    seen.digits = 9;
    seen.kind = hasValidChecksum(cell) ? kinds.number : kinds.nearly;
    return true;
  }
  if (cell.charCodeAt(0) === 39) seen.text = unescapeFormula(cell);
  let digits = 0;
  let letters = 0;
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code > 96 && code < 123) letters += 1;
    else if (code < 128) {
      if (code > 47 && code < 58) digits += 1;
      else if (code > 64 && code < 91) letters += 1;
    } else if (digitValue(code) >= 0) digits += 1;
    else if (!isInvisible(code) && isLetter(code, cell, i)) letters += 1;
  }
  seen.digits = digits;
  if (digits === 0) seen.kind = letters > 0 ? kinds.words : kinds.nothing;
  else if (digits < 9) seen.kind = fewDigits(cell, digits, letters);
  else return false;
  return true;
}

function fewDigits(cell: string, digits: number, letters: number): Kind {
  if (letters === 0) return date.test(cell) ? kinds.date : kinds.nearly;
  // `3,11E+08`, `NO 31060954`: figures with no other words than an organisation number may have.
  if ((letters > 1 && digits < 6) || cell.length > longestNumber) return kinds.words;
  const result = parseOrgNumber(cell);
  return result.valid || result.fault === 'not-a-number' ? kinds.words : kinds.nearly;
}
const longestNumber = 60;
const date =
  /^\s*(?:\d{1,2}([./-])\d{1,2}\1(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:\s+\d{1,2}[:.]\d\d(?:[:.]\d\d)?)?\s*$/;

function* manyDigits(seen: Seen): Generator<undefined, void> {
  const result = parseOrgNumber(seen.text);
  if (result.valid) {
    seen.kind = kinds.number;
    seen.numbers = [result.orgNumber];
    return;
  }
  const { text, count } = yield* maskingPersonNumbers(seen.text);
  // What is left is no part of anybody's number.
  const found = yield* findingOrgNumbers(text);
  if (found.length > 0) seen.numbers = found.map(({ orgNumber }) => orgNumber);
  const isDate = found.length === 0 && count === 0 && date.test(seen.text);
  seen.text = text;
  seen.masked = count;
  if (found.length > 0) seen.kind = kinds.mixed;
  else if (count > 0) seen.kind = kinds.person;
  else if (isDate) seen.kind = kinds.date;
  else seen.kind = result.fault === 'not-a-number' ? kinds.words : kinds.nearly;
}
