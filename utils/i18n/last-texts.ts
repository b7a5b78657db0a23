import type { LastRun } from '../domain/kept/last-time';

/** What the closed panel says of the last time: a line each. */
export interface LastTexts {
  read: (at: Date, clients: number) => string;
  /** Of so many system accesses; each then has a line of its own. */
  reads: (systemUsers: number) => string;
  of: (at: Date, clients: number) => string;
  run: (at: Date, run: LastRun) => string;
  show: string;
}
