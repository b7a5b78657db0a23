import type { Client } from '../domain/client';
import { type Answer, failed } from '../domain/failure';
import { readList } from './read-list';
import type { Run } from './run';

const rereads = 2;
const beforeReread = 4_000;

/**
 * The clients that can be delegated.
 * @returns `unavailable` when the list stays empty: there were clients in it when the plan was made
 */
export async function readAvailable(run: Run): Promise<Answer<Client[]>> {
  for (let read = 0; ; read += 1) {
    const answer = await readList(run, (signal) =>
      run.planner.available(run.ledger.job().systemUser, signal),
    );
    if (!answer.ok || answer.value.length > 0) return answer;
    if (read === rereads || run.halt.aborted) return failed({ kind: 'unavailable' });
    await run.deps.clock.sleep(beforeReread, run.halt);
  }
}
