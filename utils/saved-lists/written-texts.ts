import { type DBSchema, openDB } from 'idb';
import type { ListKey } from './saved-lists';

/** Who a text is to: by organisation number, or Altinn's id where there is none. */
type Addressee = { orgNumber?: string | undefined; clientId?: string | undefined };

/** Which clients a text was copied or saved for, and when; not the text, nor in what words. */
export interface WrittenTexts {
  /** @param at ms since epoch; an earlier time of the same client's is forgotten */
  remember(key: ListKey, clients: readonly Addressee[], at: number): Promise<void>;
  /** When one was last written to each client, by what it goes by. */
  of(key: ListKey): Promise<(client: Addressee) => number | undefined>;
  clearOlderThan(time: number): Promise<void>;
  clearEverything(): Promise<void>;
  close(): void;
}

interface Schema extends DBSchema {
  texts: {
    /** Environment, owner, system user, client. */
    key: [string, string, string, string];
    value: number;
  };
}

const keyOf = ({ environment, ownerPartyUuid, systemUserId }: ListKey) =>
  [environment, ownerPartyUuid, systemUserId] as const;
const nameOf = ({ orgNumber, clientId }: Addressee) => orgNumber ?? clientId;

/**
 * A database of its own: an older version of the extension opens the others as before.
 * @param name only tests need another one
 */
export async function openWrittenTexts(name = 'klientfil-texts'): Promise<WrittenTexts> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (opened) => void opened.createObjectStore('texts'),
  });
  return {
    async remember(key, clients, at) {
      const tx = database.transaction('texts', 'readwrite');
      for (const client of clients) {
        const named = nameOf(client);
        if (named) void tx.store.put(at, [...keyOf(key), named]);
      }
      await tx.done;
    },
    async of(key) {
      const range = IDBKeyRange.bound([...keyOf(key)], [...keyOf(key), []]);
      const [keys, times] = await Promise.all([
        database.getAllKeys('texts', range),
        database.getAll('texts', range),
      ]);
      const written = new Map(keys.map(([, , , client], index) => [client, times[index]]));
      return (client) => written.get(nameOf(client) ?? '');
    },
    async clearOlderThan(time) {
      const tx = database.transaction('texts', 'readwrite');
      for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
        if (cursor.value < time) await cursor.delete();
      }
      await tx.done;
    },
    clearEverything: () => database.clear('texts'),
    close: () => database.close(),
  };
}
