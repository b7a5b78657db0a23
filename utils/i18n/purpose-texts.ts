import type { RowAction } from '../domain/lists/list';
import type { MarkColumn } from '../domain/plan';
import type { MatchRefusal, NoRemoval, PurposeKind } from '../domain/purpose';

/** How many are added and removed; `unlisted`: those removed are the ones that the list does not name. */
export interface Changes {
  added: number;
  removed: number;
  unlisted?: boolean;
}

/** What the panel says of what a list is for: the choice, what each comes to, and the one button. */
export interface PurposeTexts {
  question: string;
  /** So many are added already that nothing is taken for granted. */
  undecided: (standing: { added: number; listed: number }) => string;
  option: Record<Exclude<PurposeKind, 'as-marked'>, string>;
  /** The column by its heading, or by the letter a spreadsheet gives it. */
  asMarked: (column: Pick<MarkColumn, 'heading' | 'letters'> & { letter: string }) => string;
  /** What each would do, before it is chosen. */
  consequence: (kind: PurposeKind, changes: { add: number; remove: number }) => string;
  /** The two halves of «lik listen». */
  halves: { add: (clients: number) => string; remove: (clients: number) => string };
  impossible: Record<NoRemoval, string>;
  /** Above what speaks against «lik listen». */
  refused: string;
  /** The same once all of it is answered. */
  answered: string;
  refusal: (refusal: MatchRefusal) => string;
  rightNumber: string;
  useNumber: string;
  notANumber: string;
  noneOfThem: (clients: number) => string;
  removeAnyway: string;
  keep: string;
  /** Whom the list is about, where only some rows have a cross. */
  crosses: (crosses: { crossed: number; rows: number; heading?: string; letter: string }) => string;
  onlyCrossed: (rows: number) => string;
  allRows: (rows: number) => string;
  /** Nothing starts until it is known whom the list is about. */
  whoFirst: string;
  /** The one button. */
  ask: (changes: Changes) => string;
  /** On the button that begins it; `name` where it is about one client. */
  confirm: (changes: Changes & { name?: string }) => string;
  heading: (changes: Changes) => string;
  /** The table of those who are named: to add, to remove. */
  names: (changes: Changes) => string;
  doubtful: (clients: number) => string;
  nobody: string;
  /** All is as it should be. */
  allRight: {
    added: (clients: number) => string;
    gone: (clients: number) => string;
    marked: string;
    matched: string;
  };
  nothing: string;
  /** While nobody has said what the list is for: instead of «Blir lagt til», and of marks that others are left by. */
  asYet: { canBeAdded: string; marked: string; markedFor: (mark: RowAction) => string };
}
