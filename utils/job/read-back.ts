import { type Answer, answered } from '../domain/failure';
import { readDelegated } from './read-delegated';
import { readRemaining } from './read-remaining';
import { expectedDelegated, type Run } from './run';
import type { Seen } from './seen';

/**
 * The delegated list as far as it can be believed for what this run does: one that adds must be told that
 * clients are there, one that removes that they are not.
 * @param isEnough for a run that adds, whether what has been seen so far leaves nothing to ask
 */
export async function readBack(
  run: Run,
  isEnough: (seen: Seen) => boolean | Promise<boolean> = ({ listed }) =>
    listed >= expectedDelegated(run.ledger.job()),
): Promise<Answer<Seen>> {
  if (!removes(run)) return readDelegated(run, isEnough);
  const remaining = await readRemaining(run);
  if (!remaining.ok) return remaining;
  return answered({ there: remaining.value, untold: new Set(), listed: remaining.value.size });
}

/** Whether the run removes clients; a run does one or the other. */
export const removes = (run: Run): boolean => run.ledger.job().undoOf !== undefined;

/** Whether such a read says anything about rows it does not bear out. */
export const isTelling = (run: Run, { listed }: Seen): boolean =>
  // Nothing at all, where Altinn has said yes: whatever that is, it is no reason to send again.
  removes(run) || listed > 0 || expectedDelegated(run.ledger.job()) === 0;
