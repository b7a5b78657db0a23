import type { FileFormat } from '../domain/file-format';
import type { Sheet } from '../domain/lists/sheet';
import type { PlanSummary } from '../domain/plan';
import { granted, type Reply, refused } from '../domain/refusal';
import { workOf } from '../domain/runs/job';
import type { RunKind } from '../domain/runs/run-kind';
import type { WrittenTexts } from '../i18n/file-texts';
import type { Language } from '../i18n/language';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { Journal } from '../job/journal/journal';
import { everyRow } from '../job/journal/records';
import type { MadeFile } from '../messages/messages';
import { type FileSubject, fileName } from '../report/file-name';
import { resultsTable } from '../report/results-table';
import { templateSheets } from '../report/template';
import { encodeSheets, extensionOf } from './encode-sheets';
import { resultsOf } from './results-of';

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
  if (!plan) return refused({ kind: 'not-found', what: 'plan' });
  const { summary } = plan;
  const outcome = outcomeTextsFor(language);
  const [results, others, job] = await Promise.all([
    resultsOf(journal, summary, run?.jobId, { texts: outcome, only }),
    journal.notOnList(planId, 0, everyRow),
    run ? journal.job(run.jobId) : undefined,
  ]);
  const sheet = resultsTable({
    ...results,
    others,
    action: job ? workOf(job) : 'add',
    ownOnly: job !== undefined && !isOfPlan(job.kind, summary),
  });
  const { systemUser, environment } = summary;
  const kind = kindOf(run !== undefined, only);
  const subject = { kind, systemUser, list: listNames(summary), at: new Date(now), environment } as const;
  const named = { ...sheet, name: outcome.sheetNames[kind] };
  return granted(await made([named], { subject, format, texts: outcome }));
}

/** What a file with the user's rows is: what would be, what has become of them, or what is left to do. */
export const kindOf = (isRun: boolean, only: 'all' | 'attention') =>
  only === 'attention' ? 'follow-up' : isRun ? 'results' : 'preview';

/** What the user calls the list: its file, and its sheet where the file has several. */
export function listNames({ fileName: file, understanding: { source } }: PlanSummary): string[] {
  return source.format === 'xlsx' && source.sheets.length > 1 ? [file, source.sheet] : [file];
}

/** Whether the run does what its plan says: a repair, and what takes another run back, do something else. */
const isOfPlan = ({ from, purpose }: RunKind, plan: PlanSummary): boolean =>
  (from === 'list' || from === 'board') && purpose.kind === plan.purpose?.kind;

/** An empty list to fill in. */
export const templateFile = async ({ language, format }: Wanted): Promise<MadeFile> => {
  const outcome = outcomeTextsFor(language);
  return made(templateSheets(outcome), { subject: { kind: 'template' }, format, texts: outcome });
};

async function made(
  sheets: [Sheet, ...Sheet[]],
  { subject, format, texts }: { subject: FileSubject; format: FileFormat; texts: WrittenTexts },
): Promise<MadeFile> {
  const name = fileName(subject, extensionOf(format), texts);
  return { name, rows: sheets[0].rows.length, leftOut: 0, ...(await encodeSheets(sheets, format)) };
}
