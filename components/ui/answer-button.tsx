interface AnswerButtonProps {
  value: string | number;
  label: string;
  /** The answer that stands. */
  given: boolean;
  onAnswer(event: Event): void;
  'data-choice'?: string;
}

/** One of the answers to a question; pressed is the one given. Giving it again changes nothing. */
export function AnswerButton({ value, label, given, onAnswer, ...marks }: AnswerButtonProps) {
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      value={value}
      aria-pressed={given}
      onClick={(event) => {
        if (!given) onAnswer(event);
      }}
      {...marks}
    >
      {label}
    </button>
  );
}
