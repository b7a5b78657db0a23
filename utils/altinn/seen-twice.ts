import type { Client } from '../domain/client';
import type { Absence } from '../domain/overview';
import type { SystemUser } from '../domain/system-user';
import type { ClientDelegations } from './client-delegations';
import type { Lists } from './read-lists';

/** Two readings at once could fail in the same way, ms. */
const betweenMs = 1_000;

/** Lists in which somebody who is missing has been looked for. */
export interface ListsSeenTwice extends Lists {
  absence: Absence;
}

/**
 * Reads the available list once more where somebody is delegated whom it does not have: the portal hides whoever is
 * no longer a client, and a reading that went wrong looks the same. Who is in either of the two is a client. The
 * delegated list is not read again: what goes wrong there leaves clients out, and never adds one that is not there.
 * A second reading that fails or comes back empty settles nothing: the first stands, and nobody is called gone.
 */
export async function seenTwice(
  lists: Lists,
  reader: Pick<ClientDelegations, 'available'>,
  systemUser: SystemUser,
  wait: (ms: number) => Promise<void>,
  signal: AbortSignal,
): Promise<ListsSeenTwice> {
  const { available, delegated } = lists;
  const known = new Set(available.map(({ id }) => id));
  if (delegated.every(({ id }) => known.has(id))) return { ...lists, absence: 'seen-twice' };
  // An empty one has been read again already, and was not believed then either.
  if (available.length === 0) return { ...lists, absence: 'seen-once' };
  await wait(betweenMs);
  const again = await reader.available(systemUser, signal);
  if (!again.ok || again.value.length === 0) return { ...lists, absence: 'seen-once' };
  return { ...lists, available: inEither(again.value, available), absence: 'seen-twice' };
}

/** What the later one says of a client is the newer. */
function inEither(later: Client[], earlier: Client[]): Client[] {
  const ids = new Set(later.map(({ id }) => id));
  return [...later, ...earlier.filter(({ id }) => !ids.has(id))];
}
