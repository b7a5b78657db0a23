import type { PlanRows } from '../../components/panel-state';

/**
 * Some of a plan's rows, in the order asked for. Where a row stands may not be known yet: then it is on its way.
 * @param places indices in the plan's order
 */
export const rowsAt = (rows: PlanRows, places: readonly (number | undefined)[]): PlanRows => ({
  total: places.length,
  get: (index) => rows.get(places[index] ?? -1),
  ensure: (from, count) => {
    for (const place of places.slice(from, from + count)) if (place !== undefined) rows.ensure(place, 1);
  },
});
