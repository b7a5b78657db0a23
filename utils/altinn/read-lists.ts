import type { Client } from '../domain/client';
import { type Answer, answered } from '../domain/failure';
import type { SystemUser } from '../domain/system-user';
import type { ClientDelegations } from './client-delegations';

export interface Lists {
  available: Client[];
  delegated: Client[];
  /** Empty each time it was asked for: not to be trusted for a removal, a saved list or a difference. */
  emptyTwice: Record<ListName, boolean>;
}

type ListName = 'available' | 'delegated';

const firstWaitMs = 1_000;
const longerWaitMs = 4_000;

/**
 * Both of a system user's lists, read side by side. A list that comes back empty is read once more before it
 * is believed, and once again after a longer wait where we have seen clients before: some doors answer
 * `200 []` when something behind them failed (`altinn/portal.md` 0.1).
 * @param seenBefore which of the lists has had clients in it
 */
export async function readLists(
  reader: Pick<ClientDelegations, 'available'>,
  delegatedReader: Pick<ClientDelegations, 'delegated'>,
  systemUser: SystemUser,
  wait: (ms: number) => Promise<void>,
  signal: AbortSignal,
  seenBefore: Partial<Record<ListName, boolean>> = {},
): Promise<Answer<Lists>> {
  const [available, delegated] = await Promise.all([
    readTwiceIfEmpty(() => reader.available(systemUser, signal), wait, seenBefore.available ?? false),
    readTwiceIfEmpty(
      () => delegatedReader.delegated(systemUser, signal),
      wait,
      seenBefore.delegated ?? false,
    ),
  ]);
  if (!available.ok) return available;
  if (!delegated.ok) return delegated;
  return answered({
    available: available.value,
    delegated: delegated.value,
    emptyTwice: { available: available.value.length === 0, delegated: delegated.value.length === 0 },
  });
}

async function readTwiceIfEmpty(
  read: () => Promise<Answer<Client[]>>,
  wait: (ms: number) => Promise<void>,
  seenBefore: boolean,
): Promise<Answer<Client[]>> {
  let list = await read();
  for (const ms of seenBefore ? [firstWaitMs, longerWaitMs] : [firstWaitMs]) {
    if (!list.ok || list.value.length > 0) break;
    await wait(ms);
    list = await read();
  }
  return list;
}
