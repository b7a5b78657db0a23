import type { OverviewClient } from '../../domain/board/overview';
import type { OverviewFilter } from '../../domain/board/overview-summary';

/** Whether a client is among those that a filter leaves, and is what is searched for: words of its name, or digits. */
export function matching(filter: OverviewFilter, search: string): (client: OverviewClient) => boolean {
  const words = search.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const digits = search.replace(/\s/g, '');
  const isNumber = /^\d+$/.test(digits);
  return ({ kinds, name, orgNumber }) => {
    if (filter === 'differing' ? kinds.length === 0 : filter !== 'everyone' && !kinds.includes(filter)) {
      return false;
    }
    if (isNumber && orgNumber?.includes(digits)) return true;
    const lower = (name ?? '').toLocaleLowerCase('nb');
    return words.every((word) => lower.includes(word));
  };
}
