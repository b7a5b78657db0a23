import type { RowState } from '../../domain/runs/job';
import type { Journal } from './journal';
import type { JobRowRecord } from './records';

const pageSize = 200;

/** All rows in a state, a page at a time, in line order; rows may leave the state meanwhile. */
export async function* pagesOf(
  journal: Journal,
  jobId: string,
  state: RowState,
): AsyncGenerator<JobRowRecord[]> {
  let fromLine = 0;
  for (;;) {
    const page = await journal.rowsIn(jobId, state, fromLine, pageSize);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    fromLine = last.line + 1;
  }
}
