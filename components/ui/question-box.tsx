import type { ComponentChildren } from 'preact';

interface QuestionBoxProps {
  /** What is asked about. */
  name: string;
  question: string;
  note?: string | undefined;
  children: ComponentChildren;
}

/** Something to answer when it suits; nothing waits for it. */
export function QuestionBox({ name, question, note, children }: QuestionBoxProps) {
  const id = `kf-ask-${name}`;
  return (
    <fieldset class="kf-question" aria-labelledby={id} data-question={name}>
      <p class="ds-paragraph" id={id}>
        {question} {note && <span class="kf-subtle">{note}</span>}
      </p>
      <div class="kf-choices">{children}</div>
    </fieldset>
  );
}
