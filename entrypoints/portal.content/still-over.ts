import type { JobView } from '../../utils/domain/job';

/**
 * What is told of a run that stands still may have been on its way while its cause was looked at again and found to be
 * over: the last word of what was being sent still has the cause.
 */
export function stillOver(shown: JobView, told: JobView): JobView {
  const isSamePause = shown.state === 'paused' && told.state === 'paused' && told.pause?.kind === 'failure';
  if (!isSamePause || shown.pause?.kind !== 'over') return told;
  const { queued, sending, unknown } = told.counts;
  return { ...told, pause: { ...shown.pause, left: queued + sending + unknown } };
}
