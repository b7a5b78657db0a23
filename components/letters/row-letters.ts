import type { ComponentChildren } from 'preact';
import type { Language } from '../../utils/i18n/language';

/** A text to one client of a plan on the clipboard, or where no line is given, to all of them as a file. */
export interface LetterOrder {
  planId: string;
  language: Language;
  line?: number;
}

/** What rows need to offer texts to their clients, and what else helps them. */
export interface RowLetters {
  /** Address of the portal's page to ask a client for power of attorney. */
  requestUrlOf(clientId: string): string;
  onLetter(order: LetterOrder): void;
  /** A way to look again without a new file. */
  again?: ComponentChildren;
  /** Given where numbers may be looked up. */
  onLookUp?: ((action: 'look-up', event: Event) => void) | undefined;
}
