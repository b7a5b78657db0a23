import type { JobRecord, JobRowRecord } from '../journal/records';
import { canLookAgain, notSoAt } from '../read/look-before';
import type { Run } from '../run/run';
import { keepSession } from '../run/session-keeper';
import { createQueue } from './queue';
import { newStreak, sendRow } from './send';

/**
 * Sends every queued row, and comes back when the last one sent has its answer written down; sooner where the first
 * makes the list worth reading again.
 */
export async function sendQueue(run: Run): Promise<void> {
  const queue = createQueue(run.journal, run.ledger.job().id);
  const streak = newStreak();
  const onTheirWay = new Set<Promise<unknown>>();
  const mistakes: unknown[] = [];
  try {
    while (!run.halt.aborted && mistakes.length === 0) {
      await keepSession(run);
      const turn = await run.pace.turn(run.halt);
      if (!turn) break;
      const row = await queue.next();
      if (!row) {
        turn.end({ kind: 'unused' });
        if (onTheirWay.size === 0) break;
        // What is on its way may be turned away and come back to the queue.
        await Promise.race(onTheirWay);
        continue;
      }
      const alone = mustGoAlone(run.ledger.job(), row);
      if (alone) await Promise.all(onTheirWay);
      const mayGo = !run.halt.aborted && (await run.witness.departs(row.line));
      const sent = mayGo
        ? await run.ledger.change(row.line, { kind: 'send', at: run.deps.clock.now(), ...notSoAt(run, row) })
        : undefined;
      if (!sent) {
        run.witness.landed(row.line);
        turn.end({ kind: 'unused' });
        break;
      }
      const landed = sendRow(run, sent, turn, queue, streak)
        .catch((mistake) => mistakes.push(mistake))
        .finally(() => {
          run.witness.landed(sent.line);
          onTheirWay.delete(landed);
        });
      onTheirWay.add(landed);
      if (alone) await landed;
      if (alone && canLookAgain(run)) break;
    }
  } finally {
    await Promise.all(onTheirWay);
  }
  if (mistakes.length > 0) throw mistakes[0];
}

/**
 * The first write to an empty system user makes its agent relation, and two of those collide
 * (`altinn/portal.md` 6); so it goes alone until one has succeeded.
 */
const mustGoAlone = (job: JobRecord, row: JobRowRecord): boolean =>
  row.turn === 'alone' || (job.delegatedBefore === 0 && job.counts.done === 0);
