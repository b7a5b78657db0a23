import { files as enFiles } from './en/file';
import { outcome as en } from './en/outcome';
import type { WrittenTexts } from './file-texts';
import type { Language } from './language';
import { files as nbFiles } from './nb/file';
import { outcome as nb } from './nb/outcome';
import { files as nnFiles } from './nn/file';
import { outcome as nn } from './nn/outcome';

const catalogue: Record<Language, WrittenTexts> = {
  nb: { ...nb, ...nbFiles },
  nn: { ...nn, ...nnFiles },
  en: { ...en, ...enFiles },
};

/** What is said of rows in files, in any language. Apart from the panel's texts, which the worker never says. */
export const outcomeTextsFor = (language: Language): WrittenTexts => catalogue[language];
