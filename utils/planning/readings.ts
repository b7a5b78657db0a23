import type { AccessContext } from '../access/access-context';
import type { Lists } from '../altinn/read-lists';
import type { LastSeen } from '../domain/kept/last-seen';
import type { SinceLast } from '../domain/kept/since-last';
import type { ClientList } from '../domain/lists/list';
import type { Visit } from '../messages/messages';

/** Lists of Altinn's with the context they were read at. */
export interface Reading {
  context: AccessContext;
  lists: Lists;
  /** ms since epoch. */
  readAt: number;
  /** What had happened when they were read: another plan of the same reading says the same. */
  sinceLast?: SinceLast;
  /** When the delegated list, which is empty now, last had clients in it. */
  lastSeen?: LastSeen;
}

/** A list that a plan was made of, so that another purpose can be held against the same reading. */
export interface KeptList {
  list: ClientList;
  fileName: string;
}

const kept = 3;

/**
 * What the last plans were made from, so that another way of reading the same file asks Altinn for nothing.
 * In memory only; after a restart of the worker the lists are read again.
 */
export function createReadings() {
  const readings = new Map<string, { reading: Reading } & KeptList>();
  return {
    keep(planId: string, reading: Reading, list: KeptList): void {
      readings.set(planId, { reading, ...list });
      for (const oldest of [...readings.keys()].slice(0, -kept)) readings.delete(oldest);
    },
    /** The reading of a plan with its list, if it was made for this very visit: same person, party, system user. */
    of(planId: string, visit: Visit): ({ reading: Reading } & KeptList) | undefined {
      const found = readings.get(planId);
      if (!found) return undefined;
      const { userUuid, systemUser } = found.reading.context;
      const isSame =
        userUuid === visit.userUuid &&
        systemUser.id === visit.systemUserId &&
        systemUser.owner.partyUuid === visit.partyUuid;
      return isSame ? found : undefined;
    },
  };
}
