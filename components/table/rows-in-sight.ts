/** The rows in sight: indices, first and last included, and the height of those left out on either side. */
export interface RowWindow {
  first: number;
  last: number;
  before: number;
  after: number;
}

/** Kept ready on either side, so that a turn of the wheel finds rows and not a gap. */
export const usualSpare = 10;

/**
 * Which of `count` rows, at least one, must stand in the document. Heights in pixels.
 * @param heightOf measured where the row has been shown, else a guess: explanations run over several lines
 * @param top how far the table is scrolled
 * @param height of what the user sees of it
 */
export function rowsInSight(
  count: number,
  heightOf: (index: number) => number,
  top: number,
  height: number,
  spare = usualSpare,
): RowWindow {
  const end = count - 1;
  let first = 0;
  let before = 0;
  while (first < end && before + heightOf(first) <= top) before += heightOf(first++);
  let last = first;
  for (let seen = before + heightOf(last); last < end && seen < top + height; ) seen += heightOf(++last);
  for (let kept = 0; kept < spare && first > 0; kept++) before -= heightOf(--first);
  last = Math.min(end, last + spare);
  let after = 0;
  for (let index = last + 1; index <= end; index++) after += heightOf(index);
  return { first, last, before, after };
}
