import { support as en } from './en/support';
import type { Language } from './language';
import { support as nb } from './nb/support';
import { support as nn } from './nn/support';

/** What stands in the technical information that users copy; codes and names of routes are alike everywhere. */
export interface SupportTexts {
  version: string;
  browser: string;
  environment: string;
  available: string;
  delegated: string;
  writer: string;
  closed: string;
  reading: string;
  writing: string;
  run: string;
  started: string;
  counts: string;
  pause: string;
  failures: string;
  none: string;
  trace: string;
}

const catalogue: Record<Language, SupportTexts> = { nb, nn, en };

/** Apart from the panel's texts: the worker puts it together, and no page carries it. */
export const supportTextsFor = (language: Language): SupportTexts => catalogue[language];
