import type { RowAction } from '../domain/lists/list';

/** Clients that are to be changed, by name: in a confirmation, and before a run is taken back. */
export interface NamedTexts {
  select: Record<RowAction, (client: string) => string>;
  untick: string;
  /** Finds some of those who are named. */
  search: string;
  /** So many are not shown while it does, and count all the same. */
  hidden: (clients: number) => string;
  /** In a table of both. */
  action: string;
  actions: Record<RowAction, string>;
  type: (clients: number) => string;
  /** When the number is to be typed. */
  rule: string;
}
