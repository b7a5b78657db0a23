import { type Verdict, type VerdictGroup, verdictGroups, verdictOrder } from '../../utils/domain/verdict';
import type { RowSource } from '../state/paged-rows';

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

/** Where the rows of one verdict stand among them. */
export function rangeOfVerdict(verdict: Verdict, counts: Record<Verdict, number>): RowRange {
  const before = verdictOrder.slice(0, verdictOrder.indexOf(verdict));
  return { from: sum(before, counts), count: counts[verdict] };
}

/** Rows of several sources, one after the other. */
export function joined<T>(sources: readonly RowSource<T>[]): RowSource<T> {
  const at = (index: number): [RowSource<T>, number] | undefined => {
    let from = 0;
    for (const source of sources) {
      if (index < from + source.total) return [source, index - from];
      from += source.total;
    }
    return undefined;
  };
  return {
    total: sources.reduce((total, source) => total + source.total, 0),
    get(index) {
      const found = at(index);
      return found?.[0].get(found[1]);
    },
    ensure(from, count) {
      let start = 0;
      for (const source of sources) {
        const first = Math.max(0, from - start);
        const end = Math.min(source.total, from + count - start);
        if (end > first) source.ensure(first, end - first);
        start += source.total;
      }
    },
  };
}

/** A stretch of a source's rows as a source of its own. */
export const stretchOf = <T>(rows: RowSource<T>, { from, count }: RowRange): RowSource<T> => ({
  total: count,
  get: (index) => rows.get(from + index),
  ensure: (first, wanted) => rows.ensure(from + first, wanted),
});

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
