import type { JobRowRecord } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { RowChange } from '../journal/transitions';
import { readBack } from '../read/read-back';
import type { Seen } from '../read/seen';
import { isBorneOut, pauseFor, type Run, removes } from '../run/run';

/** Reads the delegated list back: success is what Altinn says afterwards. */
export async function verify(run: Run): Promise<void> {
  const delegated = await confirmRows(run);
  if (delegated === undefined) return;
  await run.ledger.changeJob(({ state }) =>
    state === 'verifying' ? { kind: 'finish', at: run.deps.clock.now(), delegated } : undefined,
  );
}

/**
 * Looks every row up in the list.
 * @returns how many clients it showed, when every row that was done now is confirmed or contradicted
 */
export async function confirmRows(run: Run): Promise<number | undefined> {
  const answer = await readBack(run, (seen) => showsAllDone(run, seen));
  if (run.halt.aborted) return undefined;
  if (!answer.ok) {
    await pauseFor(run, answer.failure);
    return undefined;
  }
  const seen = answer.value;
  const at = run.deps.clock.now();
  // Unknown rows first: a row that is contradicted becomes one, and was looked for already.
  for (const state of ['unknown', 'failed', 'done'] as const) {
    for await (const page of pagesOf(run.journal, run.ledger.job().id, state)) {
      await run.ledger.changeAll(
        page.flatMap((row): RowChange[] => {
          const { line } = row;
          if (!isBorneOut(row, seen))
            return isUnconfirmed(row) ? [{ line, event: { kind: 'contradicted' } }] : [];
          return mayBeThere(row) ? [{ line, event: { kind: 'confirmed', at } }] : [];
        }),
      );
    }
  }
  return removes(run) === 'some' ? seen.remaining.size : seen.listed;
}

async function showsAllDone(run: Run, seen: Seen): Promise<boolean> {
  for await (const page of pagesOf(run.journal, run.ledger.job().id, 'done')) {
    if (page.some((row) => isUnconfirmed(row) && !isBorneOut(row, seen))) return false;
  }
  return true;
}

const isUnconfirmed = (row: JobRowRecord): boolean => row.state === 'done' && row.confirmedAt === undefined;

/** Of the failed ones only those that Altinn gave no reason for: it may have stored them all the same (`altinn/platform.md` 3.5). */
const mayBeThere = (row: JobRowRecord): boolean =>
  row.state === 'unknown' || isUnconfirmed(row) || row.failure?.kind === 'rejected';
