import type { JobState, RowState } from '../../../utils/domain/runs/job';
import type { JobRecord, JobRowRecord } from '../../../utils/job/journal/records';
import type { Rig } from './rig';

/** Where a row may go from each state; written down here a second time, on purpose. */
const rowMoves: Record<RowState, RowState[]> = {
  queued: ['sending', 'done', 'failed'],
  sending: ['done', 'failed', 'queued', 'unknown'],
  done: ['done', 'unknown', 'queued'],
  failed: ['done', 'queued'],
  unknown: ['done', 'queued', 'unknown'],
};

const jobMoves: Record<JobState, JobState[]> = {
  waiting: ['running', 'paused', 'cancelled'],
  running: ['running', 'paused', 'cancelled', 'verifying'],
  verifying: ['verifying', 'paused', 'cancelled', 'done'],
  paused: ['paused', 'running', 'cancelled'],
  done: ['done', 'running', 'waiting'],
  cancelled: ['cancelled'],
};

/** Watches everything that is written in the journal, and names what is not in the diagrams. */
export function watchDiagrams(rig: Rig): { illegal: string[] } {
  const illegal: string[] = [];
  const jobs = new Map<string, JobState>();
  const rows = new Map<string, JobRowRecord>();

  function jobIs({ id, state, counts, total, confirmed }: JobRecord) {
    const before = jobs.get(id);
    if (before && !jobMoves[before].includes(state)) illegal.push(`job ${before} to ${state}`);
    jobs.set(id, state);
    const sum = Object.values(counts).reduce((all, count) => all + count, 0);
    if (sum !== total) illegal.push(`${sum} rows of ${total}`);
    if (confirmed > counts.done) illegal.push(`${confirmed} confirmed of ${counts.done}`);
    if (Math.min(...Object.values(counts)) < 0) illegal.push('a count below nothing');
  }

  function rowIs(row: JobRowRecord) {
    const { jobId, line, state } = row;
    const known = rows.get(`${jobId} ${line}`);
    rows.set(`${jobId} ${line}`, row);
    // Whose doing it may be is written beside a row, wherever the row is and however its run stands.
    if (known?.state === state && known.asAnother !== row.asAnother) return;
    const before = known?.state ?? 'queued';
    if (!rowMoves[before].includes(state)) illegal.push(`row ${before} to ${state}`);
    if (state === 'sending' && jobs.get(jobId) !== 'running') illegal.push(`sent while ${jobs.get(jobId)}`);
  }

  rig.onWritten((name, result) => {
    if (name === 'changeJob' && result) jobIs(result as JobRecord);
    if (name !== 'changeRows') return;
    const written = result as { job: JobRecord; rows: JobRowRecord[] };
    jobIs(written.job);
    for (const row of written.rows) rowIs(row);
  });
  return { illegal };
}
