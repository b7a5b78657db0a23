import type { JobView } from '../../../utils/domain/runs/job';
import { leftOf } from '../../../utils/domain/runs/run-parts';

/**
 * What is told of a run that stands still may have been on its way while its cause was looked at again and found to be
 * over: the last word of what was being sent still has the cause. So has the word of rows that are kept, and only the
 * run's own user can keep them.
 */
export function stillOver(shown: JobView, told: JobView): JobView {
  const isKept = (told.keptAsAnother ?? 0) > (shown.keptAsAnother ?? 0);
  const mayBeOver = told.pause?.kind === 'failure' || (told.pause?.kind === 'other-user' && isKept);
  const isSamePause = shown.state === 'paused' && told.state === 'paused' && mayBeOver;
  if (!isSamePause || shown.pause?.kind !== 'over') return told;
  return { ...told, pause: { ...shown.pause, left: leftOf(told) } };
}

/**
 * Another person is signed in, by what is told; by what is shown that was over. Either somebody has come since, or the
 * word was on its way when the run's own user came back: only asking tells.
 */
export const isBackAgain = (shown: JobView, told: JobView): boolean =>
  shown.pause?.kind === 'over' && told.state === 'paused' && told.pause?.kind === 'other-user';
