import {
  type BoardQuery,
  type BoardRow,
  type BoardStretch,
  cellStates,
  isLeft,
  mayChoose,
} from '../../domain/board/board';
import type { OverviewClient } from '../../domain/board/overview';
import type { Overview } from '../overview-record';
import { matching } from './client-search';

/** All clients that a query leaves, and how many of them may be chosen in each system access. */
interface Found {
  query: string;
  clients: readonly OverviewClient[];
  columns: BoardStretch['columns'];
}

// Scrolling asks for one stretch after the other of the same thing.
const lastFound = new WeakMap<Overview, Found>();

/** The clients that a query leaves, in its order. */
export const boardClients = (overview: Overview, query: BoardQuery): readonly OverviewClient[] =>
  find(overview, query).clients;

/** A stretch of them. */
export function boardRows(
  overview: Overview,
  { from, count, ...query }: BoardQuery & { from: number; count: number },
): BoardStretch {
  const { clients, columns } = find(overview, query);
  return { total: clients.length, rows: clients.slice(from, from + count).map(rowOf), columns };
}

function find(overview: Overview, { filter, at, search, sort }: BoardQuery): Found {
  const query = JSON.stringify([filter, at, search, sort]);
  const before = lastFound.get(overview);
  if (before?.query === query) return before;
  const { differences, record } = overview;
  const place = (id: string) => record.readings.findIndex(({ systemUser }) => systemUser.id === id);
  const column = at && place(at.systemUserId);
  const isWanted = matching(filter, search);
  const all = [...differences.clients, ...differences.privatePersons];
  const clients = all.filter(
    (client) => isWanted(client) && (column === undefined || client.states[column]?.kind === at?.state),
  );
  if (sort !== 'name') {
    const by = place(sort.systemUserId);
    clients.sort((a, b) => rank(a, by) - rank(b, by));
  }
  const found = { query, clients, columns: countColumns(clients, record.readings.length) };
  lastFound.set(overview, found);
  return found;
}

const ranks = new Map(cellStates.map((state, at) => [state, at]));
const rank = ({ states }: OverviewClient, column: number): number =>
  ranks.get(states[column]?.kind ?? 'not-read') ?? 0;

function countColumns(clients: readonly OverviewClient[], width: number): BoardStretch['columns'] {
  const columns = Array.from({ length: width }, () => ({ add: 0, remove: 0 }));
  for (const client of clients) {
    for (const [at, column] of columns.entries()) {
      const state = client.states[at]?.kind;
      if (mayChoose(client, state, 'add')) {
        if (!isLeft(client, 'add')) column.add += 1;
      } else if (mayChoose(client, state, 'remove')) column.remove += 1;
    }
  }
  return columns;
}

const rowOf = ({ key, orgNumber, name, line, states }: OverviewClient): BoardRow => ({
  key,
  ...(orgNumber && { orgNumber }),
  ...(name && { name }),
  ...(line !== undefined && { line }),
  cells: states.map(({ kind }) => kind),
});
