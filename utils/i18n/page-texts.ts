import type { OverviewTexts } from './overview-texts';
import type { Texts } from './texts';

/** Everything that the portal's pages say, in one language. */
export interface PageTexts {
  texts: Texts;
  overview: OverviewTexts;
}

/** Where a language that is loaded when it is wanted leaves its texts, in the content script's own world. */
export const pageTextsKey = (language: 'nn' | 'en') => `klientfil-texts-${language}` as const;
