import type { PlanSummary } from '../domain/plan';
import { granted, type Reply, refused } from '../domain/refusal';
import { workOf } from '../domain/runs/job';
import type { RunKind } from '../domain/runs/run-kind';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { Journal } from '../job/journal/journal';
import { everyRow } from '../job/journal/records';
import type { MadeFile } from '../messages/messages';
import { fileName } from '../report/file-name';
import { resultsTable } from '../report/results-table';
import { templateSheets } from '../report/template';
import { type FileWanted, madeFile } from './made-file';
import { resultsOf } from './results-of';

/** The user's own rows with what became of each, or with what would: the preview, where there is no run. */
export async function resultsFile(
  journal: Journal,
  planId: string,
  jobId: string | undefined,
  only: 'all' | 'attention',
  { language, format }: FileWanted,
  now: number,
): Promise<Reply<MadeFile>> {
  const plan = await journal.plan(planId);
  if (!plan) return refused({ kind: 'not-found', what: 'plan' });
  const { summary } = plan;
  const outcome = outcomeTextsFor(language);
  const [results, others, job] = await Promise.all([
    resultsOf(journal, summary, jobId, { texts: outcome, only }),
    journal.notOnList(planId, 0, everyRow),
    jobId === undefined ? undefined : journal.job(jobId),
  ]);
  const sheet = resultsTable({
    ...results,
    others,
    action: job ? workOf(job) : 'add',
    ownOnly: job !== undefined && !isOfPlan(job.kind, summary),
  });
  const { systemUser, environment } = summary;
  const kind = kindOf(jobId !== undefined, only);
  const subject = { kind, systemUser, list: listNames(summary), at: new Date(now), environment } as const;
  const named = { ...sheet, name: outcome.sheetNames[kind] };
  return granted(await madeFile(fileName(subject, outcome), [named], format));
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
export const templateFile = async ({ language, format }: FileWanted): Promise<MadeFile> => {
  const outcome = outcomeTextsFor(language);
  return madeFile(fileName({ kind: 'template' }, outcome), templateSheets(outcome), format);
};
