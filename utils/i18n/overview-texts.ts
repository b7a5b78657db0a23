import type { DifferenceKind, Doubt } from '../domain/board/overview';
import type { BoardTexts } from './board-texts';
import { overview as en } from './en/overview';
import type { Language } from './language';
import { overview as nb } from './nb/overview';
import { overview as nn } from './nn/overview';
import type { Advice } from './panel-texts';
import type { SeveralTexts } from './several-texts';

/** What only the panel on the overview page says. */
export interface OverviewTexts {
  actions: {
    overview: string;
    audit: string;
    cancel: string;
    startOver: string;
  };
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
  doubt: Record<Doubt, string>;
  filter: Record<DifferenceKind | 'differing' | 'everyone', string>;
  found: (clients: number) => string;
  missing: (packages: readonly string[]) => string;
  /** All clients by all system accesses. */
  board: BoardTexts;
  /** One list for several system accesses. */
  several: SeveralTexts;
  /** What was read is not there any more. */
  gone: Advice;
}

const catalogue: Record<Language, OverviewTexts> = { nb, nn, en };

export const overviewTextsFor = (language: Language): OverviewTexts => catalogue[language];
