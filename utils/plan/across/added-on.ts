import type { AddedOn, SavedList } from '../../domain/kept/saved-list';
import { changesBetween, datedList } from './compare-lists';

/**
 * Who was added to a system access at a moment, as far as its lists can tell.
 * @param lists of one system access of one firm
 * @param moment ms since epoch
 */
export function addedOn(lists: readonly SavedList[], moment: number): AddedOn {
  const inOrder = lists.toSorted((a, b) => a.at - b.at);
  const before = inOrder.findLast(({ at }) => at <= moment);
  if (before && before.lastSeenAt > moment) return { before, after: before };
  const after = inOrder.find(({ at }) => at > moment);
  return {
    ...(before && { before }),
    ...(after && { after }),
    ...(before && after && { changes: changesBetween(datedList(before), datedList(after)) }),
  };
}

/** The last moment of a day, `2026-12-31`, on this computer's calendar; nothing where it is no day. */
export function endOfDay(day: string): number | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const end = new Date(year, month - 1, date, 23, 59, 59, 999).getTime();
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(end) ? end : undefined;
}
