import type { PlanRow } from '../domain/plan';
import type { MatchAnswer } from '../domain/purpose';
import { workOf } from '../domain/runs/job';
import { undoOf } from '../domain/runs/run-kind';
import { isSameOwner, type Owner } from '../domain/system-user';
import { everyJob } from '../job/journal/every-job';
import type { Journal } from '../job/journal/journal';
import { everyRow, type JobRecord, type JobRowRecord } from '../job/journal/records';
import type { AuditRun } from '../report/audit/audit-runs';

/** An owner's runs from this browser, as the audit workbook tells of them. */
export async function auditRunsOf(
  journal: Pick<Journal, 'unfinishedJobs' | 'jobsIn' | 'rowsOf' | 'plan' | 'planRows'>,
  owner: Owner,
): Promise<AuditRun[]> {
  const runs: AuditRun[] = [];
  for (const job of await everyJob(journal)) {
    if (!isSameOwner(job.owner, owner)) continue;
    const isMarked = (job.asAnother ?? 0) + (job.keptAsAnother ?? 0) > 0;
    const rows = isMarked ? await journal.rowsOf(job.id, 0, everyRow) : [];
    runs.push({ ...runOf(job, rows), answers: await answersOf(journal, job) });
  }
  return runs;
}

/** What its user answered to what spoke against making the system access equal to the list. */
async function answersOf(
  journal: Pick<Journal, 'plan' | 'planRows'>,
  { kind: { from, purpose }, planId }: JobRecord,
): Promise<MatchAnswer[]> {
  if (from !== 'list' || purpose.kind !== 'match') return [];
  const plan = await journal.plan(planId);
  if (!plan) return [];
  const rows = await journal.planRows(planId, 0, everyRow);
  const anyway = plan.summary.removal.refused.flatMap((refusal): MatchAnswer[] =>
    refusal.kind === 'stands-elsewhere' && refusal.answered
      ? [
          {
            kind: 'removed-anyway',
            orgNumber: refusal.orgNumber,
            ...(refusal.name && { name: refusal.name }),
          },
        ]
      : [],
  );
  const ofRows = rows.toSorted((a, b) => a.line - b.line).flatMap(answersOnRow);
  return [...ofRows, ...anyway];
}

const answersOnRow = ({ line, orgNumber, shown, warnings }: PlanRow): MatchAnswer[] =>
  warnings.flatMap((warning): MatchAnswer[] => {
    if (warning.kind === 'corrected') {
      return [{ kind: 'corrected', line, from: warning.from, to: orgNumber ?? shown }];
    }
    return warning.kind === 'none-of-removed' ? [{ kind: 'none-of-removed', line, found: shown }] : [];
  });

const runOf = ({ counts, ...job }: JobRecord, rows: readonly JobRowRecord[]): Omit<AuditRun, 'answers'> => ({
  kind: undoOf(job.kind) === undefined ? workOf(job) : 'undo',
  startedAt: job.startedAt,
  ...(job.finishedAt !== undefined && { finishedAt: job.finishedAt }),
  systemUserTitle: job.systemUser.title,
  fileName: job.fileName,
  total: job.total,
  done: counts.done - (job.already ?? 0),
  already: job.already ?? 0,
  failed: counts.failed,
  unknown: counts.unknown,
  confirmed: job.confirmed - (job.already ?? 0),
  asAnother: rows.flatMap(({ client, asAnother }) =>
    asAnother ? [{ client, kept: asAnother === 'kept' }] : [],
  ),
  userUuid: job.userUuid,
});
