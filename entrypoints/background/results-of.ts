import { displayName } from '../../utils/domain/display-name';
import type { JobRowView } from '../../utils/domain/job';
import type { PlanSummary } from '../../utils/domain/plan';
import { columnLetter } from '../../utils/i18n/figures';
import type { OutcomeTexts } from '../../utils/i18n/outcome-texts';
import type { Journal } from '../../utils/job/journal';
import { rowViewOf } from '../../utils/job/records';

const everyRow = Number.MAX_SAFE_INTEGER;

/** A plan's own rows with what a run has made of them, as the results are written from. */
export async function resultsOf(
  journal: Journal,
  { planId, header, understanding, owner, systemUser }: PlanSummary,
  jobId: string | undefined,
  { texts, only }: { texts: OutcomeTexts; only: 'all' | 'attention' },
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
