import type { Reception } from '../../../utils/access/desk';
import type { Who } from '../../../utils/access/signed-in';
import type { JobView } from '../../../utils/domain/job';

/** The run as it is to be shown now: a cause of its pause that is over is not told. */
export async function pauseNow<
  V extends Pick<JobView, 'state' | 'pause' | 'owner' | 'userUuid' | 'counts' | 'total'>,
>({ reception }: { reception: Pick<Reception, 'hasSiteAccess'> }, job: V, who: Who): Promise<V> {
  const { pause, counts, total, userUuid } = job;
  if (job.state !== 'paused' || !pause || who.session !== 'in' || who.userUuid !== userUuid) return job;
  const over = (was: 'signed-out' | 'other'): V => ({
    ...job,
    pause: { kind: 'over', was, left: counts.queued + counts.sending + counts.unknown, total },
  });
  if (pause.kind === 'other-user') return over('signed-out');
  if (pause.kind !== 'failure') return job;
  switch (pause.failure.kind) {
    case 'session-expired':
      return over('signed-out');
    // A page that has just been loaded brings another.
    case 'token-refused':
      return over('other');
    case 'site-access-withheld':
      return (await reception.hasSiteAccess(job.owner.environment)) ? over('other') : job;
    default:
      return job;
  }
}
