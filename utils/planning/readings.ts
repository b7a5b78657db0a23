import type { Desk } from '../access/desk';
import type { Lists } from '../altinn/read-lists';
import type { LastSeen } from '../domain/last-seen';
import type { SinceLast } from '../domain/since-last';
import type { Visit } from '../messages';

/** Lists of Altinn's with the desk they were read at. */
export interface Reading {
  desk: Desk;
  lists: Lists;
  /** ms since epoch. */
  readAt: number;
  /** What had happened when they were read: another plan of the same reading says the same. */
  sinceLast?: SinceLast;
  /** When the delegated list, which is empty now, last had clients in it. */
  lastSeen?: LastSeen;
}

const kept = 3;

/**
 * What the last plans were made from, so that another way of reading the same file asks Altinn for nothing.
 * In memory only; after a restart of the worker the lists are read again.
 */
export function createReadings() {
  const readings = new Map<string, Reading>();
  return {
    keep(planId: string, reading: Reading): void {
      readings.set(planId, reading);
      for (const oldest of [...readings.keys()].slice(0, -kept)) readings.delete(oldest);
    },
    /** The reading of a plan, if it was made for this very visit: same person, party, system user. */
    of(planId: string, visit: Visit): Reading | undefined {
      const reading = readings.get(planId);
      if (!reading) return undefined;
      const { userUuid, systemUser } = reading.desk;
      const isSame =
        userUuid === visit.userUuid &&
        systemUser.id === visit.systemUserId &&
        systemUser.owner.partyUuid === visit.partyUuid;
      return isSame ? reading : undefined;
    },
  };
}
