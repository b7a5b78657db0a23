import type { NotUndone, PauseReason } from '../domain/runs/job';
import type { Advice, RunTexts, Sentence } from './panel-texts';

/** What the panel says of taking a run back: the question first, then the run that removes. */
export interface UndoTexts {
  ask: string;
  /** While Altinn's lists are read to find out what undoing comes to. */
  reading: string;
  heading: (back: { added: number; removed: number }) => string;
  confirm: (back: { added: number; removed: number }) => string;
  /** Clients that the run removed and that are added again. */
  addedBack: (clients: number) => string;
  /** Who loses power of attorney, for how many, at which firm. */
  takesBack: (loss: { receiver: string; clients: number; owner: string }) => Sentence;
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
  testEnvironment: string;
  /** In place of what is said of a run that adds. */
  run: RunTexts;
  pause: (reason: PauseReason) => Advice;
}
