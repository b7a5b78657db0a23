import { displayName } from '../../utils/domain/display-name';
import { type JobRowView, workOf } from '../../utils/domain/job';
import { granted, type Reply, refused } from '../../utils/domain/refusal';
import type { Sheet } from '../../utils/domain/sheet';
import { columnLetter } from '../../utils/i18n/figures';
import type { Language } from '../../utils/i18n/language';
import { outcomeTextsFor } from '../../utils/i18n/outcome-catalogue';
import type { OutcomeTexts } from '../../utils/i18n/outcome-texts';
import type { Journal } from '../../utils/job/journal';
import { rowViewOf } from '../../utils/job/records';
import type { FileFormat, MadeFile } from '../../utils/messages';
import { type FileSubject, fileName } from '../../utils/report/file-name';
import { resultsTable } from '../../utils/report/results-table';
import { templateSheets } from '../../utils/report/template';
import { encodeSheets, extensionOf } from './encode-sheets';

const everyRow = Number.MAX_SAFE_INTEGER;

/** How the page wants a file. */
interface Wanted {
  language: Language;
  format: FileFormat;
}

/** The user's own rows with what became of each, or with what would: the preview, where there is no run. */
export async function resultsFile(
  journal: Journal,
  planId: string,
  run: { jobId: string } | undefined,
  only: 'all' | 'attention',
  { language, format }: Wanted,
  now: number,
): Promise<Reply<MadeFile>> {
  const plan = await journal.plan(planId);
  if (!plan) return refused({ kind: 'plan-gone' });
  const { summary } = plan;
  const outcome = outcomeTextsFor(language);
  const [rows, planRows, others, job, jobRows] = await Promise.all([
    journal.listRows(planId, 0, everyRow),
    journal.planRows(planId, 0, everyRow),
    journal.notOnList(planId, 0, everyRow),
    run ? journal.job(run.jobId) : undefined,
    run ? journal.rowsOf(run.jobId, 0, everyRow) : undefined,
  ]);
  const sheet = resultsTable({
    ...(summary.header ? { header: summary.header } : {}),
    understanding: summary.understanding,
    rows,
    plan: planRows,
    others,
    job: jobRows && new Map<number, JobRowView>(jobRows.map((row) => [row.line, rowViewOf(row)])),
    action: job ? workOf(job) : 'add',
    texts: outcome,
    context: {
      owner: displayName(summary.owner.name),
      systemUser: summary.systemUser.title,
      numberColumn: columnLetter(summary.understanding.numberColumn),
    },
    only,
  });
  const { systemUser, environment } = summary;
  const subject = { kind: 'results', systemUser, at: new Date(now), environment } as const;
  return granted(await made([sheet], { subject, format, texts: outcome }));
}

/** An empty list to fill in. */
export const templateFile = async ({ language, format }: Wanted): Promise<MadeFile> => {
  const outcome = outcomeTextsFor(language);
  return made(templateSheets(outcome), { subject: { kind: 'template' }, format, texts: outcome });
};

async function made(
  sheets: [Sheet, ...Sheet[]],
  { subject, format, texts }: { subject: FileSubject; format: FileFormat; texts: OutcomeTexts },
): Promise<MadeFile> {
  const name = fileName(subject, extensionOf(format), texts);
  return { name, rows: sheets[0].rows.length, leftOut: 0, ...(await encodeSheets(sheets, format)) };
}
