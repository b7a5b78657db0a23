import type { RowsWanted } from '../../utils/domain/lists/rows-wanted';
import type { PlanRow } from '../../utils/domain/plan';

/** Rows that come in pages, so that ten thousand never cross in one message. */
export interface RowSource<T> {
  total: number;
  /** The row, or nothing while its page is on the way. */
  get(index: number): T | undefined;
  /** Asks for a page; when it has come, the panel is rendered again. Asking twice costs nothing. */
  ensure(from: number, count: number): void;
  /** Asks anew for what has come; it stands meanwhile. */
  refresh?(): void;
}

/**
 * A plan's rows in the order of `verdictOrder` (rows that need somebody first), and by line within a
 * verdict: so a filter is a stretch of indices, and needs no message.
 */
export interface PlanRows extends RowSource<PlanRow> {
  /** Finds rows by what stands on them: their indices, in the order wanted. Absent: they cannot be searched. */
  find?(wanted: RowsWanted): Promise<number[] | undefined>;
}
