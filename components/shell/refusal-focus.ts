import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Refusal } from '../../utils/domain/refusal';
import { focusedIn, takeFocus } from './take-focus';

/**
 * Brings whoever stands in the panel to a refusal, which may be said far above the button that was pressed; and back
 * into the panel when the button that had the focus is gone with it. Nobody is taken from a field.
 */
export function useRefusalFocus(root: RefObject<HTMLElement | null>, refusal: Refusal | undefined): void {
  const before = useRef(refusal);
  const changed = before.current !== refusal;
  // Read while rendering, when the old elements still stand.
  const held = changed && focusedIn(root.current) !== undefined;

  useEffect(() => {
    before.current = refusal;
    if (!held) return;
    const now = focusedIn(root.current);
    if (!now || (refusal && !now.matches('input, select, textarea'))) takeFocus(root.current);
  }, [refusal]);
}
