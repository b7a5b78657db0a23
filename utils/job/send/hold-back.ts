import type { Journal } from '../journal/journal';
import { everyRow, type JobRecord } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { RowChange } from '../journal/transitions';
import type { Run } from '../run/run';

/**
 * No client is removed until the same run's additions of it, in other system accesses, have been confirmed by a read:
 * whoever did not come in where it was going stays where it is.
 */
export async function holdBack(run: Run): Promise<void> {
  const job = run.ledger.job();
  if (!job.part || run.halt.aborted) return;
  const missing = await additionsNotConfirmed(run.journal, job);
  if (missing.size === 0) return;
  for await (const page of pagesOf(run.journal, job.id, 'queued')) {
    await run.ledger.changeAll(
      page.flatMap(({ line, action, client }): RowChange[] => {
        const titles = action === 'remove' ? missing.get(client.id) : undefined;
        return titles ? [{ line, event: { kind: 'hold-back', keptFor: titles } }] : [];
      }),
    );
  }
}

/** By client, the system accesses that it was to come into and has not been seen in. */
async function additionsNotConfirmed(
  journal: Journal,
  { id, part }: JobRecord,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const missing = new Map<string, string[]>();
  for (const other of part ? await journal.partsOf(part.of) : []) {
    if (other.id === id) continue;
    for (const { action, client, confirmedAt } of await journal.rowsOf(other.id, 0, everyRow)) {
      if (action !== 'add' || confirmedAt !== undefined) continue;
      missing.set(client.id, [...(missing.get(client.id) ?? []), other.systemUser.title]);
    }
  }
  return missing;
}
