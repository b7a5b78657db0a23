import { mayStart, type PlanRow } from '../../utils/domain/plan';
import type { PlanRows, RowSource } from '../state/paged-rows';
import type { PlanShown } from '../state/panel-state';
import { joined, type RowRange, rangeOf, stretchOf } from '../table/row-range';

/** The clients that a confirmation names, which can be searched where there are too many to look through. */
export type NamedRows = RowSource<PlanRow> & Pick<PlanRows, 'find'>;

/**
 * The rows that a confirmation names and ticks: everybody to be removed, and of those to be added all where they are
 * few, else those in doubt.
 */
export function namedChanges(
  { summary, rows }: Pick<PlanShown, 'summary' | 'rows'>,
  all: boolean,
): NamedRows {
  if (!mayStart(summary)) return { total: 0, get: () => undefined, ensure: () => undefined };
  const adds = rangeOf('add', summary.counts);
  const added = { ...adds, count: all ? adds.count : (summary.doubtful ?? 0) };
  return stretchesOf(rows, [added, rangeOf('remove', summary.counts)]);
}

/** Some stretches of a plan's rows, one after the other; what is found in the plan is found among them. */
export function stretchesOf(rows: PlanRows, stretches: readonly RowRange[]): NamedRows {
  const { find } = rows;
  return {
    ...joined(stretches.map((stretch) => stretchOf(rows, stretch))),
    ...(find && {
      find: async (wanted) => (await find(wanted))?.map(placeIn(stretches)).filter((place) => place >= 0),
    }),
  };
}

/** Where a row of the plan stands among these stretches of it; -1 where it is in none. */
const placeIn = (stretches: readonly RowRange[]) => (row: number) => {
  let before = 0;
  for (const { from, count } of stretches) {
    if (row >= from && row < from + count) return before + row - from;
    before += count;
  }
  return -1;
};
