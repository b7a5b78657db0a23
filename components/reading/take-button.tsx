interface TakeButtonProps {
  label: string;
  /** What is taken, where several buttons say the same. */
  what?: string;
  onTake(event: Event): void;
}

/** Makes a row of what was left out or not taken, by reading the list once more. */
export function TakeButton({ label, what, onTake }: TakeButtonProps) {
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="tertiary"
      data-size="sm"
      data-choice="take"
      aria-label={what}
      onClick={onTake}
    >
      {label}
    </button>
  );
}
