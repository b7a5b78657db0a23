import { outcome as en } from './en/outcome';
import type { Language } from './language';
import { outcome as nb } from './nb/outcome';
import { outcome as nn } from './nn/outcome';
import type { OutcomeTexts } from './outcome-texts';

const catalogue: Record<Language, OutcomeTexts> = { nb, nn, en };

/** What is said of rows in files, in any language. Apart from the panel's texts, which the worker never says. */
export const outcomeTextsFor = (language: Language): OutcomeTexts => catalogue[language];
