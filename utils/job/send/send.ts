import type { Failure } from '../../domain/failure';
import type { PauseReason } from '../../domain/runs/job';
import type { JobRowRecord } from '../journal/records';
import type { Run } from '../run/run';
import { withTimeLimit } from '../run/time-limit';
import { type Outcome, outcomeOf } from './outcome';
import type { Turn } from './pace';
import type { Queue } from './queue';

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
  const { systemUser } = run.ledger.job();
  const answer = await withTimeLimit(run.deps.clock, { kind: 'unknown-outcome' }, (signal) =>
    row.action === 'add'
      ? run.writeRoute.delegate(systemUser, row.client, signal)
      : run.writeRoute.revoke(systemUser, row.client, signal),
  );
  const outcome = outcomeOf(row, answer);
  // The connection may be gone, or the session somebody else's: an ask tells, before anything else leaves.
  if (!answer.ok && answer.failure.kind === 'unknown-outcome') run.witness.doubt();
  const news = turn.end(outcome.ending);
  // In the same breath as the turn is given up: otherwise one more request slips out before the pause.
  const reason = reasonToPause(outcome.run, news, streak);
  const pausing = reason && run.pause(reason);
  const after = await run.ledger.change(row.line, outcome.event);
  if (after?.state === 'queued') queue.putBack(after);
  else run.timeLeft.landed(run.deps.clock.now());
  await pausing;
}

function reasonToPause(
  meaning: Outcome['run'],
  news: 'news' | 'known',
  streak: Streak,
): PauseReason | undefined {
  switch (meaning.kind) {
    case 'goes-on':
      return undefined;
    case 'went-well':
      Object.assign(streak, newStreak());
      return undefined;
    case 'rejection':
      return afterRejection(streak, meaning.failure);
    case 'trouble':
      if (news === 'news') streak.troubles += 1;
      return streak.troubles >= troublesToPause ? { kind: 'failure', failure: meaning.failure } : undefined;
    case 'stop':
      return { kind: 'failure', failure: meaning.failure };
  }
}

function afterRejection(streak: Streak, failure: Failure): PauseReason | undefined {
  const code = failure.kind === 'rejected' ? failure.code : undefined;
  const isSame = streak.rejections.times > 0 && streak.rejections.code === code;
  const times = isSame ? streak.rejections.times + 1 : 1;
  streak.rejections = { code, times };
  return times >= rejectionsToPause ? { kind: 'same-rejection', times, failure } : undefined;
}
