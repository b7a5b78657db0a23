import type { RowNumber } from '../../domain/lists/list';
import { type DigitGroup, digitGroups, type Gap, gapBetween } from '../../domain/numbers/digit-groups';
import { personNumberMask } from '../../domain/numbers/person-number';
import { isCompany, nameIn } from './words-of-line';

/** Where a number stands, with what it should have been. */
export interface Attempt {
  from: number;
  to: number;
  number: Extract<RowNumber, { valid: false }>;
}

/** Nine digits among words that are nearly an organisation number: alone in one run, or three by three. */
export function findMistyped(text: string): Attempt[] {
  if (text.length > longestLine) return [];
  const found = nines(text);
  // More than one is a table of something else.
  return found?.length === 1 ? found : [];
}
const longestLine = 200;

/** Nothing where three groups of three are the start of a longer number. */
function nines(text: string): Attempt[] | undefined {
  const groups = digitGroups(text);
  const found: Attempt[] = [];
  for (let i = 0; i < groups.length; i++) {
    const [first, second, third] = [groups[i], groups[i + 1], groups[i + 2]];
    if (first?.digits.length === 9) found.push(attempt(first, first.digits));
    else if (first?.digits.length === 3 && second?.digits.length === 3 && third?.digits.length === 3) {
      const gap = gapBetween(text, first.to, second.from);
      if (gap === 'words' || gap === 'mixed' || gap !== gapBetween(text, second.to, third.from)) continue;
      const before = groups[i - 1];
      const isLonger =
        (before !== undefined &&
          gapBetween(text, before.to, first.from) === gap &&
          before.digits.length < 4) ||
        goesOn(text, third, groups.slice(i + 3, i + 5), gap);
      if (isLonger) return undefined;
      found.push(attempt({ from: first.from, to: third.to }, first.digits + second.digits + third.digits));
      i += 2;
    }
  }
  return found;
}

const attempt = ({ from, to }: { from: number; to: number }, found: string): Attempt => ({
  from,
  to,
  number: {
    valid: false,
    fault: found.length === 9 ? 'checksum' : 'length',
    found,
    digits: found.length,
  },
});

/** Whether three groups of three are the start of a longer number, «345 678 912 345»; not with a telephone's behind. */
function goesOn(text: string, third: DigitGroup, [next, another]: DigitGroup[], gap: Gap): boolean {
  if (!next || gapBetween(text, third.to, next.from) !== gap) return false;
  const isLast = !another || gapBetween(text, next.to, another.from) !== gap;
  return next.digits.length === 3 || (isLast && next.digits.length < 3);
}

/** National identity numbers, masked: somebody who is no organisation. */
export function findMasked(text: string): Attempt[] {
  const found: Attempt[] = [];
  for (let from = text.indexOf(personNumberMask); from !== -1; ) {
    const to = from + personNumberMask.length;
    found.push({
      from,
      to,
      number: { valid: false, fault: 'person-number', found: personNumberMask, digits: 11 },
    });
    from = text.indexOf(personNumberMask, to);
  }
  return found;
}

/** One run of digits that is too short or too long, as a number among numbers is mistyped. */
const findCut = (text: string): Attempt[] =>
  digitGroups(text).flatMap((group) =>
    cutLengths.has(group.digits.length) ? [attempt(group, group.digits)] : [],
  );
const cutLengths = new Set([7, 8, 10, 11]);

/**
 * Numbers that are none, between valid ones on a line where each stands for a client: «310 609 544, 310 609 545 og
 * 974 760 673», «Fjord AS 310 609 544, Vik AS 310 609 545».
 * @param valid where the line's valid numbers stand, in order
 * @param isMany whether most lines have several numbers
 */
export function attemptsBeside(
  text: string,
  valid: readonly { from: number; to: number }[],
  isMany: boolean,
): Attempt[] {
  const found: Attempt[] = [];
  const cut: Attempt[] = [];
  const pieces: string[] = [];
  for (let n = 0; n <= valid.length; n++) {
    const start = valid[n - 1]?.to ?? 0;
    const piece = text.slice(start, valid[n]?.from ?? text.length);
    pieces.push(piece);
    if (!hasFigures(piece)) continue;
    const move = (one: Attempt) => ({ ...one, from: start + one.from, to: start + one.to });
    let before = 0;
    for (const one of nines(piece) ?? []) {
      // «Vik AS 310 609 545» is a client's, whatever the other lines are.
      const isNamed = isCompany(nameIn(piece.slice(before, one.from)) ?? '');
      (isMany || isNamed ? found : cut).push(move(one));
      before = one.to;
    }
    (isMany ? found : cut).push(...findMasked(piece).map(move));
    cut.push(...findCut(piece).map(move));
  }
  const isPure = () => valid.length > 1 && pieces.every((piece) => nameIn(piece) === undefined);
  if (cut.length > 0 && found.length + cut.length < valid.length && isPure()) found.push(...cut);
  return found.sort((one, other) => one.from - other.from);
}

/** Digits enough for a number with one too few, or what stands for a person's. */
const hasFigures = (text: string) => text.includes(personNumberMask) || (text.match(/\d/g)?.length ?? 0) > 6;
