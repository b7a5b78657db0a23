import { outcome as enOutcome } from './en/outcome';
import { panel as enPanel } from './en/panel';
import type { Language } from './language';
import { outcome as nbOutcome } from './nb/outcome';
import { panel as nbPanel } from './nb/panel';
import { outcome as nnOutcome } from './nn/outcome';
import { panel as nnPanel } from './nn/panel';
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

const catalogue: Record<Language, Texts> = {
  nb: { language: 'nb', outcome: nbOutcome, panel: nbPanel },
  nn: { language: 'nn', outcome: nnOutcome, panel: nnPanel },
  en: { language: 'en', outcome: enOutcome, panel: enPanel },
};

export const textsFor = (language: Language): Texts => catalogue[language];
