interface OverviewButtonProps {
  action: string;
  label: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  disabled?: boolean;
  onPress(event: Event): void;
}

/** A button that says what it wants and does nothing itself. */
export function OverviewButton({
  action,
  label,
  variant = 'secondary',
  disabled,
  onPress,
}: OverviewButtonProps) {
  return (
    <button
      type="button"
      class="ds-button"
      data-variant={variant}
      data-action={action}
      // Kept where the focus is: a button that is disabled loses it.
      aria-disabled={disabled}
      onClick={(event) => {
        if (!disabled) onPress(event);
      }}
    >
      {label}
    </button>
  );
}
