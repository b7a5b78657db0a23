import { type ListsSeenTwice, seenTwice } from '../../utils/altinn/seen-twice';
import { granted, type Reply } from '../../utils/domain/refusal';
import type { Clock } from '../../utils/job/clock';
import type { Desk } from './desk';
import { readNow } from './plans';
import type { Reading } from './readings';

/** As `readNow`, and whoever is delegated and not among the clients has been looked for once more. */
export async function readTwice(
  desk: Desk,
  clock: Clock,
): Promise<Reply<Reading & { lists: ListsSeenTwice }>> {
  const reading = await readNow(desk, clock);
  if (!reading.ok) return reading;
  const { altinn, routes, systemUser, signal } = desk;
  const wait = (ms: number) => clock.sleep(ms, signal);
  const { value } = reading;
  const lists = await seenTwice(value.lists, altinn.routes[routes.availableRoute], systemUser, wait, signal);
  return granted({ ...value, lists });
}
