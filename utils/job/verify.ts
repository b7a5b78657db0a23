import type { RowChange } from './journal';
import { pagesOf } from './pages';
import { readDelegated } from './read-delegated';
import type { JobRowRecord } from './records';
import { pauseFor, type Run } from './run';

/** Reads the delegated list back: success is what Altinn says afterwards. */
export async function verify(run: Run): Promise<void> {
  if (!(await confirmRows(run))) return;
  await run.ledger.changeJob(({ state }) =>
    state === 'verifying' ? { kind: 'finish', at: run.deps.clock.now() } : undefined,
  );
}

/**
 * Looks every row up in the list.
 * @returns whether every row that was done now is confirmed, or known to be missing
 */
export async function confirmRows(run: Run): Promise<boolean> {
  const answer = await readDelegated(run, (ids) => showsAllDone(run, ids));
  if (run.halt.aborted) return false;
  if (!answer.ok) {
    await pauseFor(run, answer.failure);
    return false;
  }
  const ids = answer.value;
  const at = run.deps.clock.now();
  // Unknown rows first: a row found missing becomes one, and was looked for already.
  for (const state of ['unknown', 'failed', 'done'] as const) {
    for await (const page of pagesOf(run.journal, run.ledger.job().id, state)) {
      await run.ledger.changeAll(
        page.flatMap((row): RowChange[] => {
          const { line } = row;
          if (!ids.has(row.client.id))
            return isUnconfirmed(row) ? [{ line, event: { kind: 'contradicted' } }] : [];
          return mayBeThere(row) ? [{ line, event: { kind: 'confirmed', at } }] : [];
        }),
      );
    }
  }
  return true;
}

async function showsAllDone(run: Run, ids: ReadonlySet<string>): Promise<boolean> {
  for await (const page of pagesOf(run.journal, run.ledger.job().id, 'done')) {
    if (page.some((row) => isUnconfirmed(row) && !ids.has(row.client.id))) return false;
  }
  return true;
}

const isUnconfirmed = (row: JobRowRecord): boolean => row.state === 'done' && row.confirmedAt === undefined;

/** Of the failed ones only those that Altinn gave no reason for: it may have stored them all the same (`altinn/platform.md` 3.5). */
const mayBeThere = (row: JobRowRecord): boolean =>
  row.state === 'unknown' || isUnconfirmed(row) || row.failure?.kind === 'rejected';
