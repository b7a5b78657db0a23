/**
 * Whether so many removals are so many that the number must be typed: more than ten, or than a tenth of those who
 * are delegated.
 */
export const mustBeTyped = (removing: number, delegated: number): boolean =>
  removing > 10 || removing * 10 > delegated;
