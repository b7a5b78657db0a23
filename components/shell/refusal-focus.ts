import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Refusal } from '../../utils/domain/refusal';
import { useFocusHeld } from './focus-held';
import { focusedIn, takeFocus } from './take-focus';

/**
 * Brings whoever stands in the panel to a refusal, which may be said far above the button that was pressed; and back
 * into the panel when the button that had the focus is gone with it. Nobody is taken from a field.
 */
export function useRefusalFocus(root: RefObject<HTMLElement | null>, refusal: Refusal | undefined): void {
  const { held } = useFocusHeld(root, refusal);

  useEffect(() => {
    if (!held) return;
    const now = focusedIn(root.current);
    if (!now || (refusal && !now.matches('input, select, textarea'))) takeFocus(root.current);
  }, [refusal]);
}
