import type { Trouble } from './faults';
import { wait } from './latency';
import type { SeedSystemUser } from './seed/firms';
import type { World } from './world';

/** A write that has passed every check and is about to happen. */
export interface Write {
  systemUser: SeedSystemUser;
  clientId: string;
  kind: 'add' | 'remove';
  commit: () => void;
}

/**
 * Lets a write take its time and then happen, unless it hits a unique index behind: two first writes to a
 * system user without an Agent assignment, or the same client twice at once (`altinn/portal.md` 6).
 * Who sent it may be gone by then; it happens all the same.
 */
export async function carryOut(
  world: World,
  write: Write,
  trouble: Trouble | undefined,
): Promise<'done' | 'collided'> {
  const { systemUser, clientId, kind } = write;
  const key = `${systemUser.id} ${clientId}`;
  const isNew = !systemUser.delegations.has(clientId);
  const collides =
    kind === 'add' && (systemUser.assignment === 'creating' || (isNew && world.writing.has(key)));
  const creates = kind === 'add' && !collides && systemUser.assignment === 'none';
  if (creates) systemUser.assignment = 'creating';
  if (kind === 'add' && !collides) world.writing.add(key);

  const ms = world.weather.nextLatency();
  world.tally.statistics.sumOfWriteMs += ms;
  await wait(ms);

  if (kind === 'add' && !collides) world.writing.delete(key);
  if (collides || trouble?.do === 'collision') {
    if (creates) systemUser.assignment = 'none';
    return 'collided';
  }
  const happen = () => {
    if (kind === 'add') systemUser.assignment = 'exists';
    write.commit();
  };
  if (trouble?.do === 'effect-later') {
    if (creates) systemUser.assignment = 'none';
    world.later.push({ dueAt: world.weather.clock.now() + trouble.seconds * 1000, happen });
  } else {
    happen();
  }
  return 'done';
}
