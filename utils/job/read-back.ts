import type { Answer } from '../domain/failure';
import { readDelegated } from './read-delegated';
import { readRemaining } from './read-remaining';
import { expectedDelegated, type Run } from './run';

/**
 * The delegated list as far as it can be believed for what this run does: one that adds must be told that
 * clients are there, one that removes that they are not.
 * @param isEnough for a run that adds, whether what has been seen so far leaves nothing to ask
 */
export function readBack(
  run: Run,
  isEnough: (ids: ReadonlySet<string>) => boolean | Promise<boolean> = (ids) =>
    ids.size >= expectedDelegated(run.ledger.job()),
): Promise<Answer<ReadonlySet<string>>> {
  return removes(run) ? readRemaining(run) : readDelegated(run, isEnough);
}

/** Whether the run removes clients; a run does one or the other. */
export const removes = (run: Run): boolean => run.ledger.job().undoOf !== undefined;

/** Whether such a read says anything about rows it does not bear out. */
export const isTelling = (run: Run, ids: ReadonlySet<string>): boolean =>
  // Nothing at all, where Altinn has said yes: whatever that is, it is no reason to send again.
  removes(run) || ids.size > 0 || expectedDelegated(run.ledger.job()) === 0;
