import { isRead, type SystemUserReading } from '../domain/board/overview';
import {
  type Comparison,
  type DatedList,
  type DelegatedList,
  type FirstSeen,
  listToSave,
  type SavedList,
} from '../domain/kept/saved-list';
import type { Settings } from '../domain/kept/settings';
import type { Owner } from '../domain/system-user';
import { compareLists, datedList } from '../plan/across/compare-lists';
import { firstSeenIn } from '../plan/across/overview-first-seen';
import type { SeenBefore } from '../plan/across/standing-of-clients';
import type { SavedLists } from '../saved-lists/saved-lists';

/** What this browser remembers of an owner's system users. */
export interface OverviewLists {
  /** The newest list of each, from before an overview is read. */
  latestOf(owner: Owner): Promise<SavedList[]>;
  /** The list that each had at a time, ms since epoch; as far as it is kept. */
  listsAt(owner: Owner, time: number): Promise<SavedList[]>;
  /** Keeps what was read, where the user has not switched that off. */
  keep(readings: SystemUserReading[]): Promise<void>;
  firstSeen(owner: Owner): Promise<FirstSeen>;
}

export function createOverviewLists({
  savedLists,
  settings,
}: {
  savedLists: SavedLists;
  settings(): Promise<Settings>;
}): OverviewLists {
  const allOf = async ({ environment, partyUuid }: Owner) =>
    (await savedLists.all()).filter(
      (list) => list.environment === environment && list.ownerPartyUuid === partyUuid,
    );
  return {
    latestOf: ({ environment, partyUuid: ownerPartyUuid }) =>
      savedLists.latestOf({ environment, ownerPartyUuid }),
    listsAt: async (owner, time) => newestOf((await allOf(owner)).filter(({ at }) => at <= time)),
    async keep(readings) {
      if ((await settings()).savedLists === 'off') return;
      for (const reading of readings.filter(isRead)) {
        const list = listToSave(reading);
        if (list) await savedLists.save(list);
      }
    },
    firstSeen: async (owner) => firstSeenIn(await allOf(owner)),
  };
}

function newestOf(lists: readonly SavedList[]): SavedList[] {
  const newest = new Map<string, SavedList>();
  for (const list of lists) {
    const other = newest.get(list.systemUserId);
    if (!other || other.at < list.at) newest.set(list.systemUserId, list);
  }
  return [...newest.values()];
}

/** Which system users have had clients; whoever was delegated was available too. */
export const seenIn = (lists: DelegatedList[]): SeenBefore => {
  const seen = new Set(lists.map(({ systemUserId }) => systemUserId));
  return (id) => ({ available: seen.has(id), delegated: seen.has(id) });
};

/**
 * What changed since the lists were kept; nothing where none was. A system user that could not be read now has not
 * changed as far as anybody knows, and one that has nobody and had no list kept is as it was: empty lists are not kept.
 */
export function changesSince(before: DelegatedList[], readings: SystemUserReading[]): Comparison | undefined {
  const unread = new Set(
    readings.filter((reading) => !isRead(reading)).map(({ systemUser }) => systemUser.id),
  );
  const known = before.filter(({ systemUserId }) => !unread.has(systemUserId));
  if (known.length === 0) return undefined;
  const kept = new Set(known.map(({ systemUserId }) => systemUserId));
  const now = readings
    .filter(isRead)
    .flatMap(({ systemUser: { id, title }, delegated, readAt }): DatedList[] =>
      delegated.length > 0 || kept.has(id)
        ? [{ from: 'altinn', systemUser: { id, title }, at: readAt, clients: delegated }]
        : [],
    );
  return compareLists(known.map(datedList), now);
}
