import type { Journal } from '../journal/journal';
import type { JobRecord, JobRowRecord } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { RowChange } from '../journal/transitions';

/**
 * Whether a row may have been sent as somebody else: it left after the last ask that was answered well did, or may
 * have. A row that is queued has had no effect.
 */
const isDoubtful = ({ line, sentAt, asAnother }: JobRowRecord, { proven }: JobRecord): boolean =>
  sentAt !== undefined &&
  asAnother === undefined &&
  (sentAt >= (proven?.at ?? 0) || (proven?.but.includes(line) ?? false));

/** The rows of a run that may have been sent as another user, as changes that say so. */
export async function rowsAsAnother(journal: Journal, job: JobRecord): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  for (const state of ['sending', 'done', 'failed', 'unknown'] as const) {
    for await (const page of pagesOf(journal, job.id, state)) {
      for (const row of page) {
        if (isDoubtful(row, job)) changes.push({ line: row.line, event: { kind: 'as-another' } });
      }
    }
  }
  return changes;
}
