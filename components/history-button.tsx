interface HistoryButtonProps {
  /** What automation knows it by. */
  action: string;
  label: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  color?: 'danger';
  /** Id of what it is about, for who hears one button at a time. */
  about?: string;
  onClick(event: MouseEvent): void;
}

/** A button of the history page. */
export function HistoryButton({
  action,
  label,
  variant = 'secondary',
  color,
  about,
  onClick,
}: HistoryButtonProps) {
  return (
    <button
      type="button"
      class="ds-button"
      data-variant={variant}
      data-color={color}
      data-action={action}
      aria-describedby={about}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
