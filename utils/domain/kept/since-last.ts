import type { ListedClient } from './saved-list';

/** Who made a change: a run in this browser, or somebody else. */
export type ChangedBy = 'own-run' | 'others';

export interface ChangedClients {
  count: number;
  /** How many of them runs in this browser account for. */
  byOwnRuns: number;
  /** The first two hundred. */
  clients: (Pick<ListedClient, 'orgNumber' | 'name'> & { by: ChangedBy })[];
}

/** What happened to a system user's clients since a list of them was last seen. */
export interface SinceLast {
  /** When Altinn last had that list, ms since epoch. */
  since: number;
  gone: ChangedClients;
  added: ChangedClients;
}
