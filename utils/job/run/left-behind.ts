import type { RowState } from '../../domain/runs/job';
import { type JobRecord, type JobRowRecord, rowViewOf, viewOf } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { RowEvent } from '../journal/transitions';
import type { JobsDeps } from './deps';

/**
 * Sets right what the rows of a run say that nobody drives any more: none is on its way, and where the user
 * has cancelled, none is called removed that no list has shown to be gone.
 */
export async function tidyUp(deps: JobsDeps, job: JobRecord): Promise<void> {
  if (job.counts.sending > 0) {
    await change(deps, job, 'sending', () => ({ kind: 'lost', because: 'worker-stopped' }));
  }
  const isDoubtful = job.state === 'cancelled' && job.removals > 0;
  if (isDoubtful && job.counts.done > job.confirmed) {
    // Altinn's yes to a removal is for one role, and the client may have another (`altinn/portal.md` 4.5).
    await change(deps, job, 'done', ({ action, confirmedAt }) =>
      action === 'remove' && confirmedAt === undefined ? { kind: 'contradicted' } : undefined,
    );
  }
}

async function change(
  { journal, onChange }: JobsDeps,
  job: JobRecord,
  state: RowState,
  eventFor: (row: JobRowRecord) => RowEvent | undefined,
): Promise<void> {
  for await (const page of pagesOf(journal, job.id, state)) {
    const changes = page.flatMap((row) => {
      const event = eventFor(row);
      return event ? [{ line: row.line, event }] : [];
    });
    const after = await journal.changeRows(job.id, changes);
    onChange(viewOf(after.job), after.rows.map(rowViewOf));
  }
}
