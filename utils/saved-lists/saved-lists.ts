import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Environment } from '../domain/environment';
import type { DelegatedList, ListToSave, SavedList } from '../domain/kept/saved-list';
import type { Owner } from '../domain/system-user';

/** Whose list of which system access. */
export type ListKey = Pick<DelegatedList, 'environment' | 'ownerPartyUuid' | 'systemUserId'>;

export const listKeyOf = ({ environment, partyUuid }: Owner, systemUserId: string): ListKey => ({
  environment,
  ownerPartyUuid: partyUuid,
  systemUserId,
});

/** Dated lists of who was delegated, kept in this browser and nowhere else. */
export interface SavedLists {
  /** Keeps a list. The same clients by the same names as last time are the same list, seen again. */
  save(list: ListToSave): Promise<SavedList>;
  latest(key: ListKey): Promise<SavedList | undefined>;
  /** The newest of each system user of an owner's; no older one is read. */
  latestOf(owner: Omit<ListKey, 'systemUserId'>): Promise<SavedList[]>;
  /** Newest first. */
  all(): Promise<SavedList[]>;
  get(id: string): Promise<SavedList | undefined>;
  remove(id: string): Promise<void>;
  /**
   * Forgets lists that Altinn has not had since `time`, ms since epoch; but the last of each month only where it has not
   * been had since `monthly`.
   */
  clearOlderThan(time: number, monthly?: number): Promise<void>;
  clearEverything(): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  lists: {
    key: string;
    value: SavedList;
    indexes: { system: [Environment, string, string, number] };
  };
}

/**
 * Opens the lists in IndexedDB: a database of their own, so that they and the runs can be cleared and changed
 * apart.
 * @param name only tests need another one
 */
export async function openSavedLists(name = 'klientfil-lists'): Promise<SavedLists> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(opened) {
      const lists = opened.createObjectStore('lists', { keyPath: 'id' });
      lists.createIndex('system', ['environment', 'ownerPartyUuid', 'systemUserId', 'at']);
    },
  });
  return {
    save: (list) => save(database, list),
    latest: (key) => newest(database.transaction('lists').store, key),
    latestOf: (owner) => newestOfEach(database, owner),
    all: async () => (await database.getAll('lists')).sort((a, b) => b.lastSeenAt - a.lastSeenAt),
    get: (id) => database.get('lists', id),
    remove: (id) => database.delete('lists', id),
    clearOlderThan: (time, monthly) => clearOlderThan(database, time, monthly),
    clearEverything: () => database.clear('lists'),
    close: () => database.close(),
  };
}

type Database = IDBPDatabase<Schema>;

async function save(database: Database, list: ListToSave): Promise<SavedList> {
  const tx = database.transaction('lists', 'readwrite');
  const last = await newest(tx.store, list);
  // A reading that was under way while a later one was kept changes nothing.
  const kept =
    last && (list.at <= last.lastSeenAt || sameContent(last, list))
      ? { ...last, title: list.title, lastSeenAt: Math.max(last.lastSeenAt, list.at) }
      : { ...list, id: idOf(list), lastSeenAt: list.at };
  await tx.store.put(kept);
  await tx.done;
  return kept;
}

const idOf = ({ environment, ownerPartyUuid, systemUserId, at }: DelegatedList) =>
  [environment, ownerPartyUuid, systemUserId, at].join('/');

async function newest(
  store: IDBPObjectStore<Schema, ['lists'], 'lists', 'readonly' | 'readwrite'>,
  { environment, ownerPartyUuid, systemUserId }: ListKey,
): Promise<SavedList | undefined> {
  const key = [environment, ownerPartyUuid, systemUserId];
  const cursor = await store.index('system').openCursor(IDBKeyRange.bound(key, [...key, []]), 'prev');
  return cursor?.value;
}

async function newestOfEach(
  database: Database,
  { environment, ownerPartyUuid }: Omit<ListKey, 'systemUserId'>,
): Promise<SavedList[]> {
  const tx = database.transaction('lists');
  const range = IDBKeyRange.bound([environment, ownerPartyUuid], [environment, ownerPartyUuid, []]);
  const newestKeys = new Map<string, string>();
  let cursor = await tx.store.index('system').openKeyCursor(range);
  while (cursor) {
    newestKeys.set(cursor.key[2], cursor.primaryKey);
    cursor = await cursor.continue();
  }
  const found = await Promise.all([...newestKeys.values()].map((key) => tx.store.get(key)));
  return found.flatMap((list) => list ?? []);
}

/** Both stand by id. */
function sameContent({ clients: before }: DelegatedList, { clients: after }: DelegatedList): boolean {
  return (
    before.length === after.length &&
    before.every(({ id, orgNumber, name }, at) => {
      const client = after[at];
      return client?.id === id && client.orgNumber === orgNumber && client.name === name;
    })
  );
}

async function clearOlderThan(database: Database, time: number, monthly = time): Promise<void> {
  const tx = database.transaction('lists', 'readwrite');
  // From the newest to the oldest of each system user, so that what came after each is known.
  let cursor = await tx.store.index('system').openCursor(null, 'prev');
  let later: SavedList | undefined;
  while (cursor) {
    const list = cursor.value;
    const isOfMonth = !later || !isSameSystem(later, list) || monthOf(later.at) !== monthOf(list.at);
    if (list.lastSeenAt < time && !(isOfMonth && list.lastSeenAt >= monthly)) await cursor.delete();
    later = list;
    cursor = await cursor.continue();
  }
  await tx.done;
}

const isSameSystem = (one: ListKey, other: ListKey): boolean =>
  one.systemUserId === other.systemUserId &&
  one.ownerPartyUuid === other.ownerPartyUuid &&
  one.environment === other.environment;

/** On this computer's calendar. */
function monthOf(at: number): number {
  const day = new Date(at);
  return day.getFullYear() * 12 + day.getMonth();
}
