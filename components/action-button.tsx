interface ActionButtonProps<Action extends string> {
  /** What it asks for, and what automation knows it by. */
  action: Action;
  label: string;
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined;
  /** For what takes something away. */
  color?: 'danger' | undefined;
  disabled?: boolean | undefined;
  /** Id of what it is about, for who hears one button at a time. */
  about?: string;
  onAction(action: Action, event: MouseEvent): void;
}

/** A button that says what it wants and does nothing itself. */
export function ActionButton<Action extends string>({
  action,
  label,
  variant = 'secondary',
  color,
  disabled,
  about,
  onAction,
}: ActionButtonProps<Action>) {
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
      onClick={(event) => {
        if (!disabled) onAction(action, event);
      }}
    >
      {label}
    </button>
  );
}
