import type { Client } from '../domain/client';
import type { Answer } from '../domain/failure';
import type { ClientDelegations } from './client-delegations';

export type ListName = 'available' | 'delegated';

/** What is known besides the answer itself. */
export interface Known {
  /** There have been clients in this list: when the plan was made, in the run, or in a list that was kept. */
  seenBefore?: boolean;
  /** The list beside it has clients in it. */
  beside?: boolean;
}

/** Whether what was read is enough, and nothing more is asked. */
export type IsEnough = (clients: Client[]) => boolean | Promise<boolean>;

export const hasClients: IsEnough = (clients) => clients.length > 0;

/**
 * Whether a list is taken for what it says. One that is empty may be a failure behind the route, and which route does
 * that with which list the routes say themselves (`altinn/portal.md` 0.1, `altinn/platform.md` 1.3). Where clients have
 * been seen before an empty one is believed from nobody: nothing is removed, undone, kept or compared by it.
 */
export function isBelieved(
  clients: readonly unknown[],
  list: ListName,
  { believedEmpty }: Pick<ClientDelegations, 'believedEmpty'>,
  { seenBefore = false, beside = false }: Known,
): boolean {
  if (clients.length > 0) return true;
  return !seenBefore && (believedEmpty[list] || !beside);
}

/** How a list is asked for again. */
export interface Again {
  /** Before each further reading, ms; no more readings than these. */
  waits: readonly number[];
  wait(ms: number): Promise<unknown>;
  /** Nobody waits for the answer any more. */
  isOver?(): boolean;
}

/**
 * Reads a list until it is enough, or has been read as often as may be.
 * @returns the last reading, or the first failure
 */
export async function readUntil(
  read: () => Promise<Answer<Client[]>>,
  isEnough: IsEnough,
  { waits, wait, isOver = () => false }: Again,
): Promise<Answer<Client[]>> {
  let answer = await read();
  for (const ms of waits) {
    if (!answer.ok || (await isEnough(answer.value)) || isOver()) return answer;
    await wait(ms);
    answer = await read();
  }
  if (answer.ok) await isEnough(answer.value);
  return answer;
}
