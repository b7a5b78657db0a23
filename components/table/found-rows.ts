import { useEffect, useState } from 'preact/hooks';
import type { RowsWanted } from '../../utils/domain/lists/rows-wanted';
import type { PlanRows, RowSource } from '../state/paged-rows';

/** So long the user must have stopped typing before rows are looked for, ms. */
const typing = 150;

/**
 * Where the rows stand that are looked for, as the worker finds them. Nothing while nothing is looked for, or nothing
 * has been found yet; what was found before stands until the next answer.
 */
export function useFoundRows(
  rows: Pick<PlanRows, 'find'>,
  wanted: RowsWanted,
): readonly number[] | undefined {
  const { search, only, sort } = wanted;
  const [found, become] = useState<readonly number[]>();
  const { find } = rows;
  const looks = find !== undefined && (search.trim() !== '' || sort !== undefined);
  useEffect(() => {
    if (!looks) return become(undefined);
    let isOurs = true;
    const timer = setTimeout(async () => {
      const places = await find({ search, only, sort });
      if (isOurs && places) become(places);
    }, typing);
    return () => {
      isOurs = false;
      clearTimeout(timer);
    };
  }, [find, search, only, sort?.by, sort?.descending]);
  return looks ? found : undefined;
}

/** Rows at these places, in this order. */
export const atPlaces = <T>(rows: RowSource<T>, places: readonly number[]): RowSource<T> => ({
  total: places.length,
  get: (index) => rows.get(places[index] ?? -1),
  ensure: (from, count) => {
    for (const place of places.slice(from, from + count)) rows.ensure(place, 1);
  },
});
