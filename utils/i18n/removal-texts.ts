import type { RowState } from '../domain/job';
import type { ExactRefusal, ListPurpose, NoRemoval } from '../domain/list-purpose';
import type { RunTexts } from './panel-texts';

/** What the panel says of removing clients: what the list asks for, the question before it, and the run. */
export interface RemovalTexts {
  purpose: {
    question: string;
    /** So many rows are marked for removal. */
    marked: (rows: number) => string;
    option: Record<ListPurpose, string>;
    /** What the choice that stands means. */
    meaning: Record<ListPurpose, string>;
  };
  exactRefused: (refusal: ExactRefusal) => string;
  /** Before the reasons. */
  exactNotUsed: string;
  impossible: Record<NoRemoval, string>;
  /** On the button that leads to the question. */
  ask: (clients: number) => string;
  askBoth: (count: { added: number; removed: number }) => string;
  heading: (clients: number) => string;
  /** Beside the names. */
  untick: string;
  names: (clients: number) => string;
  select: (client: string) => string;
  forGood: (clients: number) => string;
  /** Rows of the list that cannot be read may be about some of those that it does not name. */
  faultyRows: (rows: number) => string;
  /** Some of them stand elsewhere in the file. */
  elsewhere: (clients: number) => string;
  type: (clients: number) => string;
  confirm: (clients: number) => string;
  confirmBoth: (count: { added: number; removed: number }) => string;
  nobody: string;
  afterwards: string;
  ownDelegated: string;
  /** «Dere står fortsatt som regnskapsfører for 4 av disse i Enhetsregisteret.» `role`: `regnskapsforer`. */
  registered: (role: string, clients: number) => string;
  /** How the rows of such a run stand, counted together. */
  states: Record<RowState, string>;
  /** Of a run that adds some and removes others, in place of what is said of one that adds. */
  both: RunTexts;
}
