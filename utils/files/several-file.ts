import type { PlanSummary } from '../domain/plan';
import { granted, type Reply, refused } from '../domain/refusal';
import { type RunWork, workOf } from '../domain/runs/job';
import { undoOf } from '../domain/runs/run-kind';
import { isLeftPlan } from '../domain/runs/run-parts';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { Journal } from '../job/journal/journal';
import type { JobRecord } from '../job/journal/records';
import type { MadeFile } from '../messages/messages';
import { fileName } from '../report/file-name';
import { resultsRows } from '../report/results-table';
import { type RowsAt, severalSheet } from '../report/several-sheet';
import { type FileWanted, madeFile } from './made-file';
import { kindOf, listNames } from './results-file';
import { resultsOf } from './results-of';

/** Each row by what was asked for it: of a removal's list also those that nothing was asked for. */
const toldAs = (job: JobRecord): RunWork => {
  const work = workOf(job);
  return work === 'remove' && undoOf(job.kind) === undefined ? 'both' : work;
};

/** The results of one run over several system accesses, or its preview, in one file. */
export async function severalFile(
  journal: Journal,
  { planIds, runId, only }: { planIds: readonly string[]; runId?: string; only: 'all' | 'attention' },
  { language, format }: FileWanted,
  now: number,
): Promise<Reply<MadeFile>> {
  const texts = outcomeTextsFor(language);
  const parts = runId ? await journal.partsOf(runId) : [];
  const told: RowsAt[] = [];
  let last: PlanSummary | undefined;
  for (const planId of planIds) {
    const plan = await journal.plan(planId);
    if (!plan) return refused({ kind: 'not-found', what: 'plan' });
    const { summary } = plan;
    const job = parts.find((part) => part.planId === planId);
    last = summary;
    const results = await resultsOf(journal, summary, job?.id, { texts, only });
    const rows = resultsRows({ ...results, ...(job && { action: toldAs(job) }) });
    told.push({ title: isLeftPlan(summary) ? '' : summary.systemUser.title, ...rows });
  }
  // All are plans of one list, for one owner.
  if (!last) return refused({ kind: 'not-found', what: 'plan' });
  const { owner, environment } = last;
  const what = kindOf(runId !== undefined, only);
  const name = fileName(
    { kind: 'several', what, owner, list: listNames(last), at: new Date(now), environment },
    texts,
  );
  return granted(await madeFile(name, [severalSheet(told, texts)], format));
}
