import type { AdviceTexts } from './advice-texts';
import type { Language } from './language';
import type { ListTexts } from './list-texts';
import type { OverviewTexts } from './overview-texts';
import type { Texts } from './texts';
import type { UndoTexts } from './undo-texts';

/**
 * The texts that the portal's pages bring: for each language a file of each, made of the module in the language's folder
 * that bears its name (`wxt.config.ts`).
 */
export interface PageTexts {
  texts: Texts;
  overview: OverviewTexts;
  advice: AdviceTexts;
  list: ListTexts;
  undo: UndoTexts;
}

/** Where a file leaves its texts, in the content script's own world. */
export const pageTextsKey = (file: keyof PageTexts, language: Language) =>
  `klientfil-${file}-${language}` as const;
