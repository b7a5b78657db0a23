import type { OrgNumberFault } from '../numbers/org-number';
import type { Cause } from '../runs/cause';

/** What must be done before rows can be as wanted, or is worth knowing first; the same for all of them. */
export type TodoAbout =
  /** Clients of the firm's that lack packages, or none of its clients: who must act is known. */
  | { kind: 'cause'; cause: Cause }
  /** The same where that is not known. */
  | { kind: 'stranger' }
  | { kind: 'missing-packages' }
  | { kind: 'sub-unit' }
  | { kind: 'no-such-number' }
  /** Whatever the verdict. */
  | { kind: 'deleted' }
  | { kind: 'bankrupt' }
  | { kind: 'number'; fault: OrgNumberFault }
  | { kind: 'person-number' }
  | { kind: 'conflict' }
  | { kind: 'unknown-system-access' }
  | { kind: 'ambiguous-system-access' };

export interface Todo {
  about: TodoAbout;
  rows: number;
}

/** Whether it is put right in the list itself. */
export const isInList = ({ about }: Todo): boolean =>
  ['number', 'no-such-number', 'conflict', 'unknown-system-access', 'ambiguous-system-access'].includes(
    about.kind,
  );

/** Clients that a text can be written to. */
export const clientsToWrite = (todos: readonly Todo[]): number =>
  todos.reduce((sum, { about, rows }) => sum + (about.kind === 'cause' ? rows : 0), 0);
