import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type RowWindow, rowsInSight, usualSpare } from './rows-in-sight';

/** Up to so many rows all stand in the document, where the browser's own search finds them. */
const allShownUpTo = 300;

/** How much of a table stands in the document. */
export interface RowRoom {
  /** Up to so many rows all of them do. */
  all?: number;
  /** Beyond that, so many on either side of those in sight. */
  spare?: number;
  /** Beyond that, so many in all for now; the others stand as height. */
  most?: number;
}

/** So many rows are drawn before the page may answer to something else. */
const rowsPerTurn = 8;
/** More are not in sight of any screen, with those kept ready. */
const rowsInAll = 80;

/**
 * Room for the rows of what comes all at once with much above them: none of them with it, then some more each turn.
 * Once all have come they are drawn whole, whatever rows they are.
 */
export function useRoomInTurns(): RowRoom {
  const [most, draw] = useState(0);
  useEffect(() => {
    if (most >= rowsInAll) return;
    const turn = setTimeout(() => draw(most + rowsPerTurn));
    return () => clearTimeout(turn);
  }, [most]);
  return most < rowsInAll ? { most } : {};
}

/** Height of a row that has not been shown yet, in pixels: two lines of explanation. */
const guess = 64;
/** Height of the table until it has been laid out. */
const usual = 560;

/**
 * Which of `count` rows stand in the document, as `scroller` is scrolled. Rows are measured as they are shown, by
 * their `data-index`; the browser's own scroll anchoring keeps what is read in place when one was guessed wrong.
 */
export function useRowWindow(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  { all = allShownUpTo, spare = usualSpare, most = count }: RowRoom = {},
): RowWindow & { windowed: boolean } {
  const windowed = count > all;
  const heights = useRef(new Map<number, number>()).current;
  const inSight = (top: number, height: number) =>
    rowsInSight(count, (index) => heights.get(index) ?? guess, top, height, spare);
  const [shown, show] = useState<RowWindow>();
  const look = () => {
    const { scrollTop = 0, clientHeight = usual } = scroller.current ?? {};
    const next = inSight(scrollTop, clientHeight);
    show((now) => (now && same(now, next) ? now : next));
  };

  // Other rows than those that were shown; of the first, nothing is known before they are laid out.
  useLayoutEffect(() => {
    if (windowed && shown) look();
  }, [count]);

  // Asked for in the drawing's own turn, sizes would have all of the page laid out in it.
  useEffect(() => {
    const element = scroller.current;
    if (!windowed || !element) return;
    look();
    element.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [count]);

  useEffect(() => {
    if (!windowed) return;
    let changed = false;
    for (const row of scroller.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      const { height } = row.getBoundingClientRect();
      const index = Number(row.dataset.index);
      // Without height it is not laid out: in a folded part of the page, or in a test.
      if (height === 0 || heights.get(index) === height) continue;
      heights.set(index, height);
      changed = true;
    }
    if (changed) look();
  });

  if (!windowed) return { windowed, first: 0, last: count - 1, before: 0, after: 0 };
  const { first, last, before, after } = shown ?? inSight(0, usual);
  const drawn = Math.min(last, first + most - 1);
  let left = after;
  for (let index = drawn + 1; index <= last; index += 1) left += heights.get(index) ?? guess;
  return { windowed, first, last: drawn, before, after: left };
}

const same = (one: RowWindow, other: RowWindow) =>
  one.first === other.first &&
  one.last === other.last &&
  one.before === other.before &&
  one.after === other.after;
