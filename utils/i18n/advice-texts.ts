import type { Refusal } from '../domain/refusal';
import type { PauseReason } from '../domain/runs/job';
import { advice as en } from './en/advice';
import type { Language } from './language';
import { advice as nb } from './nb/advice';
import { advice as nn } from './nn/advice';
import type { Advice } from './panel-texts';

/** The panel itself says that the extension is gone: no file can be brought then. */
export type AdvisedRefusal = Exclude<Refusal, { kind: 'extension-gone' }>;

/** What is in the way, and what to do about it. Brought when something is. */
export interface AdviceTexts {
  /** Why the panel does nothing. */
  refusal: (refusal: AdvisedRefusal) => Advice;
  /** Why a run stands still. */
  pause: (reason: PauseReason) => Advice;
  /** The same of a run that removes. */
  removalPause: (reason: PauseReason) => Advice;
}

const catalogue: Record<Language, AdviceTexts> = { nb, nn, en };

export const adviceTextsFor = (language: Language): AdviceTexts => catalogue[language];
