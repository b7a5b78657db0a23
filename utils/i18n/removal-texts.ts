import type { RowState } from '../domain/runs/job';
import type { RunTexts, Sentence } from './panel-texts';

/** What the panel says of removing clients: beside the question before it, and of the run. */
export interface RemovalTexts {
  forGood: (clients: number) => string;
  afterwards: string;
  /** Who loses power of attorney, for how many, at which firm. */
  takesBack: (loss: { receiver: string; clients: number; owner: string }) => Sentence;
  /** The firm has switched removal off. */
  isOff: string;
  ownDelegated: string;
  /** «I Enhetsregisteret står dere fortsatt som regnskapsfører for 4 av dem som ble fjernet.» `role`: `regnskapsforer`. */
  registered: (role: string, clients: number) => string;
  /** How the rows of such a run stand, counted together. */
  states: Record<RowState, string>;
  /** Of a run that removes, in place of what is said of one that adds. */
  run: RunTexts;
  /** Of a run that adds some and removes others. */
  both: RunTexts;
}
