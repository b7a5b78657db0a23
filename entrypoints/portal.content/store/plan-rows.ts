import type { PlanRows } from '../../../components/state/paged-rows';
import type { RowsWanted } from '../../../utils/domain/lists/rows-wanted';
import type { PlanRow, PlanSummary } from '../../../utils/domain/plan';
import type { Reply } from '../../../utils/domain/refusal';
import { type Asker, ask } from '../../../utils/messages/messages';
import { createRowSource, type PagedRows } from './row-source';

/** What fetching a plan's rows needs of the panel. */
export interface RowsReader {
  page: { asker(): Asker; onChange(): void };
  take<T>(reply: Reply<T>): T | undefined;
}

/**
 * The rows of a plan that the worker keeps, and a way to find some among them.
 * @param jobId the run whose outcomes count where rows are looked for
 */
export function createPlanRows(
  { page, take }: RowsReader,
  { planId, rowCount }: Pick<PlanSummary, 'planId' | 'rowCount'>,
  jobId?: string,
): PagedRows<PlanRow> & PlanRows {
  const rows = createRowSource<PlanRow>(
    rowCount,
    async (from, count) => take(await ask('planRows', { visit: page.asker(), planId, from, count })),
    page.onChange,
  );
  const find = async (wanted: RowsWanted) =>
    take(await ask('findRows', { visit: page.asker(), planId, ...(jobId && { jobId }), ...wanted }));
  return { ...rows, find };
}
