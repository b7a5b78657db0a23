import type { ClientStateKind, DifferenceKind, Doubt } from '../domain/overview';
import type { OverviewSummary } from '../domain/overview-summary';
import { overview as en } from './en/overview';
import type { Language } from './language';
import { overview as nb } from './nb/overview';
import { overview as nn } from './nn/overview';
import type { Advice } from './panel-texts';
import type { SeveralTexts } from './several-texts';

/** What only the panel on the overview page says. */
export interface OverviewTexts {
  title: string;
  hint: string;
  /** What is promised before anything is read. */
  promise: string;
  actions: {
    reconcile: string;
    overview: string;
    audit: string;
    cancel: string;
    startOver: string;
  };
  doneBy: string;
  reading: {
    begins: string;
    progress: (read: number, of: number) => string;
    file: string;
  };
  heading: (systemUsers: number) => string;
  readAt: (at: Date) => string;
  incomplete: (unread: number, of: number) => string;
  systemUsers: string;
  delegated: (clients: number) => string;
  unread: string;
  doubt: Record<Doubt, string>;
  list: (list: NonNullable<OverviewSummary['list']>) => string;
  privatePersons: (clients: number) => string;
  noDifferences: string;
  search: string;
  filter: Record<DifferenceKind | 'differing' | 'everyone', string>;
  found: (clients: number) => string;
  columns: { difference: string; systemUsers: string };
  state: Record<ClientStateKind, string>;
  missing: (packages: readonly string[]) => string;
  /** One list for several system accesses. */
  several: SeveralTexts;
  /** What was read is not there any more. */
  gone: Advice;
}

const catalogue: Record<Language, OverviewTexts> = { nb, nn, en };

export const overviewTextsFor = (language: Language): OverviewTexts => catalogue[language];
