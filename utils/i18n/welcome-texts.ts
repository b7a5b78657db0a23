import { welcome as en } from './en/welcome';
import type { Language } from './language';
import { welcome as nb } from './nb/welcome';
import { welcome as nn } from './nn/welcome';

/** What is said once, after somebody has installed the extension by hand. */
export interface WelcomeTexts {
  title: string;
  login: string;
  /** The way to the overview of system accesses. */
  open: string;
  where: string;
  board: string;
  /** Pages of Altinn that are open already. */
  reload: string;
  promise: string;
  safe: string;
}

const catalogue: Record<Language, WelcomeTexts> = { nb, nn, en };

/** Apart from the panel's texts, so that the portal's pages do not carry them. */
export const welcomeTextsFor = (language: Language): WelcomeTexts => catalogue[language];
