import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusedIn } from './take-focus';

/** Whether this has changed since it was last drawn, and whether the focus stood in the panel then. */
export function useFocusHeld(root: RefObject<HTMLElement | null>, value: unknown) {
  const before = useRef(value);
  const changed = before.current !== value;
  // Read while rendering, when the old elements still stand.
  const held = changed && focusedIn(root.current) !== undefined;
  useEffect(() => {
    before.current = value;
  }, [value]);
  return { changed, held };
}
