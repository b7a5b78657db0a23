import type { JobRowRecord } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { RowChange } from '../journal/transitions';
import { readBack } from '../read/read-back';
import type { Seen } from '../read/seen';
import { isBorneOut, pauseFor, type Run, removes } from '../run/run';

const mostRemovals = 3;

/**
 * Altinn removes one role of a client at a time (`altinn/portal.md` 4.5): who is still listed after a yes
 * goes back to the queue, three times at the most.
 * @returns whether rows went back
 */
export async function removeAgain(run: Run): Promise<'more-to-send' | 'settled'> {
  const { counts, confirmed, alreadyGone = 0 } = run.ledger.job();
  const isSettled = counts.done <= confirmed && alreadyGone === 0;
  if (run.halt.aborted || removes(run) === 'nobody' || isSettled) return 'settled';
  const at = run.deps.clock.now();
  const answer = await readBack(run);
  if (run.halt.aborted) return 'settled';
  if (!answer.ok) {
    await pauseFor(run, answer.failure);
    return 'settled';
  }
  for await (const page of pagesOf(run.journal, run.ledger.job().id, 'done')) {
    await run.ledger.changeAll(page.flatMap((row) => changeFor(row, answer.value, at)));
  }
  return run.ledger.job().counts.queued > 0 ? 'more-to-send' : 'settled';
}

function changeFor(row: JobRowRecord, seen: Seen, at: number): RowChange[] {
  // Who was gone before the run came to it was never sent, so it is looked for again.
  if (row.confirmedAt !== undefined && row.already === undefined) return [];
  if (isBorneOut(row, seen)) {
    return row.confirmedAt === undefined ? [{ line: row.line, event: { kind: 'confirmed', at } }] : [];
  }
  if (row.action === 'add') return [];
  return (row.removals ?? 0) < mostRemovals ? [{ line: row.line, event: { kind: 'once-more' } }] : [];
}
