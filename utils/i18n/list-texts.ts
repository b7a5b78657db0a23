import type { PlanWarning } from '../domain/plan';
import { list as en } from './en/list';
import type { Language } from './language';
import { list as nb } from './nb/list';
import { list as nn } from './nn/list';
import type { PurposeTexts } from './purpose-texts';
import type { RepairTexts } from './repair-texts';
import type { UnderstandingTexts } from './understanding-texts';

/** What is said of a list that has been read. Brought when one is. */
export interface ListTexts {
  plan: PlanTexts;
  purpose: PurposeTexts;
  understanding: UnderstandingTexts;
  repair: RepairTexts;
}

/** What the list comes to, held against Altinn's. */
export interface PlanTexts {
  heading: string;
  /** The three numbers: on the list and added · on the list and not added · added and not on the list. */
  alreadyAdded: string;
  notAdded: string;
  canBeAdded: (clients: number) => string;
  addedOnly: string;
  nothingToAdd: string;
  warning: (warning: PlanWarning) => string;
  privatePersons: (clients: number) => string;
  unknownDelegated: (clients: number) => string;
  /** So many are not the plan's: they came after it was confirmed. */
  comeSince: (clients: number) => string;
  notOnList: (clients: number) => string;
  notOnListNote: string;
}

const catalogue: Record<Language, ListTexts> = { nb, nn, en };

export const listTextsFor = (language: Language): ListTexts => catalogue[language];
