import type { Waiting } from '../../utils/domain/runs/job';
import type { ListAnswer } from '../../utils/domain/runs/list-answer';
import { finishedOf, type RunTold } from '../../utils/domain/runs/run-parts';
import type { RunTexts } from '../../utils/i18n/panel-texts';
import type { Texts } from '../../utils/i18n/texts';
import { type RunWords, resultOf } from './run-words';

/** Why nothing is sent just now, and until when. */
export const waitingFor = ({ why, until }: Waiting, run: RunTexts): string =>
  run.waiting[why](new Date(until));

/** Where the run stands, in a few words. */
export const headingOf = (job: RunTold, run: RunTexts): string =>
  job.state === 'paused' ? run.stoppedAt(finishedOf(job), job.total) : run.heading[job.state];

/**
 * What a screen reader is told of a run: each quarter, each wait, each change of state — not each row; why it stands
 * still and what came of it, whole. The same string as long as nothing worth saying has happened.
 */
export function announcement(
  texts: Texts,
  { run, pause }: Pick<RunWords, 'run' | 'pause'>,
  job: RunTold,
  answer?: ListAnswer,
): string {
  switch (job.state) {
    case 'done':
    case 'cancelled':
      return resultOf(texts, run, job, answer);
    case 'paused': {
      // What was on its way when it was stopped is counted as it comes back: nothing is said in between.
      if (isStopping(job)) return '';
      const advice = job.pause && pause(job.pause);
      return [`${headingOf(job, run)}.`, advice?.what, advice?.todo].filter(Boolean).join(' ');
    }
    case 'verifying':
      return run.verifying;
    case 'waiting':
      return run.heading.waiting;
    case 'running':
      return job.waiting ? waitingFor(job.waiting, run) : progressOf(job, run);
    default:
      return job.state satisfies never;
  }
}

/** Requests are still out: those of a run that has just been stopped will come back, or be given up. */
const isStopping = ({ counts, pause }: RunTold): boolean =>
  counts.sending > 0 && (pause?.kind === 'by-user' || pause?.kind === 'failure');

function progressOf(job: RunTold, run: RunTexts): string {
  const quarter = job.total === 0 ? 0 : Math.floor((finishedOf(job) / job.total) * 4);
  return quarter === 0 ? run.heading.running : run.progress(Math.ceil((quarter / 4) * job.total), job.total);
}
