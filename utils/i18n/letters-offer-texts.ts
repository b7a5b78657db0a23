import type { Language } from './language';

/** What the panel says of texts to clients that cannot be added yet. The texts themselves are the worker's. */
export interface LettersOfferTexts {
  explanation: (clients: number) => string;
  language: string;
  languages: Record<Language, string>;
  file: string;
  copy: string;
  /** The same button to whoever hears it among many. */
  copyFor: (client: string) => string;
  copied: (client: string) => string;
  /** A text to the client was copied or saved that day. */
  written: (at: Date) => string;
  /** The same of a client that nothing is lacking of any more. */
  acted: (at: Date) => string;
  request: string;
  requestFor: (client: string) => string;
  checkAgain: string;
}
