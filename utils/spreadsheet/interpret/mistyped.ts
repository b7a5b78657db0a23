import { digitGroups, gapBetween } from '../../domain/digit-groups';

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
      found.push({ found: first.digits + second.digits + third.digits, from: first.from, to: third.to });
      i += 2;
    }
  }
  // More than one is a table of something else.
  return found.length === 1 ? found : [];
}
const longestLine = 200;
