import type { NotUndone } from '../domain/runs/job';
import { undo as en } from './en/undo';
import type { Language } from './language';
import { undo as nb } from './nb/undo';
import { undo as nn } from './nn/undo';

/** What is asked before a run is taken back. Brought when somebody wants to. */
export interface UndoTexts {
  heading: (back: { added: number; removed: number }) => string;
  confirm: (back: { added: number; removed: number }) => string;
  /** Clients that the run removed and that are added again. */
  addedBack: (clients: number) => string;
  clients: (clients: number) => string;
  /** Clients that are no longer the firm's: once removed they cannot be added again. */
  forGood: (clients: number) => string;
  /** Why some are left as they are, counted. */
  left: Record<NotUndone, (clients: number) => string>;
  /** That a colleague may have done some of it, where only a list tells. */
  others: (back: { added: boolean; removed: boolean }) => string;
  /** Clients that had fewer packages before the run removed them. */
  fewer: (clients: number) => string;
  /** A choice: to take back those as well of whom nobody can tell. */
  takeAll: (clients: number) => string;
  /** Finds some of those who are named. */
  search: string;
  /** So many are not shown while it does, and are taken back or left all the same. */
  hidden: (clients: number) => string;
  nothing: { heading: string; explanation: string };
}

const catalogue: Record<Language, UndoTexts> = { nb, nn, en };

export const undoTextsFor = (language: Language): UndoTexts => catalogue[language];
