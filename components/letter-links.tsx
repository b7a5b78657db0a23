import { displayName } from '../utils/domain/display-name';
import type { PlanRow } from '../utils/domain/plan';
import type { Texts } from '../utils/i18n/texts';
import type { RowLetters } from './letters-offer';

interface LetterLinksProps extends Pick<RowLetters, 'requestUrlOf'> {
  texts: Texts;
  row: PlanRow;
  onCopy(): void;
}

/** What can be done about one client that cannot be added yet: a text to it, and the portal's own way to ask it. */
export function LetterLinks({ texts, row, requestUrlOf, onCopy }: LetterLinksProps) {
  const words = texts.panel.letters;
  const client = row.name ? displayName(row.name) : row.shown;
  return (
    <div class="kf-row-actions">
      {row.cause?.kind === 'request' && row.clientId && (
        <a
          href={requestUrlOf(row.clientId)}
          target="_blank"
          rel="noreferrer"
          data-request
          aria-label={words.requestFor(client)}
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
        aria-label={words.copyFor(client)}
        onClick={onCopy}
      >
        {words.copy}
      </button>
    </div>
  );
}
