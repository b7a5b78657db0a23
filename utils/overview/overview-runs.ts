import type { Environment } from '../domain/environment';
import { type JobState, workOf } from '../domain/job';
import type { Owner } from '../domain/system-user';
import type { Journal } from '../job/journal/journal';
import type { JobRecord, JobRowRecord } from '../job/journal/records';
import type { AuditRun } from '../report/audit-runs';

const states: Record<JobState, true> = {
  waiting: true,
  running: true,
  verifying: true,
  paused: true,
  done: true,
  cancelled: true,
};

/** An owner's runs from this browser, as the audit workbook tells of them. */
export async function auditRunsOf(
  journal: Pick<Journal, 'jobsIn' | 'rowsOf'>,
  owner: Owner,
): Promise<AuditRun[]> {
  const all = await Promise.all((Object.keys(states) as JobState[]).map((state) => journal.jobsIn(state)));
  const runs: AuditRun[] = [];
  for (const job of all.flat().filter(belongsTo(owner))) {
    const isMarked = (job.asAnother ?? 0) + (job.keptAsAnother ?? 0) > 0;
    const rows = isMarked ? await journal.rowsOf(job.id, 0, Number.MAX_SAFE_INTEGER) : [];
    runs.push(runOf(job, rows));
  }
  return runs;
}

const belongsTo =
  ({ environment, partyUuid }: { environment: Environment; partyUuid: string }) =>
  ({ owner }: JobRecord) =>
    owner.environment === environment && owner.partyUuid === partyUuid;

const runOf = ({ counts, ...job }: JobRecord, rows: readonly JobRowRecord[]): AuditRun => ({
  kind: job.undoOf === undefined ? workOf(job) : 'undo',
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
