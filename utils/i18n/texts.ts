import { type AdviceTexts, adviceTextsFor } from './advice-texts';
import { texts as en } from './en/texts';
import type { Language } from './language';
import { type ListTexts, listTextsFor } from './list-texts';
import { texts as nb } from './nb/texts';
import { texts as nn } from './nn/texts';
import type { OutcomeTexts } from './outcome-texts';
import type { PanelTexts } from './panel-texts';
import { type UndoTexts, undoTextsFor } from './undo-texts';

/** Everything we say, in one language. */
export interface Texts {
  language: Language;
  /** What is said about a row: on screen and in files. */
  outcome: OutcomeTexts;
  /** What only the panel says. */
  panel: PanelTexts;
  /** Brought when they are needed (`components/state/brought-later.ts`). */
  advice?: AdviceTexts;
  list?: ListTexts;
  undo?: UndoTexts;
}

/** For what shows a list. */
export type TextsOfList = Texts & { list: ListTexts };

const catalogue: Record<Language, Texts> = { nb, nn, en };

/** All three languages at once, for tests: no page and no worker needs as much. */
export const textsFor = (language: Language): Required<Texts> => ({
  ...catalogue[language],
  advice: adviceTextsFor(language),
  list: listTextsFor(language),
  undo: undoTextsFor(language),
});
