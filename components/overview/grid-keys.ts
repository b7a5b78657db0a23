import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Cell {
  /** From 0; the heads are -1. */
  row: number;
  /** From 0: the row's own head. */
  column: number;
}

/** What a cell of a grid has, so that it can be found, and so that one of them all is reached with Tab. */
export interface GridPlace {
  'data-at': string;
  tabIndex: 0 | -1;
  onFocus(): void;
}

/** Rows that a page key moves over. */
const page = 10;
/** Height of a row that is not in the document, px: near enough to find it. */
const guess = 52;

/**
 * A grid that is walked with the arrows, Home, End and the page keys (WAI-ARIA authoring practices, «grid»): one of its
 * cells is reached with Tab, also where most rows are not in the document.
 */
export function useGrid(
  scroller: RefObject<HTMLElement | null>,
  { rows, columns, first, last }: { rows: number; columns: number; first: number; last: number },
) {
  const [active, activate] = useState<Cell>({ row: 0, column: 0 });
  const wanted = useRef<Cell | undefined>(undefined);

  const elementAt = ({ row, column }: Cell) =>
    scroller.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const element = elementAt(wanted.current);
    if (element) {
      wanted.current = undefined;
      element.focus();
    } else scroller.current?.scrollTo(0, wanted.current.row * guess);
  });

  const focus = (row: number, column: number) => {
    wanted.current = { row, column };
    activate({ row, column });
  };

  // A cell that has been scrolled out of the document cannot be reached: the first that is there stands in for it.
  const isThere = active.row === -1 || (active.row >= first && active.row <= last);
  const reached = isThere ? active : { ...active, row: first };

  return {
    focus,
    /** Which of a row's cells is reached with Tab, where one is. */
    reachedIn: (row: number): number | undefined => (reached.row === row ? reached.column : undefined),
    at(row: number, column: number): GridPlace {
      const isReached = reached.row === row && reached.column === column;
      return {
        'data-at': `${row}:${column}`,
        tabIndex: isReached ? 0 : -1,
        onFocus: () => {
          if (active.row !== row || active.column !== column) activate({ row, column });
        },
      };
    },
    onKeyDown(event: KeyboardEvent): void {
      const next = moved(event, reached);
      if (!next) return;
      event.preventDefault();
      focus(Math.max(-1, Math.min(rows - 1, next.row)), Math.max(0, Math.min(columns, next.column)));
    },
  };

  function moved({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { row, column }: Cell): Cell | undefined {
    if (altKey || metaKey) return undefined;
    switch (key) {
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'Home':
        return { row: ctrlKey ? 0 : row, column: 0 };
      case 'End':
        return { row: ctrlKey ? rows - 1 : row, column: columns };
      case 'PageUp':
        return { row: Math.max(0, row - page), column };
      case 'PageDown':
        return { row: row + page, column };
      default:
        return undefined;
    }
  }
}
