import { workOf } from '../domain/job';
import { granted, type Reply, refused } from '../domain/refusal';
import type { Sheet } from '../domain/sheet';
import type { Language } from '../i18n/language';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { OutcomeTexts } from '../i18n/outcome-texts';
import type { Journal } from '../job/journal/journal';
import type { FileFormat, MadeFile } from '../messages';
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
    journal.notOnList(planId, 0, Number.MAX_SAFE_INTEGER),
    run ? journal.job(run.jobId) : undefined,
  ]);
  const sheet = resultsTable({ ...results, others, action: job ? workOf(job) : 'add' });
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
