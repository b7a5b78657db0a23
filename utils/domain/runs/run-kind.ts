import type { Purpose } from '../purpose';

/** What a run is for: where its rows come from, and what is to happen to them. A row says itself what is asked for it. */
export interface RunKind {
  from:
    | 'list'
    /** Chosen in the table of all system accesses. */
    | 'board'
    /** Clients that are delegated with too few packages are sent again; they are done when none is missing. */
    | 'repair'
    /** It takes another run back. */
    | { undoOf: string };
  /** Of one that takes another back, what is left of it to do. */
  purpose: Purpose;
}

/** The run that this one takes back, if any. */
export const undoOf = ({ from }: RunKind): string | undefined =>
  typeof from === 'object' ? from.undoOf : undefined;

export const isRepair = ({ from }: RunKind): boolean => from === 'repair';
