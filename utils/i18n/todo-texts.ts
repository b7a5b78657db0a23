import type { TodoAbout } from '../domain/lists/todo';

/** What must be done about rows, said once for all that need the same. */
export interface TodoTexts {
  heading: string;
  /** In front of what must be done: «12 rader». */
  rows: (rows: number) => string;
  /** One to three sentences: what to do, and who must do it. */
  what: (about: TodoAbout, context: { owner: string }) => string;
  /** Looks up in Altinn whose the numbers are, `now` of `all` at a time. */
  lookUp: (numbers: { now: number; all: number }) => string;
}
