import { displayName } from '../domain/display-name';
import type { PlanSummary } from '../domain/plan';
import type { JobRowView } from '../domain/runs/job';
import { columnLetter } from '../i18n/figures';
import type { WrittenTexts } from '../i18n/file-texts';
import type { Journal } from '../job/journal/journal';
import { everyRow, rowViewOf } from '../job/journal/records';

/** A plan's own rows with what a run has made of them, as the results are written from. */
export async function resultsOf(
  journal: Journal,
  { planId, header, understanding, owner, systemUser }: PlanSummary,
  jobId: string | undefined,
  { texts, only }: { texts: WrittenTexts; only: 'all' | 'attention' },
) {
  const [rows, plan, jobRows] = await Promise.all([
    journal.listRows(planId, 0, everyRow),
    journal.planRows(planId, 0, everyRow),
    jobId === undefined ? undefined : journal.rowsOf(jobId, 0, everyRow),
  ]);
  return {
    ...(header ? { header } : {}),
    understanding,
    rows,
    plan,
    job: jobRows && new Map<number, JobRowView>(jobRows.map((row) => [row.line, rowViewOf(row)])),
    texts,
    context: {
      owner: displayName(owner.name),
      systemUser: systemUser.title,
      numberColumn: columnLetter(understanding.numberColumn),
    },
    only,
  };
}
