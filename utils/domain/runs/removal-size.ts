/**
 * Whether so many removals are so many that the number must be typed: more than ten; where the list does not name
 * them, also three or more that are over a tenth of those who are delegated.
 */
export const mustBeTyped = (
  removing: number,
  { delegated, unnamed }: { delegated: number; unnamed: boolean },
): boolean => removing > 10 || (unnamed && removing >= 3 && removing * 10 > delegated);
