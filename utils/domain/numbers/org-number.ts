import {
  type DigitGroup,
  digitGroups,
  finished,
  type Gap,
  gapBetween,
  groupPieces,
  isInvisible,
  isLetter,
} from './digit-groups';
import { hasValidChecksum, isNineDigits, type OrgNumber } from './nine-digits';

export type OrgNumberFault =
  /** Nothing in the cell. */
  | 'empty'
  /** Letters or signs that belong to no way of writing an organisation number. */
  | 'not-a-number'
  | 'length'
  | 'checksum'
  /** Excel has rounded it: `3,11E+08`. */
  | 'rounded'
  /** Eleven digits: refused whatever they are, and never shown. */
  | 'person-number';

export type OrgNumberResult =
  | { valid: true; orgNumber: OrgNumber }
  | { valid: false; fault: OrgNumberFault; digits: number };

/**
 * Reads an organisation number out of a spreadsheet cell, however Excel or a person wrote it.
 * @param cell raw text: `310 609 544`, `NO310609544MVA`, `3,10609544E+08`, `="310609544"`
 * @see Brønnøysundregistrene: modulus 11, weights 3 2 7 6 5 4 3 2
 */
export function parseOrgNumber(cell: string): OrgNumberResult {
  // Nearly every cell of a long list is nine digits as they stand.
  if (isNineDigits(cell)) return checked(cell);
  const groups = digitGroups(cell, 0, mostGroups);
  const address = fromAddress(cell);
  if (address !== undefined) return checked(address);
  const scientific = fromScientific(cell);
  if (scientific === 'rounded') return { valid: false, fault: 'rounded', digits: 0 };
  if (scientific !== undefined) return ofDigits(scientific);
  const about = isCutUp(cell, groups) ? 'words' : surroundings(cell);
  const written = withoutCodes(cell, groups);
  const digits = written.map((group) => group.digits).join('');
  if (digits === '')
    return { valid: false, fault: about === 'nothing' ? 'empty' : 'not-a-number', digits: 0 };
  if (about === 'words') return { valid: false, fault: 'not-a-number', digits: digits.length };
  const gaps = gapsOf(cell, written);
  const whole = withoutTail(written, gaps);
  const compact = whole.map((group) => group.digits).join('');
  if (!isOneNumber(whole, gaps)) return { valid: false, fault: faultOfMany(gaps), digits: digits.length };
  return ofDigits(compact);
}

/** Nine digits, and what stands in front and behind: more groups are no one number. */
const mostGroups = 40;

/** Where a valid organisation number stands in a text, with whatever belongs to it as a number. */
export interface FoundOrgNumber {
  orgNumber: OrgNumber;
  from: number;
  to: number;
}

/**
 * Every valid organisation number among other words, in order: whole runs of nine digits, three groups of three with
 * the same kind of separator between them, or as `3,10609544E+08`. Never a window in a longer run.
 */
export function findOrgNumbers(text: string): FoundOrgNumber[] {
  return finished(findingOrgNumbers(text));
}

/** The same in steps, for texts that take long. */
export function* findingOrgNumbers(text: string): Generator<undefined, FoundOrgNumber[]> {
  const found: FoundOrgNumber[] = [];
  for (const groups of groupPieces(text)) {
    const last = found.at(-1)?.to ?? 0;
    for (const one of orgNumbersIn(text, groups)) if (one.from >= last) found.push(one);
    yield undefined;
  }
  return found;
}

/** The same among groups that have been taken apart already. */
export function orgNumbersIn(text: string, groups: DigitGroup[]): FoundOrgNumber[] {
  const found: FoundOrgNumber[] = [];
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as DigitGroup;
    const single = inOneRun(text, group);
    const spaced = single || group.digits.length > 1 ? undefined : digitByDigit(text, groups, i);
    if (single) found.push(single);
    else if (spaced) {
      found.push(spaced);
      i += 8;
    } else {
      const grouped = group.digits.length === 3 ? inThrees(text, groups, i) : inScientific(text, groups, i);
      if (grouped) {
        found.push(grouped);
        i += 2;
      }
    }
  }
  return found;
}

/** For values that are organisation numbers by contract (Altinn's answers); `undefined` where one is not. */
export function orgNumberOrNothing(value: string | null | undefined): OrgNumber | undefined {
  const result = parseOrgNumber(value ?? '');
  return result.valid ? result.orgNumber : undefined;
}

function checked(nineDigits: string): OrgNumberResult {
  return hasValidChecksum(nineDigits)
    ? { valid: true, orgNumber: nineDigits as OrgNumber }
    : { valid: false, fault: 'checksum', digits: 9 };
}

function ofDigits(digits: string): OrgNumberResult {
  // Systems fill up to eleven digits with zeros in front; «00» is nobody's birthday.
  const bare = digits.length > 9 ? digits.replace(/^0+/, '') : digits;
  if (bare.length === 9) {
    const result = checked(bare);
    if (result.valid || digits.length === 9) return result;
  }
  const fault = digits.length === 11 ? 'person-number' : 'length';
  return digits.length === 9 ? checked(digits) : { valid: false, fault, digits: digits.length };
}

/** Words that stand before or behind an organisation number and say no more than that it is one. */
const labels = /* @__PURE__ */ wordsIn(
  `o n nr no num nummer number org orgnr orgnummer orgno orgnum orgid organisasjons organisasjonsnr organisasjonsnummer
  organisasjon organisation organization organisationsnummer organisationnumber organizationnumber company registration
  mva mvanr mvanummer mvareg mvaregistrert mvaregisteret reg registrert registered vat tax id iso actorid upis peppol ehf
  foretaksregisteret føretaksregisteret enhetsregisteret einingsregisteret merverdiavgiftsregisteret brreg
  foretaksnr foretaksnummer føretaksnr føretaksnummer bedriftsnr bedriftsnummer virksomhetsnr virksomhetsnummer
  verksemdsnummer norge norway nor urn altinn identifier organizationnumber brønnøysund brønnøysundregistrene
  mvaforetaksregisteret`,
);

function wordsIn(text: string): Set<string> {
  return new Set(text.split(/\s+/));
}

export const isLabel = (word: string): boolean => labels.has(word.toLowerCase().normalize('NFC'));

/** What stands in a cell beside its digits: nothing but signs and labels, or other words. */
function surroundings(cell: string): 'nothing' | 'signs' | 'words' {
  let word = '';
  let seen: 'nothing' | 'signs' = 'nothing';
  for (let i = 0; i <= cell.length; i++) {
    const code = i < cell.length ? cell.charCodeAt(i) : 0;
    if (i < cell.length && isLetter(code, cell, i)) {
      word += cell[i];
      if (word.length > longestLabel) return 'words';
      continue;
    }
    if (word !== '') {
      if (!isLabel(word)) return 'words';
      seen = 'signs';
      word = '';
    }
    if (i < cell.length && !isInvisible(code) && cell[i]?.trim() !== '') seen = 'signs';
  }
  return seen;
}
const longestLabel = 30;

/** Signs that part cells stand in front or behind, with something else: a line of a table and no cell. */
function isCutUp(cell: string, groups: DigitGroup[]): boolean {
  const around = [cell.slice(0, groups[0]?.from ?? 0), cell.slice(groups.at(-1)?.to ?? cell.length)];
  return around.some((text) => {
    const signs = text.trim();
    return /[;|]/.test(signs) || (signs.length > 1 && /[,\t]/.test(signs));
  });
}

/** Scheme codes are digits and no part of the number: `0192:`, `9908:`, `iso6523-…`, and a mistyped `N0`. */
function withoutCodes(cell: string, groups: DigitGroup[]): DigitGroup[] {
  return groups.filter(({ from, to, digits }) => {
    if (digits === '0192' || digits === '9908') return cell[to] !== ':';
    if (digits === '6523') return !/iso$/i.test(cell.slice(Math.max(0, from - 3), from));
    return digits !== '0' || !/^n$/i.test(cell[from - 1] ?? '');
  });
}

const gapsOf = (cell: string, groups: DigitGroup[]): Gap[] =>
  groups.slice(1).map(({ from }, i) => gapBetween(cell, groups[i]?.to ?? 0, from));

/** `310609544,00` and `310.609.544,000`: decimals of a number that has none. */
function withoutTail(groups: DigitGroup[], gaps: Gap[]): DigitGroup[] {
  const last = groups.at(-1);
  const gap = gaps.at(-1);
  if (!last || groups.length < 2 || !/^0+$/.test(last.digits) || (gap !== 'dot' && gap !== 'comma'))
    return groups;
  const before = groups.slice(0, -1);
  return before.reduce((sum, { digits }) => sum + digits.length, 0) === 9 ? before : groups;
}

/** Whether the groups are one number: one kind of separator, or by threes; else it is a date, an amount, several. */
function isOneNumber(groups: DigitGroup[], gaps: Gap[]): boolean {
  if (groups.length === 1) return true;
  const used = gaps.slice(0, groups.length - 1);
  if (groups.length === 3 && groups.every(({ digits }) => digits.length === 3))
    return !used.includes('words');
  return used[0] !== 'mixed' && used[0] !== 'sign' && used.every((gap) => gap === used[0]);
}

const faultOfMany = (gaps: Gap[]): OrgNumberFault =>
  gaps.some((gap) => gap === 'sign' || gap === 'words') ? 'not-a-number' : 'length';

/** The register's page about somebody: `https://virksomhet.brreg.no/nb/oppslag/enheter/310609544`. */
const fromAddress = (cell: string): string | undefined =>
  cell.length < longestAddress && cell.startsWith('http')
    ? /^https?:\/\/[^\s\d]*[/=](\d{9})\/?$/i.exec(cell.trim())?.[1]
    : undefined;
const longestAddress = 200;

/** `3,10609544E+08`: lossless only when every digit is still there; Excel shows six significant ones. */
function fromScientific(cell: string): string | 'rounded' | undefined {
  if (cell.length > longestScientific || !/\d[eE]/.test(cell)) return undefined;
  const match = /^[^\p{L}\d]*(\d)(?:[.,](\d+))?[eE]\+?(\d{1,3})[^\p{L}\d]*$/u.exec(cell);
  if (!match) return undefined;
  const [, first = '', decimals = '', exponent = ''] = match;
  const places = Number(exponent);
  const isWhole = decimals.length >= places && /^0*$/.test(decimals.slice(places));
  return isWhole ? first + decimals.slice(0, places) : 'rounded';
}
const longestScientific = 60;

function inOneRun(text: string, { from, to, digits }: DigitGroup): FoundOrgNumber | undefined {
  const bare = digits.length > 9 && digits.length < 14 ? digits.replace(/^0+/, '') : digits;
  if (bare.length !== 9 || !hasValidChecksum(bare) || isInCode(text, from, to)) return undefined;
  return { orgNumber: bare as OrgNumber, from, to };
}

function inThrees(text: string, groups: DigitGroup[], at: number): FoundOrgNumber | undefined {
  const [first, second, third] = [groups[at], groups[at + 1], groups[at + 2]];
  if (!first || second?.digits.length !== 3 || third?.digits.length !== 3) return undefined;
  if (second.from - first.to > widestGap || third.from - second.to > widestGap) return undefined;
  // A list of threes is no number: «100, 200, 300» has a space behind its commas, and that gap is mixed.
  const gap = gapBetween(text, first.to, second.from);
  if (gap === 'words' || gap === 'mixed' || gap !== gapBetween(text, second.to, third.from)) return undefined;
  const digits = first.digits + second.digits + third.digits;
  if (!hasValidChecksum(digits)) return undefined;
  return { orgNumber: digits as OrgNumber, from: first.from, to: third.to };
}
const widestGap = 6;

/** `3 1 0 6 0 9 5 4 4`, as a scanned page or letters set wide are copied: nine, and no more. */
function digitByDigit(text: string, groups: DigitGroup[], at: number): FoundOrgNumber | undefined {
  const gap = groups[at + 1] && text.slice(groups[at]?.to, groups[at + 1]?.from);
  if (gap !== ' ' && gap !== '\u00a0') return undefined;
  const isJoined = (i: number) => i >= 0 && text.slice(groups[i]?.to, groups[i + 1]?.from) === gap;
  let end = at;
  while (end - at < 8 && isJoined(end) && groups[end + 1]?.digits.length === 1) end += 1;
  // With more figures beside, «3 1 0 6 0 9 5 4 4 12», it may be somebody's.
  if (end - at !== 8 || isJoined(at - 1) || (end + 1 < groups.length && isJoined(end))) return undefined;
  const digits = groups
    .slice(at, end + 1)
    .map((group) => group.digits)
    .join('');
  if (!hasValidChecksum(digits)) return undefined;
  return { orgNumber: digits as OrgNumber, from: groups[at]?.from ?? 0, to: groups[end]?.to ?? 0 };
}

/** «Org.nr. 9,81904273E+08», as a program wrote it that took it for an amount. */
function inScientific(text: string, groups: DigitGroup[], at: number): FoundOrgNumber | undefined {
  const [first, exponent] = [groups[at], groups[at + 2]];
  if (first?.digits.length !== 1 || !exponent || exponent.to - first.from > longestScientific)
    return undefined;
  const digits = fromScientific(text.slice(first.from, exponent.to)) ?? '';
  if (!isNineDigits(digits) || !hasValidChecksum(digits)) return undefined;
  return { orgNumber: digits as OrgNumber, from: first.from, to: exponent.to };
}

/** Nine digits between letters a to f are part of an identifier in hexadecimal. */
const isInCode = (text: string, from: number, to: number): boolean =>
  /[a-f]/i.test(text[from - 1] ?? '') && /[a-f]/i.test(text[to] ?? '');
