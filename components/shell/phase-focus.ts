import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { actions, type PanelAction } from '../../utils/domain/action-facts';
import type { PanelState } from '../state/panel-state';
import { undoAsked } from '../state/panel-state';
import { useFocusHeld } from './focus-held';
import { focusedIn, takeFocus } from './take-focus';

/** Spread on what gets the focus when its phase begins: headings, and the alert above them. */
export const focusTarget = { tabIndex: -1, 'data-focus': '' } as const;

/**
 * Keeps the focus with the user when the phase changes under it: to the new section's heading when the user
 * asked for the change, or when the element that had the focus is gone. Otherwise it stays where it is.
 * @returns what to call when the user asks for something
 */
export function usePhaseFocus(root: RefObject<HTMLElement | null>, state: PanelState) {
  const phase = sectionOf(state);
  const asked = useRef(false);
  const { changed, held } = useFocusHeld(root, phase);

  // The focus has the page laid out: in a turn of its own, not in that of a large drawing.
  useEffect(() => {
    if (!changed) return;
    const lost = held && !focusedIn(root.current);
    if (asked.current || lost) takeFocus(root.current);
    // Reading is on the way to what was asked for, not the answer.
    if (phase !== 'reading') asked.current = false;
  }, [phase]);

  return {
    asks: (action: PanelAction | 'read') => {
      if (action === 'read' || actions[action].movesFocus) asked.current = true;
    },
  };
}

/** What is on screen, as far as the focus can be lost with it: a phase, or a question that stands in one. */
function sectionOf(state: PanelState): string {
  if (undoAsked(state)) return 'undo';
  return 'job' in state && state.job.asAnother ? `${state.phase} as-another` : state.phase;
}
