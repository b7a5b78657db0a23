import { texts as en } from './en/page';
import type { Language } from './language';
import { texts as nb } from './nb/page';
import { texts as nn } from './nn/page';
import type { OutcomeTexts } from './outcome-texts';
import type { PanelTexts } from './panel-texts';

/** Everything we say, in one language. */
export interface Texts {
  language: Language;
  /** What is said about a row: on screen and in files. */
  outcome: OutcomeTexts;
  /** What only the panel says. */
  panel: PanelTexts;
}

const catalogue: Record<Language, Texts> = { nb, nn, en };

/** All three languages at once, for tests: no page and no worker needs as much. */
export const textsFor = (language: Language): Texts => catalogue[language];
