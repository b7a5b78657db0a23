import type { DelegatedList, ListedClient, SavedList } from '../../domain/kept/saved-list';
import type { ChangedClients, SinceLast } from '../../domain/kept/since-last';
import { changesBetween, datedList } from './compare-lists';

/** Ids of clients that runs in this browser have added and removed since. */
export interface OwnChanges {
  added: ReadonlySet<string>;
  removed: ReadonlySet<string>;
}

const named = 200;

/**
 * Who fell out and who is new since a list was last seen, others' doings told apart from our own.
 * @returns nothing where nobody came or went
 */
export function sinceLast(before: SavedList, now: DelegatedList, own: OwnChanges): SinceLast | undefined {
  const { gone, added } = changesBetween(datedList(before), datedList(now));
  if (gone.length === 0 && added.length === 0) return undefined;
  return {
    since: before.lastSeenAt,
    gone: changed(gone, own.removed),
    added: changed(added, own.added),
  };
}

function changed(clients: ListedClient[], ours: ReadonlySet<string>): ChangedClients {
  const told = clients.map(({ id, orgNumber, name }) => ({
    ...(orgNumber && { orgNumber }),
    ...(name && { name }),
    by: id !== undefined && ours.has(id) ? ('own-run' as const) : ('others' as const),
  }));
  // What others did is news, so it stands first.
  const inOrder = [...told.filter(({ by }) => by === 'others'), ...told.filter(({ by }) => by === 'own-run')];
  return {
    count: told.length,
    byOwnRuns: told.filter(({ by }) => by === 'own-run').length,
    clients: inOrder.slice(0, named),
  };
}
