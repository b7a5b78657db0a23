import type { Client } from '../../domain/client';
import { isRepair } from '../../domain/runs/run-kind';
import { missingPackages } from '../../plan/missing-packages';
import type { JobRecord } from '../journal/records';

/** What reads of the delegated list showed, for a run that asks. */
export interface Seen {
  /** Clients that are there; for a run that repairs, with every package. */
  there: ReadonlySet<string>;
  /** Clients that the last read showed: who is not among them is gone. */
  remaining: ReadonlySet<string>;
  /** Clients of whom the list says neither that they are there nor that they are not. */
  untold: ReadonlySet<string>;
  /** How many clients it showed, however few their packages. */
  listed: number;
}

/** Adds up the reads of one question: what any of them showed is there. */
export interface Sight {
  add(clients: Client[]): void;
  seen(): Seen;
}

/**
 * In a run that repairs, being listed means nothing: it takes every package (`altinn/portal.md` 4.4), and a list
 * that does not tell packages tells nothing.
 */
export function createSight({ kind, systemUser }: JobRecord): Sight {
  const there = new Set<string>();
  const untold = new Set<string>();
  const lacking = new Set<string>();
  let remaining: ReadonlySet<string> = new Set();

  function stands({ access }: Client): Set<string> {
    if (!isRepair(kind)) return there;
    if (!access) return untold;
    return missingPackages(systemUser.packages, access).length === 0 ? there : lacking;
  }

  return {
    add(clients) {
      // An empty list next to one that was not is no news of anybody.
      if (clients.length > 0) remaining = new Set(clients.map(({ id }) => id));
      for (const client of clients) {
        const { id } = client;
        const now = stands(client);
        if (there.has(id) || (now === untold && lacking.has(id))) continue;
        untold.delete(id);
        lacking.delete(id);
        now.add(id);
      }
    },
    seen: () => ({ there, remaining, untold, listed: there.size + untold.size + lacking.size }),
  };
}
