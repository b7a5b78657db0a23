import { type DBSchema, openDB } from 'idb';
import { type Overview, type OverviewRecord, overviewFrom } from './overview-record';

/** Tabs that may have an overview each. */
const keptAtOnce = 3;
/** An overview is of a moment: one that was left open overnight is made anew, ms. */
const lifetime = 24 * 60 * 60 * 1000;

interface Schema extends DBSchema {
  overviews: { key: string; value: OverviewRecord; indexes: { readAt: number } };
}

/** The overviews that pages have on screen. */
export interface Overviews {
  keep(overview: Overview): void;
  /** While it is still being read: in memory only. */
  show(overview: Overview): void;
  /** Nothing when it is too old, or was cleared. */
  get(id: string): Promise<Overview | undefined>;
  clearEverything(): Promise<void>;
}

/**
 * Overviews in memory, and on disk for as long as they are used: the browser stops a worker that has been idle for
 * half a minute, and who reads a long table is idle. What differs is found anew rather than kept.
 * @param name only tests need another one
 */
export function openOverviews(now: () => number, name = 'klientfil-overviews'): Overviews {
  const held = new Map<string, Promise<Overview | undefined>>();
  const opening = openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('overviews', { keyPath: 'id' }).createIndex('readAt', 'readAt');
    },
  });
  const oldest = () => now() - lifetime;

  /** Forgets those that are too old, and all but the newest. By their keys: one of them can be large. */
  const makeRoom = async (left: number) => {
    const database = await opening;
    const byAge = await database.getAllKeysFromIndex('overviews', 'readAt');
    const old = await database.getAllKeysFromIndex('overviews', 'readAt', IDBKeyRange.upperBound(oldest()));
    const gone = new Set([...old, ...byAge.slice(0, Math.max(0, byAge.length - left))]);
    await Promise.all([...gone].map((id) => database.delete('overviews', id)));
    return database;
  };
  const write = async (record: OverviewRecord) => {
    const database = await makeRoom(keptAtOnce - 1);
    await database.put('overviews', record);
  };
  const read = async (id: string) => {
    const record = await (await opening).get('overviews', id);
    return record && overviewFrom(record);
  };

  // What was left open yesterday is gone also where nobody asks for another.
  makeRoom(keptAtOnce).catch((error) => console.error(error));

  const show = (overview: Overview) => {
    held.delete(overview.record.id);
    held.set(overview.record.id, Promise.resolve(overview));
    for (const first of [...held.keys()].slice(0, -keptAtOnce)) held.delete(first);
  };

  return {
    show,
    keep(overview) {
      show(overview);
      // Without room on the disk it lives as long as the worker.
      write(overview.record).catch((error) => console.error(error));
    },
    async get(id) {
      const found = held.get(id) ?? read(id);
      held.set(id, found);
      const overview = await found;
      if (overview && overview.record.readAt > oldest()) return overview;
      held.delete(id);
      return undefined;
    },
    async clearEverything() {
      held.clear();
      await (await opening).clear('overviews');
    },
  };
}
