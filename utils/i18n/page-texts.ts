import type { Language } from './language';
import type { OverviewTexts } from './overview-texts';
import type { Texts } from './texts';

/** Everything that the portal's pages say, in one language. */
export interface PageTexts {
  texts: Texts;
  overview: OverviewTexts;
}

/** Where a language's file leaves its texts, in the content script's own world. */
export const pageTextsKey = (language: Language) => `klientfil-texts-${language}` as const;
