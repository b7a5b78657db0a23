import type { Sentence } from '../../utils/i18n/panel-texts';

/** A sentence with its weighty words in bold. Names come from Altinn: they are text, never markup. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return (
    <p class="ds-paragraph">
      {sentence.map((part) =>
        typeof part === 'string' ? part : <strong key={part.strong}>{part.strong}</strong>,
      )}
    </p>
  );
}
