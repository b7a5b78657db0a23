import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type RowWindow, rowsInSight, usualSpare } from './rows-in-sight';

/** Up to so many rows all stand in the document, where the browser's own search finds them. */
export const allShownUpTo = 300;

/** How much of a table stands in the document. */
export interface RowRoom {
  /** Up to so many rows all of them do. */
  all: number;
  /** Beyond that, so many on either side of those in sight. */
  spare: number;
}

const usualRoom: RowRoom = { all: allShownUpTo, spare: usualSpare };

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
  { all, spare }: RowRoom = usualRoom,
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

  useLayoutEffect(() => {
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

  useLayoutEffect(() => {
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
  return { windowed, ...(shown ?? inSight(0, usual)) };
}

const same = (one: RowWindow, other: RowWindow) =>
  one.first === other.first &&
  one.last === other.last &&
  one.before === other.before &&
  one.after === other.after;
