import { type JobView, type RowState, rowStates } from '../../utils/domain/runs/job';
import type { Texts } from '../../utils/i18n/texts';
import { BigNumber } from '../ui/big-number';
import { wordsOfRun } from './run-words';

const underWay: readonly RowState[] = ['queued', 'sending'];

type Counted = Pick<JobView, 'state' | 'counts' | 'total' | 'kind' | 'removals' | 'already' | 'alreadyGone'>;

/** How the run's rows stand. In a finished run nothing waits, and that is not worth a number. */
export function RunCounts({ texts, job }: { texts: Texts; job: Counted }) {
  const words = wordsOfRun(texts, job);
  const over = job.state === 'done' || job.state === 'cancelled';
  const { already = 0, alreadyGone = 0 } = job;
  const there = words.action === 'repair' ? texts.outcome.already.repair : texts.outcome.already.add;
  return (
    <dl class="kf-numbers kf-states">
      {rowStates.map((state) => (
        <BigNumber
          key={state}
          value={job.counts[state] - (state === 'done' ? already : 0)}
          label={words.state[state]}
          count={state}
          hidden={over && job.counts[state] === 0 && underWay.includes(state)}
        />
      ))}
      {already > alreadyGone && (
        <BigNumber value={already - alreadyGone} label={there.status} count="already-delegated" />
      )}
      {alreadyGone > 0 && (
        <BigNumber value={alreadyGone} label={texts.outcome.already.remove.status} count="not-delegated" />
      )}
    </dl>
  );
}
