import type { Absence } from '../domain/board/overview';
import type { Client } from '../domain/client';
import { type Answer, answered } from '../domain/failure';
import type { SystemUser } from '../domain/system-user';
import { hasClients, type ListName, readUntil } from './believe';
import type { ClientDelegations } from './client-delegations';

export interface Lists {
  available: Client[];
  delegated: Client[];
  /** Empty each time it was asked for: not to be trusted for a removal, a saved list or a difference. */
  emptyTwice: Record<ListName, boolean>;
}

/** Lists in which somebody who is missing has been looked for. */
export interface ListsSeenTwice extends Lists {
  absence: Absence;
}

type Wait = (ms: number) => Promise<void>;

/** Before an empty list is read again, ms; the longer wait only where there have been clients before. */
const waits = { usual: [1_000], seenBefore: [1_000, 4_000] };

/**
 * Both of a system user's lists, read side by side; one that comes back empty is read again.
 * @param seenBefore which of the lists has had clients in it
 */
export async function readLists(
  reader: Pick<ClientDelegations, 'available'>,
  delegatedReader: Pick<ClientDelegations, 'delegated'>,
  systemUser: SystemUser,
  wait: Wait,
  signal: AbortSignal,
  seenBefore: Partial<Record<ListName, boolean>> = {},
): Promise<Answer<Lists>> {
  const readFilled = (list: ListName, read: () => Promise<Answer<Client[]>>) =>
    readUntil(read, hasClients, { waits: seenBefore[list] ? waits.seenBefore : waits.usual, wait });
  const [available, delegated] = await Promise.all([
    readFilled('available', () => reader.available(systemUser, signal)),
    readFilled('delegated', () => delegatedReader.delegated(systemUser, signal)),
  ]);
  if (!available.ok) return available;
  if (!delegated.ok) return delegated;
  return answered({
    available: available.value,
    delegated: delegated.value,
    emptyTwice: { available: available.value.length === 0, delegated: delegated.value.length === 0 },
  });
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
  wait: Wait,
  signal: AbortSignal,
): Promise<ListsSeenTwice> {
  const { available, delegated } = lists;
  const known = new Set(available.map(({ id }) => id));
  if (delegated.every(({ id }) => known.has(id))) return { ...lists, absence: 'seen-twice' };
  // An empty one has been read again already, and was not believed then either.
  if (available.length === 0) return { ...lists, absence: 'seen-once' };
  const [pause = 0] = waits.usual;
  // Two readings at once could fail in the same way.
  await wait(pause);
  const again = await reader.available(systemUser, signal);
  if (!again.ok || again.value.length === 0) return { ...lists, absence: 'seen-once' };
  return { ...lists, available: inEither(again.value, available), absence: 'seen-twice' };
}

/** What the later one says of a client is the newer. */
function inEither(later: Client[], earlier: Client[]): Client[] {
  const ids = new Set(later.map(({ id }) => id));
  return [...later, ...earlier.filter(({ id }) => !ids.has(id))];
}
