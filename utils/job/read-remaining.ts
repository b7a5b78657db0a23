import { type Answer, answered, failed } from '../domain/failure';
import { readAvailable } from './read-available';
import { readList } from './read-list';
import type { JobRecord } from './records';
import type { Run } from './run';
import { withTimeLimit } from './time-limit';

const rereads = 3;
const beforeReread = 4_000;
const beforeBelieving = 10_000;

/**
 * The ids of the clients that are still delegated while a run removes some. That a client is **not** in the
 * list means something here, so an empty one is believed only where everybody may be gone, when two reads ten
 * seconds apart say so while the available list and the rights check answer.
 * @returns `unavailable` when an empty list cannot be believed
 */
export async function readRemaining(run: Run): Promise<Answer<ReadonlySet<string>>> {
  for (let read = 0; ; read += 1) {
    const answer = await readIds(run);
    if (!answer.ok || answer.value.size > 0) return answer;
    if (mayBeEmpty(run.ledger.job())) return believeEmpty(run);
    if (read === rereads || run.halt.aborted) return failed({ kind: 'unavailable' });
    await run.deps.clock.sleep(beforeReread, run.halt);
  }
}

async function believeEmpty(run: Run): Promise<Answer<ReadonlySet<string>>> {
  await run.deps.clock.sleep(beforeBelieving, run.halt);
  const again = await readIds(run);
  if (!again.ok || again.value.size > 0) return again;
  const available = await readAvailable(run);
  if (!available.ok) return available;
  const { deps, ledger } = run;
  const rights = await withTimeLimit(
    deps.clock,
    { kind: 'unavailable' },
    async (signal) => deps.administers?.(ledger.job(), signal) ?? failed({ kind: 'unavailable' }),
  );
  if (!rights.ok) return rights;
  return rights.value ? again : failed({ kind: 'forbidden' });
}

async function readIds(run: Run): Promise<Answer<ReadonlySet<string>>> {
  const answer = await readList(run, (signal) => run.reader.delegated(run.ledger.job().systemUser, signal));
  return answer.ok ? answered(new Set(answer.value.map(({ id }) => id))) : answer;
}

/** Whether every client that was delegated may have been removed by what was sent so far, and nobody was added. */
const mayBeEmpty = ({ delegatedBefore, counts, removed = counts.done }: JobRecord): boolean =>
  counts.done === removed && delegatedBefore <= removed + counts.unknown + counts.sending;
