import type { LastSeen } from '../domain/kept/last-seen';
import { type ListToSave, listToSave } from '../domain/kept/saved-list';
import type { Settings } from '../domain/kept/settings';
import type { SinceLast } from '../domain/kept/since-last';
import type { SystemUser } from '../domain/system-user';
import { everyJob } from '../job/journal/every-job';
import type { Journal } from '../job/journal/journal';
import { everyRow, type JobRecord } from '../job/journal/records';
import { type OverviewAnswer, overviewOf } from '../plan/across/standing-of-clients';
import { type OwnChanges, sinceLast } from '../plan/across/what-changed';
import { listKeyOf, type SavedLists } from '../saved-lists/saved-lists';

interface ListKeeperDeps {
  savedLists: SavedLists;
  journal: Journal;
  settings(): Promise<Settings>;
}

/** Keeps what Altinn had each time it was read, and says what came of it since the last time. */
export interface ListKeeper {
  /** Nothing is kept or said where the user has switched it off, or where what was read is not believed. */
  keep(answer: OverviewAnswer): Promise<SinceLast | undefined>;
  /** When this browser last saw clients delegated to it: in a list that was kept, or in a run. */
  lastSeen(systemUser: SystemUser, now: number): Promise<LastSeen | undefined>;
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
    async lastSeen(systemUser, now) {
      let last: Seen | undefined;
      try {
        [last] = (await everSeen(systemUser)).sort((a, b) => b.at - a.at);
      } catch (error) {
        // Altinn is read without it: an export needs no store of ours.
        console.error(error);
      }
      // Where a run's own proof was that nobody is left, nothing speaks against an empty list.
      if (!last || last.clients === 0) return undefined;
      const isToday = new Date(last.at).toDateString() === new Date(now).toDateString();
      return { ...last, isToday };
    },
  };

  async function everSeen({ id, owner }: SystemUser): Promise<Seen[]> {
    const kept = await savedLists.latest(listKeyOf(owner, id));
    const runs = (await everyJob(journal)).filter(
      (run) => run.systemUser.id === id && run.owner.environment === owner.environment,
    );
    return [
      ...(kept ? [{ at: kept.lastSeenAt, clients: kept.clients.length }] : []),
      ...runs.flatMap(seenByRun),
    ];
  }
}

/** How many clients a system user had, and when (ms since epoch) that was seen. */
interface Seen {
  at: number;
  clients: number;
}

/** What a run was shown when it was planned, and for its proof. */
const seenByRun = ({ readAt, delegatedBefore, verifiedAt, delegatedAfter }: JobRecord) => [
  ...(delegatedBefore > 0 ? [{ at: readAt, clients: delegatedBefore }] : []),
  ...(verifiedAt !== undefined && delegatedAfter !== undefined
    ? [{ at: verifiedAt, clients: delegatedAfter }]
    : []),
];

function listOf(answer: OverviewAnswer): ListToSave | undefined {
  // What was seen before speaks only of empty lists, and those are never kept.
  const [read] = overviewOf([answer], () => ({ available: false, delegated: false }));
  return read?.status === 'read' ? listToSave(read) : undefined;
}

/** What this browser's own runs have done to the system user since `since`, ms since epoch. */
async function ownChanges(journal: Journal, list: ListToSave, since: number): Promise<OwnChanges> {
  const changes = { added: new Set<string>(), removed: new Set<string>() };
  for (const { id, owner, systemUser, finishedAt } of await everyJob(journal)) {
    const its = owner.environment === list.environment && owner.partyUuid === list.ownerPartyUuid;
    const isEarlier = finishedAt !== undefined && finishedAt < since;
    if (!its || systemUser.id !== list.systemUserId || isEarlier) continue;
    for (const { action, client } of await journal.rowsIn(id, 'done', 0, everyRow)) {
      changes[action === 'add' ? 'added' : 'removed'].add(client.id);
    }
  }
  return changes;
}
