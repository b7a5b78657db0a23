import { safety as en } from './en/safety';
import type { Language } from './language';
import { safety as nb } from './nb/safety';
import { safety as nn } from './nn/safety';

/** What answers a boss's questions: on a page that can be printed and copied. By SECURITY.md and PRIVACY.md. */
export interface SafetyTexts {
  title: string;
  /** What it is, in a sentence or two. */
  what: string;
  answers: readonly { question: string; answer: string }[];
  version: { heading: string; text: (version: string) => string; licences: string };
  copy: string;
  copied: string;
  print: string;
  history: string;
}

const catalogue: Record<Language, SafetyTexts> = { nb, nn, en };

/** Apart from the panel's texts, so that the portal's pages do not carry them. */
export const safetyTextsFor = (language: Language): SafetyTexts => catalogue[language];

/** The whole page as text, to be pasted in an e-mail. */
export const safetyAsText = ({ title, what, answers, version }: SafetyTexts, number: string): string =>
  [
    title,
    what,
    ...answers.map(({ question, answer }) => `${question}\n${answer}`),
    `${version.heading}\n${version.text(number)}`,
  ].join('\n\n');
