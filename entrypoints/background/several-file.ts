import { displayName } from '../../utils/domain/display-name';
import type { JobRowView } from '../../utils/domain/job';
import { granted, type Reply, refused } from '../../utils/domain/refusal';
import type { Sheet } from '../../utils/domain/sheet';
import { columnLetter } from '../../utils/i18n/figures';
import type { Language } from '../../utils/i18n/language';
import { outcomeTextsFor } from '../../utils/i18n/outcome-catalogue';
import type { Journal } from '../../utils/job/journal';
import { rowViewOf } from '../../utils/job/records';
import type { FileFormat, MadeFile } from '../../utils/messages';
import { fileName } from '../../utils/report/file-name';
import { resultsRows } from '../../utils/report/results-table';
import { severalSheet, type Told } from '../../utils/report/several-sheet';
import { encodeSheets, extensionOf } from './encode-sheets';

const everyRow = Number.MAX_SAFE_INTEGER;

/** The results of one run over several system accesses, or its preview, in one file. */
export async function severalFile(
  journal: Journal,
  { planIds, runId, only }: { planIds: string[]; runId?: string; only: 'all' | 'attention' },
  { language, format }: { language: Language; format: FileFormat },
  now: number,
): Promise<Reply<MadeFile>> {
  const texts = outcomeTextsFor(language);
  const parts = runId ? await journal.partsOf(runId) : [];
  const told: Told[] = [];
  let subject: Parameters<typeof fileName>[0] = { kind: 'template' };
  for (const planId of planIds) {
    const plan = await journal.plan(planId);
    if (!plan) return refused({ kind: 'plan-gone' });
    const { summary } = plan;
    const job = parts.find((part) => part.planId === planId);
    const jobRows = job ? await journal.rowsOf(job.id, 0, everyRow) : undefined;
    const { systemUser, environment, owner } = summary;
    subject = { kind: 'several', owner, at: new Date(now), environment };
    const isKnown = summary.counts['unknown-system-access'] + summary.counts['ambiguous-system-access'] === 0;
    told.push({
      title: isKnown ? systemUser.title : '',
      ...resultsRows({
        ...(summary.header ? { header: summary.header } : {}),
        understanding: summary.understanding,
        rows: await journal.listRows(planId, 0, everyRow),
        plan: await journal.planRows(planId, 0, everyRow),
        job: jobRows && new Map<number, JobRowView>(jobRows.map((row) => [row.line, rowViewOf(row)])),
        texts,
        context: {
          owner: displayName(owner.name),
          systemUser: systemUser.title,
          numberColumn: columnLetter(summary.understanding.numberColumn),
        },
        only,
      }),
    });
  }
  const sheet: Sheet = severalSheet(told, texts);
  const name = fileName(subject, extensionOf(format), texts);
  return granted({ name, rows: sheet.rows.length, leftOut: 0, ...(await encodeSheets([sheet], format)) });
}
