import {
  type DigitGroup,
  digitGroups,
  digitValue,
  finished,
  gapBetween,
  groupPieces,
  isInvisible,
  isLetter,
} from './digit-groups';
import { orgNumbersIn } from './org-number';

/** What stands in the place of a national identity number everywhere. */
export const personNumberMask = '•••••• •••••';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Eleven digits whose date part is valid: fødselsnummer, D-number (day + 40), H-number and the
 * synthetic ones (month + 40, + 65 and + 80). The control digits are not asked: a mistyped one is still a person's.
 */
export function isPersonNumber(digits: string): boolean {
  return /^\d{11}$/.test(digits) && isDate(digits.slice(0, 6));
}

/**
 * Ten digits that are a national identity number whose leading zero Excel took for a number's.
 * So many other numbers have ten digits that here the control digits must agree.
 */
export function isPersonNumberWithoutZero(digits: string): boolean {
  const whole = `0${digits}`;
  return isPersonNumber(whole) && hasControlDigits(whole);
}

/**
 * The text with every national identity number masked, and how many there were. Found by their digits: in a text of
 * nothing but digits and separators however they are grouped, among words where whole groups make the date and the
 * five. A valid organisation number is never part of one.
 */
export function maskPersonNumbers(text: string): { text: string; count: number } {
  return finished(maskingPersonNumbers(text));
}

/** The same in steps, for texts that take long. */
export function* maskingPersonNumbers(text: string): Generator<undefined, { text: string; count: number }> {
  // Most cells are names and organisation numbers: counting digits is much cheaper than looking for a pattern.
  if (!hasTenDigits(text)) return { text, count: 0 };
  const spans = yield* spansOf(text);
  if (spans.length === 0) return { text, count: 0 };
  let masked = '';
  let from = 0;
  for (const span of spans) {
    masked += text.slice(from, span.from) + personNumberMask;
    from = span.to;
  }
  return { text: masked + text.slice(from), count: spans.length };
}

/** Whether a text has digits enough to hold a national identity number at all. */
function hasTenDigits(text: string): boolean {
  // How many signs of another kind the text can have and still hold ten digits.
  let room = text.length - 10;
  for (let i = 0; i < text.length && room >= 0; i++) if (digitValue(text.charCodeAt(i)) < 0) room -= 1;
  return room >= 0;
}

/** Whether a text is a date and nothing else, six digits or eight: what stands left of the last five. */
export function isBirthDate(text: string): boolean {
  if (text.length > longestDate) return false;
  const digits = digitGroups(text)
    .map((group) => group.digits)
    .join('');
  return isBare(text) && (isDate(digits) || isFullDate(digits));
}
const longestDate = 40;

/** Whether a text is five digits and nothing else. */
export function isLastFive(text: string): boolean {
  if (text.length < 5 || text.length > longestDate || !isBare(text)) return false;
  return digitGroups(text).reduce((sum, { digits }) => sum + digits.length, 0) === 5;
}

interface Span {
  from: number;
  to: number;
}

function* spansOf(text: string): Generator<undefined, Span[]> {
  const bare = isBare(text);
  const spans = yield* allSpans(text, bare, true);
  // What nothing seen parts may be one number, or may be two.
  return hasInvisible(text) ? merged([...spans, ...(yield* allSpans(text, bare, false))]) : spans;
}

function* allSpans(text: string, bare: boolean, joins: boolean): Generator<undefined, Span[]> {
  const spans: Span[] = [];
  for (const groups of groupPieces(text, joins)) {
    spans.push(...spansAmong(text, groups, bare));
    yield undefined;
  }
  return merged(spans);
}

/** In order, and what overlaps as one. */
function merged(spans: Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (!last || span.from >= last.to) apart.push({ ...span });
    else last.to = Math.max(last.to, span.to);
  }
  return apart;
}

function hasInvisible(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isInvisible(text.charCodeAt(i))) return true;
  return false;
}

function spansAmong(text: string, groups: DigitGroup[], bare: boolean): Span[] {
  const taken = organisations(text, groups, bare);
  const joined = groups.map((group, i) => i > 0 && isJoined(text, groups[i - 1] as DigitGroup, group));
  const spans: Span[] = [];
  for (let i = 0; i < groups.length; i++) {
    const length = taken[i] ? 0 : windowAt(text, groups, { taken, joined, bare }, i);
    if (length === 0) continue;
    // Windows that overlap hide what either holds.
    spans.push({ from: (groups[i] as DigitGroup).from, to: (groups[i + length - 1] as DigitGroup).to });
  }
  return spans;
}

/** Which groups are an organisation number's. */
function organisations(text: string, groups: DigitGroup[], bare: boolean): boolean[] {
  const taken = new Array<boolean>(groups.length).fill(false);
  if (bare && (isByThousands(text, groups) || isSomebodys(text, groups))) return taken;
  let at = 0;
  for (const { from, to } of orgNumbersIn(text, groups)) {
    while (at < groups.length && (groups[at] as DigitGroup).from < from) at += 1;
    for (; at < groups.length && (groups[at] as DigitGroup).to <= to; at += 1) taken[at] = true;
  }
  return taken;
}

/**
 * `12.018.012.345`: eleven digits as a spreadsheet groups a number. With spaces it may as well be the twelfth client
 * and her number, and is where only a synthetic person could be born so.
 */
function isByThousands(text: string, groups: DigitGroup[]): boolean {
  const [first, second, third, fourth] = groups;
  if (groups.length !== 4 || !first || !second || !third || !fourth) return false;
  if (`${first.digits.length}${second.digits.length}${third.digits.length}${fourth.digits.length}` !== '2333')
    return false;
  const gap = text.slice(first.to, second.from);
  const isEven = gap === text.slice(second.to, third.from) && gap === text.slice(third.to, fourth.from);
  return isEven && gap.length === 1 && !(gap === ' ' && /^[89]/.test(second.digits));
}

/**
 * Eleven digits and no more, both control digits right: somebody's number, though nine of them in threes pass as an
 * organisation number too. Nine in one run are an organisation number all the same, and so are threes that another
 * sign sets off: `17) 812 345 885`.
 */
function isSomebodys(text: string, groups: DigitGroup[]): boolean {
  if (groups.length > 11 || groups.some(({ digits }) => digits.length === 9)) return false;
  const whole = groups.map(({ digits }) => digits).join('');
  return isPersonNumber(whole) && hasControlDigits(whole) && !isSetOff(text, groups);
}

function isSetOff(text: string, groups: DigitGroup[]): boolean {
  const [first, second, third] = groups;
  if (!second || !third || groupingOf(groups, 0, groups.length) !== '2.3.3.3') return false;
  return text.slice(first?.to, second.from) !== text.slice(second.to, third.from);
}

interface Around {
  /** Groups of an organisation number. */
  taken: boolean[];
  /** Groups that may go on with the one before. */
  joined: boolean[];
  bare: boolean;
}

/** How many groups from this one make a number; none where it does not begin one. */
function windowAt(text: string, groups: DigitGroup[], { taken, joined, bare }: Around, at: number): number {
  const first = groups[at] as DigitGroup;
  if (first.digits.length >= 10) return isWhole(text, first) ? 1 : 0;
  let whole = '';
  let dated = 0;
  for (let i = at; i < groups.length && i - at < mostGroups && !taken[i]; i++) {
    if (i > at && !joined[i]) return 0;
    whole += (groups[i] as DigitGroup).digits;
    if (whole.length > 13) return 0;
    if (whole.length === 6 && isDate(whole)) dated = 6;
    if (whole.length === 8 && isFullDate(whole)) dated = 8;
    const byDate = dated > 0 && whole.length === dated + 5;
    const length = i - at + 1;
    if ((byDate || (bare && isBareNumber(whole))) && !isOther(whole, groupingOf(groups, at, length)))
      return length;
    // `12.018.012.345`, as a spreadsheet shows it, in a sentence too.
    if (length === 4 && isByThousandsInWords(text, groups.slice(at, at + 4), whole)) return 4;
    // `1.018.012.345`: the zero in front is gone with the grouping.
    if (
      bare &&
      length === 4 &&
      whole.length === 10 &&
      isDate(`0${whole}`) &&
      groupingOf(groups, at, 4) === '1.3.3.3'
    )
      return 4;
  }
  return 0;
}

/**
 * Both control digits are right, and no space parts the thousands: that may be a list number and a client's. The zero
 * in front may be gone with the grouping.
 */
function isByThousandsInWords(text: string, groups: DigitGroup[], whole: string): boolean {
  const grouping = groupingOf(groups, 0, 4);
  if (grouping !== '2.3.3.3' && grouping !== '1.3.3.3') return false;
  const gaps = new Set(groups.slice(1).map(({ from }, i) => text.slice(groups[i]?.to, from)));
  const [gap = ''] = gaps;
  if (gaps.size !== 1 || gap.length !== 1 || gap.trim() === '') return false;
  return whole.length === 11
    ? isPersonNumber(whole) && hasControlDigits(whole)
    : isPersonNumberWithoutZero(whole);
}

const isBareNumber = (digits: string) =>
  (digits.length === 11 && isDate(digits)) || (digits.length === 13 && isFullDate(digits.slice(0, 8)));

const groupingOf = (groups: DigitGroup[], at: number, length: number) =>
  groups
    .slice(at, at + length)
    .map(({ digits }) => digits.length)
    .join('.');

const mostGroups = 13;

/** A bank account written 4.2.5 with its control digit, or a date with its year and three more digits. */
function isOther(digits: string, grouping: string): boolean {
  if (digits.length !== 11) return false;
  if (grouping === '4.2.5') return agrees(digits, secondWeights) && !hasControlDigits(digits);
  return grouping === '2.2.4.3' && /^(?:19|20)/.test(digits.slice(4));
}

/** One run of digits that is somebody's number. */
function isWhole(text: string, { from, digits }: DigitGroup): boolean {
  if (digits.length === 11) return isPersonNumber(digits);
  if (digits.length === 13) return isFullDate(digits.slice(0, 8));
  // With the country's code before eight digits, ten are a telephone number.
  const isTelephone = text[from - 1] === '+' || /^47[2-79]/.test(digits);
  return digits.length === 10 && !isTelephone && isPersonNumberWithoutZero(digits);
}

/** Whether two groups may be of one number: what stands between them is no words, and parts no list. */
function isJoined(text: string, one: DigitGroup, other: DigitGroup): boolean {
  if (other.from - one.to > widestGap) return false;
  const gap = text.slice(one.to, other.from);
  if (gapBetween(text, one.to, other.from) === 'words') return isNumberWord(gap);
  return !/[,;]\s|\s[/|]\s|\+/.test(gap);
}
const widestGap = 60;

const isNumberWord = (gap: string) =>
  /^[^\p{L}]*(?:pnr|personnr|personnummer|fnr|fødselsnummer|fødselsnr)[^\p{L}]*$/iu.test(gap);

/** No letters: nothing but digits and what separates them. */
function isBare(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (digitValue(code) < 0 && !isInvisible(code) && isLetter(code, text, i)) return false;
  }
  return true;
}

function isDate(digits: string): boolean {
  return digits.length >= 6 && isDay(Number(digits.slice(0, 2))) && isMonth(Number(digits.slice(2, 4)));
}

/** `01011980`, or `19800101`. */
function isFullDate(digits: string): boolean {
  if (digits.length !== 8) return false;
  if (/^(?:18|19|20)/.test(digits.slice(4)) && isDate(digits)) return true;
  return (
    /^(?:18|19|20)/.test(digits) && isDay(Number(digits.slice(6, 8))) && isMonth(Number(digits.slice(4, 6)))
  );
}

const hasControlDigits = (whole: string) => agrees(whole, firstWeights) && agrees(whole, secondWeights);

function agrees(digits: string, weights: number[]): boolean {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
}

const isDay = (day: number) => (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
const isMonth = (month: number) => [0, 40, 65, 80].some((added) => month - added >= 1 && month - added <= 12);
