import { type DBSchema, openDB } from 'idb';
import { type Overview, type OverviewRecord, overviewFrom } from './overview';

/** Tabs that may have an overview each. */
const keptAtOnce = 3;
/** An overview is of a moment: one that was left open overnight is made anew, ms. */
const lifetime = 24 * 60 * 60 * 1000;

interface Schema extends DBSchema {
  overviews: { key: string; value: OverviewRecord };
}

/** The overviews that pages have on screen. */
export interface Overviews {
  keep(overview: Overview): void;
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
    upgrade: (database) => void database.createObjectStore('overviews', { keyPath: 'id' }),
  });
  const isOld = ({ readAt }: OverviewRecord) => now() - readAt > lifetime;

  const write = async (record: OverviewRecord) => {
    const database = await opening;
    const others = await database.getAll('overviews');
    const newest = others.toSorted((a, b) => b.readAt - a.readAt).slice(0, keptAtOnce - 1);
    const gone = others.filter((other) => isOld(other) || !newest.includes(other));
    await Promise.all(gone.map(({ id }) => database.delete('overviews', id)));
    await database.put('overviews', record);
  };
  const read = async (id: string) => {
    const record = await (await opening).get('overviews', id);
    return record && overviewFrom(record);
  };

  return {
    keep(overview) {
      const { id } = overview.record;
      held.set(id, Promise.resolve(overview));
      for (const oldest of [...held.keys()].slice(0, -keptAtOnce)) held.delete(oldest);
      // Without room on the disk it lives as long as the worker.
      write(overview.record).catch((error) => console.error(error));
    },
    async get(id) {
      const found = held.get(id) ?? read(id);
      held.set(id, found);
      const overview = await found;
      if (overview && !isOld(overview.record)) return overview;
      held.delete(id);
      return undefined;
    },
    async clearEverything() {
      held.clear();
      await (await opening).clear('overviews');
    },
  };
}
