import { type ListToSave, listToSave } from '../../utils/domain/saved-list';
import type { Settings } from '../../utils/domain/settings';
import type { SinceLast } from '../../utils/domain/since-last';
import type { Journal } from '../../utils/job/journal';
import { type OverviewAnswer, overviewOf } from '../../utils/plan/overview';
import { type OwnChanges, sinceLast } from '../../utils/plan/since-last';
import type { SavedLists } from '../../utils/saved-lists/saved-lists';

interface ListKeeperDeps {
  savedLists: SavedLists;
  journal: Journal;
  settings(): Promise<Settings>;
}

/** Keeps what Altinn had each time it was read, and says what came of it since the last time. */
export interface ListKeeper {
  /** Nothing is kept or said where the user has switched it off, or where what was read is not believed. */
  keep(answer: OverviewAnswer): Promise<SinceLast | undefined>;
}

export function createListKeeper({ savedLists, journal, settings }: ListKeeperDeps): ListKeeper {
  return {
    async keep(answer) {
      try {
        const list = listOf(answer);
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

function listOf(answer: OverviewAnswer): ListToSave | undefined {
  // What was seen before speaks only of empty lists, and those are never kept.
  const [read] = overviewOf([answer], () => ({ available: false, delegated: false }));
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
