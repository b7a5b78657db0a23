import type { CameAndWent } from '../domain/board/overview-summary';
import type { ChangedBy } from '../domain/kept/since-last';

/** What the panel says of what was before: who came and went since a list was kept. */
export interface SinceLastTexts {
  /** «Siden sist: 3 falt ut, 5 nye» */
  heading: (changes: CameAndWent) => string;
  /** Compared with what. */
  comparedWith: (since: Date) => string;
  gone: (clients: number) => string;
  added: (clients: number) => string;
  /** Beside the name of a client that a run in this browser accounts for. */
  by: Record<Extract<ChangedBy, 'own-run'>, string>;
  /** Clients that are counted and not named. */
  more: (clients: number) => string;
  noName: string;
}

/** Only what happened is named. */
export function changes(
  { count: gone }: { count: number },
  { count: added }: { count: number },
  figure: (n: number) => string,
  [out, one, many]: [string, string, string],
): string {
  const parts = [];
  if (gone > 0) parts.push(`${figure(gone)} ${out}`);
  if (added > 0) parts.push(`${figure(added)} ${added === 1 ? one : many}`);
  return parts.join(', ');
}
