import { type Verdict, type VerdictGroup, verdictGroups } from '../utils/domain/verdict';

/** The order of a plan's rows on screen: those that need somebody first. */
export const verdictOrder: readonly Verdict[] = Object.values(verdictGroups).flat();

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

const sum = (members: readonly Verdict[], counts: Record<Verdict, number>) =>
  members.reduce((total, verdict) => total + counts[verdict], 0);
