import { type JobView, type RunWork, workOf } from '../runs/job';

/** When this browser last kept a list of a system user's clients, and how many it had. */
export interface LastRead {
  /** ms since epoch. */
  at: number;
  clients: number;
}

/** The same of one system user among others. */
export interface LastReadOf extends LastRead {
  title: string;
}

/** What the last run came to, as it is told in a line. */
export interface LastRun {
  /** When it ended, ms since epoch. */
  at: number;
  work: RunWork;
  added: number;
  removed: number;
  /** Sent again, of those that were there already. */
  repaired: number;
  /** So already when the run came to them. */
  before: number;
  /** Of its rows: not as they were to be, or nobody knows. */
  attention: number;
}

/** The last run that this browser has kept. */
export interface LastRunKept extends LastRun {
  jobId: string;
}

/** What a finished run came to: nobody is counted who was so before it. */
export function lastRunOf(job: JobView): LastRun {
  const { counts, already = 0, alreadyGone = 0 } = job;
  const changed = counts.done - already;
  const work = workOf(job);
  const all = work === 'remove' ? changed : 0;
  const removed = work === 'both' ? Math.max(0, (job.removed ?? 0) - alreadyGone) : all;
  return {
    at: job.finishedAt ?? job.startedAt,
    work,
    added: work === 'repair' ? 0 : changed - removed,
    removed,
    repaired: work === 'repair' ? changed : 0,
    before: already,
    attention: job.total - counts.done + (job.asAnother ?? 0),
  };
}
