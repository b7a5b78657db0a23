import { type ListToSave, listToSave } from '../../utils/domain/saved-list';
import type { Settings } from '../../utils/domain/settings';
import type { SinceLast } from '../../utils/domain/since-last';
import type { Journal } from '../../utils/job/journal';
import { overviewOf } from '../../utils/plan/overview';
import { type OwnChanges, sinceLast } from '../../utils/plan/since-last';
import type { SavedLists } from '../../utils/saved-lists/saved-lists';
import type { Reading } from './readings';

interface ListKeeperDeps {
  savedLists: SavedLists;
  journal: Journal;
  settings(): Promise<Settings>;
}

/** Keeps what Altinn had each time it was read, and says what came of it since the last time. */
export interface ListKeeper {
  /** Nothing is kept or said where the user has switched it off, or where the reading is not believed. */
  keep(reading: Reading): Promise<SinceLast | undefined>;
}

export function createListKeeper({ savedLists, journal, settings }: ListKeeperDeps): ListKeeper {
  return {
    async keep(reading) {
      try {
        const list = listOf(reading);
        if (!list || (await settings()).savedLists === 'off') return undefined;
        const before = await savedLists.latest(list);
        await savedLists.save(list);
        if (!before || before.lastSeenAt > list.at) return undefined;
        return sinceLast(before, list, await ownChanges(journal, list, before.lastSeenAt));
      } catch (error) {
        // A plan is worth more than the memory of it: no room for a list stops nobody's work.
        console.error(error);
        return undefined;
      }
    },
  };
}

function listOf({ desk, lists, readAt }: Reading): ListToSave | undefined {
  const { systemUser, altinn, routes } = desk;
  const { knowsPackages } = altinn.routes[routes.reader];
  // What was seen before speaks only of empty lists, and those are never kept.
  const nobodySeen = () => ({ available: false, delegated: false });
  const [read] = overviewOf(
    [{ systemUser, lists: { ok: true, value: lists }, knowsPackages, readAt }],
    nobodySeen,
  );
  return read?.status === 'read' ? listToSave(read) : undefined;
}

/** What this browser's own runs have done to the system user since `since`, ms since epoch. */
async function ownChanges(journal: Journal, list: ListToSave, since: number): Promise<OwnChanges> {
  const [done, cancelled, unfinished] = await Promise.all([
    journal.jobsIn('done'),
    journal.jobsIn('cancelled'),
    journal.unfinishedJobs(),
  ]);
  const changes = { added: new Set<string>(), removed: new Set<string>() };
  for (const { id, owner, systemUser, finishedAt } of [...done, ...cancelled, ...unfinished]) {
    const its = owner.environment === list.environment && owner.partyUuid === list.ownerPartyUuid;
    const isEarlier = finishedAt !== undefined && finishedAt < since;
    if (!its || systemUser.id !== list.systemUserId || isEarlier) continue;
    for (const { action, client } of await journal.rowsIn(id, 'done', 0, Number.MAX_SAFE_INTEGER)) {
      changes[action === 'add' ? 'added' : 'removed'].add(client.id);
    }
  }
  return changes;
}
