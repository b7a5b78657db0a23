import type { Cause } from '../domain/runs/cause';
import type { Owner } from '../domain/system-user';
import { letter as en } from './en/letter';
import type { Language } from './language';
import { letter as nb } from './nb/letter';
import { letter as nn } from './nn/letter';

/** Who writes, and to whom. Names as the register has them, or as people write them. */
export interface LetterContext {
  owner: Pick<Owner, 'name' | 'orgNumber'>;
  /** Absent where nobody told: the letter then speaks of «virksomheten deres». */
  client?: string;
}

/** A letter to a client. Steps are lines of one paragraph. */
export interface LetterText {
  subject: string;
  /** Greeting first, signature last. */
  paragraphs: readonly string[];
}

/** What is written to a client that cannot be added. */
export interface LetterTexts {
  letter: (cause: Cause, context: LetterContext) => LetterText;
  /** Headings of what a mail merge needs beside number and name. */
  columns: { missing: string; subject: string; text: string };
  sheetName: string;
  /** First word of a file's name. ASCII only. */
  fileName: string;
}

const catalogue: Record<Language, LetterTexts> = { nb, nn, en };

/** Apart from the panel's texts: letters are written by the worker, and no page carries them. */
export const letterTextsFor = (language: Language): LetterTexts => catalogue[language];
