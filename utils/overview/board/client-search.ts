import type { OverviewClient } from '../../domain/board/overview';
import type { OverviewFilter } from '../../domain/board/overview-summary';
import { searchedFor } from '../../domain/lists/search-words';

/** Whether a client is among those that a filter leaves, and is what is searched for: words of its name, or digits. */
export function matching(filter: OverviewFilter, search: string): (client: OverviewClient) => boolean {
  const isFound = searchedFor(search);
  return ({ kinds, name, orgNumber }) => {
    if (filter === 'differing' ? kinds.length === 0 : filter !== 'everyone' && !kinds.includes(filter)) {
      return false;
    }
    return isFound((name ?? '').toLocaleLowerCase('nb'), orgNumber);
  };
}
