import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A row as it was drawn, and what that rested on. */
interface Drawn {
  of: readonly unknown[];
  row: VNode;
}

/**
 * Draws rows a few at a time, so that no turn keeps the page from answering: a row that rests on what it did before is
 * not drawn again, and of the others so many as there is time for. The rest stand as they were, or as `waiting`,
 * until the next turn, a moment later.
 * @param perTurn how many rows are drawn at once
 */
export function useRowsInTurns(perTurn: number) {
  const before = useRef<ReadonlyMap<string, Drawn>>(new Map());
  // Kept from one drawing to the next: the browser has the page drawn many times over before it does anything else.
  const left = useRef(perTurn);
  const next = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [, takeTurn] = useState(0);
  const now = new Map<string, Drawn>();
  let isBehind = false;

  useLayoutEffect(() => {
    before.current = now;
    if (left.current === perTurn || next.current !== undefined) return;
    next.current = setTimeout(() => {
      next.current = undefined;
      left.current = perTurn;
      if (behind.current) takeTurn((turn) => turn + 1);
    });
  });
  const behind = useRef(false);
  useLayoutEffect(() => {
    behind.current = isBehind;
  });
  useEffect(() => () => clearTimeout(next.current), []);

  /** @param of what the row rests on, in the same order each time */
  return (key: string, of: readonly unknown[], draw: () => VNode, waiting: () => VNode): VNode => {
    const drawn = before.current.get(key);
    const isSame = drawn?.of.every((one, at) => Object.is(one, of[at]));
    if (isSame || left.current <= 0) {
      if (!isSame) isBehind = true;
      if (!drawn) return waiting();
      now.set(key, drawn);
      return drawn.row;
    }
    left.current -= 1;
    const fresh = { of, row: draw() };
    now.set(key, fresh);
    return fresh.row;
  };
}
