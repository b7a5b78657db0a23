import type { ComponentChildren } from 'preact';
import { type Language, languages } from '../utils/i18n/language';
import type { Texts } from '../utils/i18n/texts';
import { SelectField } from './select-field';

/** A text to one client of a plan on the clipboard, or where no line is given, to all of them as a file. */
export interface LetterOrder {
  planId: string;
  language: Language;
  line?: number;
}

/** What rows need to offer texts to their clients. */
export interface RowLetters {
  /** Address of the portal's page to ask a client for power of attorney. */
  requestUrlOf(clientId: string): string;
  onLetter(order: LetterOrder): void;
  /** A way to look again without a new file. */
  again?: ComponentChildren;
}

interface LettersOfferProps {
  texts: Texts;
  clients: number;
  language: Language;
  again: ComponentChildren;
  onLanguage(language: Language): void;
  onFile(): void;
}

/** Texts to the clients that must do something first: in which language, and all of them as one file. */
export function LettersOffer({ texts, clients, language, again, onLanguage, onFile }: LettersOfferProps) {
  const words = texts.panel.letters;
  return (
    <div class="kf-question" data-letters>
      <p class="ds-paragraph">{words.explanation(clients)}</p>
      <div class="kf-actions">
        <SelectField
          label={words.language}
          value={language}
          options={languages.map((value) => ({ value, label: words.languages[value] }))}
          onPick={onLanguage}
          data-input="letter-language"
        />
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-action="letters-file"
          onClick={onFile}
        >
          {words.file}
        </button>
        {again}
      </div>
    </div>
  );
}
