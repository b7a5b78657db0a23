import type { Failure } from '../domain/failure';
import { outcomeOf } from './outcome';
import type { Turn } from './pace';
import type { Queue } from './queue';
import type { JobRowRecord } from './records';
import { pauseFor, type Run } from './run';
import { withTimeLimit } from './time-limit';

const troublesToPause = 5;
const rejectionsToPause = 3;

/** What has gone wrong without anything going well in between. */
export interface Streak {
  troubles: number;
  rejections: { code: string | undefined; times: number };
}

export const newStreak = (): Streak => ({ troubles: 0, rejections: { code: undefined, times: 0 } });

/** Sends a row that the journal has as `sending`, and writes down what came of it. */
export async function sendRow(
  run: Run,
  row: JobRowRecord,
  turn: Turn,
  queue: Queue,
  streak: Streak,
): Promise<void> {
  const answer = await withTimeLimit(run.deps.clock, { kind: 'unknown-outcome' }, (signal) =>
    run.writer.delegate(run.ledger.job().systemUser, row.client, signal),
  );
  const outcome = outcomeOf(row, answer);
  const news = turn.end(outcome.ending);
  const after = await run.ledger.change(row.line, outcome.event);
  if (after?.state === 'queued') queue.putBack(after);
  else run.timeLeft.landed(run.deps.clock.now());
  switch (outcome.run.kind) {
    case 'went-well':
      Object.assign(streak, newStreak());
      return;
    case 'rejection':
      return countRejection(run, streak, outcome.run.failure);
    case 'trouble':
      if (news === 'news') streak.troubles += 1;
      if (streak.troubles >= troublesToPause) await pauseFor(run, outcome.run.failure);
      return;
    case 'stop':
      return pauseFor(run, outcome.run.failure);
  }
}

async function countRejection(run: Run, streak: Streak, failure: Failure): Promise<void> {
  const code = failure.kind === 'rejected' ? failure.code : undefined;
  const isSame = streak.rejections.times > 0 && streak.rejections.code === code;
  const times = isSame ? streak.rejections.times + 1 : 1;
  streak.rejections = { code, times };
  if (times >= rejectionsToPause) await run.pause({ kind: 'same-rejection', times, failure });
}
