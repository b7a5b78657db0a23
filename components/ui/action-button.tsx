import { useLayoutEffect, useRef } from 'preact/hooks';
import { type ActionName, actions, type NamedAction } from '../../utils/domain/action-facts';
import type { Texts } from '../../utils/i18n/texts';

/** What it says where it stands, or what it says everywhere. */
type Said<Action> =
  | { label: string; texts?: never }
  | (Action extends NamedAction ? { texts: Texts; label?: never } : never);

type ActionButtonProps<Action extends ActionName> = Said<Action> & {
  /** What it asks for, and what automation knows it by. */
  action: Action;
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined;
  /** For what takes something away. */
  color?: 'danger' | undefined;
  disabled?: boolean | undefined;
  /** Id of what it is about, for who hears one button at a time. */
  about?: string | undefined;
  onAction(action: Action, event: MouseEvent): void;
};

/** Nobody reads what a button says, and decides, in less (ms). */
const shortestReading = 700;

/** A button that says what it wants and does nothing itself. */
export function ActionButton<Action extends ActionName>({
  action,
  label: said,
  texts,
  variant = 'secondary',
  color,
  disabled,
  about,
  onAction,
}: ActionButtonProps<Action>) {
  const label = said ?? (texts as Texts).panel.actions[actions[action as NamedAction].text];
  const readFrom = useRef(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    readFrom.current = performance.now();
  }, [label]);
  return (
    <button
      type="button"
      class="ds-button"
      data-variant={variant}
      data-color={color}
      data-action={action}
      aria-describedby={about}
      // Kept where the focus is: a button that is disabled loses it.
      aria-disabled={disabled || undefined}
      // A key that is held down presses whatever comes under it.
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault();
      }}
      onClick={(event) => {
        const isTooSoon = performance.now() - readFrom.current < shortestReading;
        if (!disabled && !(actions[action].confirms && isTooSoon)) onAction(action, event);
      }}
    >
      {label}
    </button>
  );
}
