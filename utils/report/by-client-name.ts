import type { StandingClient } from '../domain/board/overview';

const collator = new Intl.Collator('nb', { sensitivity: 'base' });

/** Sorted as Norwegians sort. */
export const byClientName = (clients: StandingClient[]): StandingClient[] =>
  clients.toSorted(
    ({ client: a }, { client: b }) =>
      collator.compare(a.name ?? '', b.name ?? '') ||
      ((a.orgNumber ?? a.id) < (b.orgNumber ?? b.id) ? -1 : 1),
  );
