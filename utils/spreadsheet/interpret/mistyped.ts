import { type DigitGroup, digitGroups, type Gap, gapBetween } from '../../domain/numbers/digit-groups';

/** Nine digits among words that are nearly an organisation number: alone in one run, or three by three. */
export function findMistyped(
  text: string,
): { orgNumber?: undefined; found: string; from: number; to: number }[] {
  if (text.length > longestLine) return [];
  const groups = digitGroups(text);
  const found: { found: string; from: number; to: number }[] = [];
  for (let i = 0; i < groups.length; i++) {
    const [first, second, third] = [groups[i], groups[i + 1], groups[i + 2]];
    if (first?.digits.length === 9) found.push({ found: first.digits, from: first.from, to: first.to });
    else if (first?.digits.length === 3 && second?.digits.length === 3 && third?.digits.length === 3) {
      const gap = gapBetween(text, first.to, second.from);
      if (gap === 'words' || gap === 'mixed' || gap !== gapBetween(text, second.to, third.from)) continue;
      const before = groups[i - 1];
      const isLonger =
        (before !== undefined &&
          gapBetween(text, before.to, first.from) === gap &&
          before.digits.length < 4) ||
        goesOn(text, third, groups.slice(i + 3), gap);
      if (isLonger) {
        i = groups.length;
        continue;
      }
      found.push({ found: first.digits + second.digits + third.digits, from: first.from, to: third.to });
      i += 2;
    }
  }
  // More than one is a table of something else.
  return found.length === 1 ? found : [];
}
const longestLine = 200;

/** Whether three groups of three are the start of a longer number, «345 678 912 345»; not with a telephone's behind. */
function goesOn(text: string, third: DigitGroup, [next, another]: DigitGroup[], gap: Gap): boolean {
  if (!next || gapBetween(text, third.to, next.from) !== gap) return false;
  const isLast = !another || gapBetween(text, next.to, another.from) !== gap;
  return next.digits.length === 3 || (isLast && next.digits.length < 3);
}
