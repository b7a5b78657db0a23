/** A run of digits in a text. Invisible characters do not break it: they come along when people copy. */
export interface DigitGroup {
  /** Where it stands in the text, from its first digit to after its last. */
  from: number;
  to: number;
  /** As 0–9, whatever script it is written in. */
  digits: string;
}

/** The digits that people's programs write: Arabic, Persian, Devanagari, full-width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];

/** 0 to 9, or -1 where the character is no digit. */
export function digitValue(code: number): number {
  if (code < 58) return code > 47 ? code - 48 : -1;
  if (code < 0x0660) return -1;
  for (const zero of zeros) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

/** Characters that are there and not seen: format, direction and joining marks, soft hyphens. */
export function isInvisible(code: number): boolean {
  if (code < 0x034f) return code === 0xad;
  return (
    code === 0x034f ||
    code === 0x061c ||
    code === 0x115f ||
    code === 0x1160 ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x2800 ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    // Tags and supplementary variation selectors, the two halves of each.
    code === 0xdb40 ||
    (code >= 0xdc00 && code <= 0xdc7f)
  );
}

/**
 * The next runs of digits, in order: all of them, or so many. Linear in the text's length.
 * @param joins whether digits with nothing seen between them are one run
 */
export function digitGroups(
  text: string,
  start = 0,
  most = Number.POSITIVE_INFINITY,
  joins = true,
): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let digits = '';
  let from = 0;
  let to = 0;
  for (let i = start; i < text.length && groups.length < most; i++) {
    const code = text.charCodeAt(i);
    const value = digitValue(code);
    if (value >= 0) {
      if (digits === '') from = i;
      digits += value;
      to = i + 1;
    } else if (digits !== '' && !(joins && isInvisible(code))) {
      groups.push({ from, to, digits });
      digits = '';
    }
  }
  if (digits !== '' && groups.length < most) groups.push({ from, to, digits });
  return groups;
}

const pieceLength = 5000;
/** No number has more groups than its digits. */
const overlap = 13;

/** The groups of a text of any length, in pieces that overlap by as many as one number can have. */
export function* groupPieces(text: string, joins = true): Generator<DigitGroup[]> {
  let carried: DigitGroup[] = [];
  for (let at = 0; ; ) {
    const next = digitGroups(text, at, pieceLength, joins);
    const last = next.at(-1);
    if (!last) return;
    const piece = carried.length > 0 ? [...carried, ...next] : next;
    yield piece;
    if (next.length < pieceLength) return;
    carried = piece.slice(-overlap);
    at = last.to;
  }
}

/** What steps come to, taken at once. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A letter of any script; a combining mark belongs to one. Those of Latin scripts are told by their number alone. */
export function isLetter(code: number, text: string, at: number): boolean {
  if (code < 0xaa) return (code > 96 && code < 123) || (code > 64 && code < 91);
  if (code > 0xbf && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
const letter = /[\p{L}\p{M}]/u;

/** What stands between two groups, as far as it is seen: one kind of separator, or several. */
export type Gap =
  | 'nothing'
  | 'space'
  | 'dash'
  | 'dot'
  | 'comma'
  /** A sign of its own, alone: `/`, `_`, `·`. */
  | 'sign'
  | 'mixed'
  | 'words';

/** Of what kind the text from one group to the next is. */
export function gapBetween(text: string, from: number, to: number): Gap {
  let gap: Gap = 'nothing';
  let sign = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (isInvisible(code)) continue;
    if (isLetter(code, text, i)) return 'words';
    const kind = kindOf(code);
    if (gap === 'nothing') {
      gap = kind;
      sign = code;
    } else if (gap !== kind || (kind === 'sign' && sign !== code)) gap = 'mixed';
  }
  return gap;
}

function kindOf(code: number): Gap {
  if (code === 46 || code === 0xff0e || code === 0x2024) return 'dot';
  if (code === 44 || code === 0xff0c || code === 0x201a) return 'comma';
  if (isSpace(code)) return 'space';
  return isDash(code) ? 'dash' : 'sign';
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code > 8 && code < 14) ||
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

const isDash = (code: number): boolean =>
  code === 45 ||
  code === 0x058a ||
  code === 0x05be ||
  code === 0x1806 ||
  (code >= 0x2010 && code <= 0x2015) ||
  code === 0x2043 ||
  code === 0x207b ||
  code === 0x2212 ||
  code === 0x2e3a ||
  code === 0x2e3b ||
  code === 0xfe58 ||
  code === 0xfe63 ||
  code === 0xff0d;
