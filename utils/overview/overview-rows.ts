import type { OverviewClient } from '../domain/overview';
import type { OverviewFilter, OverviewStretch } from '../domain/overview-summary';
import type { Overview } from './overview-record';

/** What is looked for, and the stretch of it that is wanted. */
export interface Wanted {
  filter: OverviewFilter;
  /** Words that all stand in the name, or digits of the organisation number. */
  search: string;
  from: number;
  count: number;
}

interface Found {
  key: string;
  clients: OverviewClient[];
}

// Scrolling asks for one stretch after the other of the same thing.
const lastFound = new WeakMap<Overview, Found>();

/** The clients that a filter and a search leave, by name; a stretch of them. */
export function overviewRows(overview: Overview, { filter, search, from, count }: Wanted): OverviewStretch {
  const key = `${filter} ${search}`;
  let found = lastFound.get(overview);
  if (found?.key !== key) {
    found = { key, clients: overview.differences.clients.filter(matching(filter, search)) };
    lastFound.set(overview, found);
  }
  return { total: found.clients.length, clients: found.clients.slice(from, from + count) };
}

function matching(filter: OverviewFilter, search: string): (client: OverviewClient) => boolean {
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
