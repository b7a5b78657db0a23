import { loader as en } from './en/loader';
import type { Language } from './language';
import { loader as nb } from './nb/loader';
import { loader as nn } from './nn/loader';

/** What is said where the panel would stand when it could not be put there. Every page of the portal carries it. */
export interface LoaderTexts {
  'extension-gone': string;
  /** A file of the extension's could not be loaded. */
  'not-brought': string;
  reload: string;
}

const catalogue: Record<Language, LoaderTexts> = { nb, nn, en };

export const loaderTextsFor = (language: Language): LoaderTexts => catalogue[language];
