import type { Language } from './language';
import type { OverviewTexts } from './overview-texts';
import type { Texts } from './texts';

/** The files of texts that the portal's pages bring, one of each for a language. */
export interface PageTexts {
  texts: Texts;
  overview: OverviewTexts;
}

/** Where a file leaves its texts, in the content script's own world. */
export const pageTextsKey = (file: keyof PageTexts, language: Language) =>
  `klientfil-${file}-${language}` as const;
