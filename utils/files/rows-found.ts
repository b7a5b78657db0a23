import type { RowsWanted } from '../domain/lists/rows-wanted';
import { rowToRemove } from '../domain/plan';
import type { JobRowView } from '../domain/runs/job';
import type { Journal } from '../job/journal/journal';
import { everyRow, rowViewOf } from '../job/journal/records';
import { type FindableRow, findable, findRows } from '../report/find-rows';

export interface RowsOrder extends RowsWanted {
  planId: string;
  /** The run whose outcomes count; nobody else's plan's. */
  jobId?: string | undefined;
}

/** Finds rows of plans. The last plan's are kept ready, since who types asks at every letter. */
export function createRowFinder(journal: Pick<Journal, 'planRows' | 'listRows' | 'rowsOf' | 'job'>) {
  let last: { planId: string; rows: Promise<FindableRow[]> } | undefined;

  async function read(planId: string): Promise<FindableRow[]> {
    const [rows, list] = await Promise.all([
      journal.planRows(planId, 0, everyRow),
      journal.listRows(planId, 0, everyRow),
    ]);
    const cells = new Map(list.map((row) => [row.line, row.cells]));
    return rows.map((row) => findable(row, cells.get(row.line)));
  }

  function rowsOf(planId: string): Promise<FindableRow[]> {
    if (last?.planId !== planId) {
      const rows = read(planId);
      last = { planId, rows };
      rows.catch(() => {
        if (last?.rows === rows) last = undefined;
      });
    }
    return last.rows;
  }

  /** Where they stand among the plan's rows, or the run's, in the order wanted. */
  return async ({ planId, jobId, ...wanted }: RowsOrder): Promise<number[]> => {
    const job = jobId === undefined ? undefined : await journal.job(jobId);
    const [rows, sent] = await Promise.all([
      rowsOf(planId),
      job?.planId === planId ? journal.rowsOf(job.id, 0, everyRow) : undefined,
    ]);
    const views = sent?.map(rowViewOf);
    const outcomes = views && new Map(views.map((row) => [row.line, row]));
    if (wanted.of !== 'run' || !views || !outcomes) return findRows(rows, outcomes, wanted);
    const byLine = new Map(rows.map((found) => [found.row.line, found]));
    const own = views.map((view) => findableOf(view, byLine.get(view.line)));
    const rest = wanted.only === 'follow-up' ? rows : [];
    const isOwn = (place: number) => outcomes.has(rest[place - own.length]?.row.line ?? -1);
    return findRows([...own, ...rest], outcomes, wanted).filter(
      (place) => place < own.length || !isOwn(place),
    );
  };
}

/** A row of a run, as itself and as the list has it. */
function findableOf(view: JobRowView, planned: FindableRow | undefined): FindableRow {
  const row = rowToRemove({
    ...view,
    ...(planned && { name: planned.row.name, orgNumber: planned.row.orgNumber }),
  });
  const own = findable({ ...row, name: view.name ?? row.name, orgNumber: view.orgNumber ?? row.orgNumber });
  return planned ? { row: own.row, words: `${own.words}\n${planned.words}` } : own;
}
