import { type Verdict, type VerdictGroup, verdictGroups } from '../utils/domain/verdict';
import type { RowSource } from './panel-state';

export type RowFilter = 'all' | VerdictGroup;

/** A stretch of a plan's rows: from this index, so many. */
export interface RowRange {
  from: number;
  count: number;
}

/** Where a group's rows stand among rows ordered by {@link verdictOrder}. */
export function rangeOf(filter: RowFilter, counts: Record<Verdict, number>): RowRange {
  let from = 0;
  for (const [group, members] of Object.entries(verdictGroups)) {
    const count = sum(members, counts);
    if (group === filter) return { from, count };
    from += count;
  }
  return { from: 0, count: from };
}

/** How many rows a group has. */
export const groupCount = (group: VerdictGroup, counts: Record<Verdict, number>): number =>
  sum(verdictGroups[group], counts);

/** The same rows with a stretch of them put first: in a run, those that it writes. */
export function startingWith<T>(rows: RowSource<T>, { from, count }: RowRange): RowSource<T> {
  const indexOf = (shown: number) =>
    shown < count ? from + shown : shown < from + count ? shown - count : shown;
  return {
    total: rows.total,
    get: (shown) => rows.get(indexOf(shown)),
    ensure: (first, wanted) => {
      const end = Math.min(first + wanted, rows.total);
      for (let start = first; start < end; ) {
        const stretchEnd = start < count ? count : start < from + count ? from + count : rows.total;
        const stop = Math.min(end, stretchEnd);
        rows.ensure(indexOf(start), stop - start);
        start = stop;
      }
    },
  };
}

const sum = (members: readonly Verdict[], counts: Record<Verdict, number>) =>
  members.reduce((total, verdict) => total + counts[verdict], 0);
