import type { JobView, Waiting } from '../utils/domain/job';
import type { RunTexts } from '../utils/i18n/panel-texts';

/** Rows that have got an answer, whatever it was. */
export const finishedOf = ({ counts }: Pick<JobView, 'counts'>): number =>
  counts.done + counts.failed + counts.unknown;

/** Why nothing is sent just now, and until when. */
export const waitingFor = ({ why, until }: Waiting, run: RunTexts): string =>
  run.waiting[why](new Date(until));

/** Where the run stands, in a few words. */
export const headingOf = (job: JobView, run: RunTexts): string =>
  job.state === 'paused' ? run.stoppedAt(finishedOf(job), job.total) : run.heading[job.state];

/**
 * What a screen reader is told of a run: each quarter, each wait, each change of state — not each row.
 * The same string as long as nothing worth saying has happened.
 */
export function announcement(job: JobView, run: RunTexts): string {
  if (job.state === 'verifying') return run.verifying;
  if (job.state !== 'running') return headingOf(job, run);
  if (job.waiting) return waitingFor(job.waiting, run);
  const quarter = job.total === 0 ? 0 : Math.floor((finishedOf(job) / job.total) * 4);
  return quarter === 0 ? run.heading.running : run.progress(Math.ceil((quarter / 4) * job.total), job.total);
}
