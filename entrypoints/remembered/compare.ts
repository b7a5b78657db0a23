import type { ListComparison } from '../../components/state/history-state';
import type { DatedList, SavedList } from '../../utils/domain/kept/saved-list';
import { maskPersonNumbers } from '../../utils/domain/numbers/person-number';
import { changesBetween, compareLists, datedList } from '../../utils/plan/across/compare-lists';
import { listsInFile } from '../../utils/report/lists-in-file';
import { readList } from '../../utils/spreadsheet/read-list';

/** Two kept lists of one system access, the older one before the newer whichever of them was opened. */
export function compareWithList(
  list: SavedList,
  other: SavedList,
  time: (at: Date) => string,
): ListComparison {
  const [before, after] = list.at < other.at ? [list, other] : [other, list];
  const changes = changesBetween(datedList(before), datedList(after));
  return { kind: 'compared', with: time(new Date(other.at)), changes };
}

/** A kept list against a file, which is taken to be the older. */
export async function compareWithFile(list: SavedList, file: File): Promise<ListComparison> {
  const read = await readList(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { kind: 'unreadable' };
  const before: DatedList[] = listsInFile(read.list, file.lastModified);
  const [changes] = compareLists(before, [datedList(list)]).changes;
  return changes
    ? { kind: 'compared', with: maskPersonNumbers(file.name).text, changes }
    : { kind: 'other-system' };
}
