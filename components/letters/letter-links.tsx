import type { Cause } from '../../utils/domain/runs/cause';
import type { Texts } from '../../utils/i18n/texts';
import type { RowLetters } from './row-letters';

interface LetterLinksProps extends Pick<RowLetters, 'requestUrlOf'> {
  texts: Texts;
  /** As the client is called on screen. */
  name: string;
  /** Id in Altinn, where it is known. */
  clientId: string | undefined;
  cause: Cause | undefined;
  /** What the text is for, where the client has several on screen. */
  about?: string | undefined;
  onCopy(): void;
}

/** What can be done about one client that cannot be added yet: a text to it, and the portal's own way to ask it. */
export function LetterLinks(props: LetterLinksProps) {
  const { texts, name, clientId, cause, about, requestUrlOf, onCopy } = props;
  const words = texts.panel.letters;
  return (
    <div class="kf-row-actions">
      {cause?.kind === 'request' && clientId && (
        <a
          href={requestUrlOf(clientId)}
          target="_blank"
          rel="noreferrer"
          data-request
          aria-label={words.requestFor(name)}
        >
          {words.request}
        </a>
      )}
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-size="sm"
        data-action="letter"
        aria-label={[words.copyFor(name), about].filter(Boolean).join(': ')}
        onClick={onCopy}
      >
        {words.copy}
      </button>
    </div>
  );
}
