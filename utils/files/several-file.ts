import type { Sheet } from '../domain/lists/sheet';
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
import { severalSheet, type Told } from '../report/several-sheet';
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
  const told: Told[] = [];
  let subject: Parameters<typeof fileName>[0] = { kind: 'template' };
  for (const planId of planIds) {
    const plan = await journal.plan(planId);
    if (!plan) return refused({ kind: 'not-found', what: 'plan' });
    const { summary } = plan;
    const job = parts.find((part) => part.planId === planId);
    const { systemUser, environment, owner } = summary;
    const what = kindOf(runId !== undefined, only);
    subject = { kind: 'several', what, owner, list: listNames(summary), at: new Date(now), environment };
    const results = await resultsOf(journal, summary, job?.id, { texts, only });
    const rows = resultsRows({ ...results, ...(job && { action: toldAs(job) }) });
    told.push({ title: isLeftPlan(summary) ? '' : systemUser.title, ...rows });
  }
  const sheet: Sheet = severalSheet(told, texts);
  return granted(await madeFile(fileName(subject, texts), [sheet], format));
}
