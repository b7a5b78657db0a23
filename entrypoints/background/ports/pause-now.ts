import type { AccessDeps } from '../../../utils/access/access-context';
import type { Who } from '../../../utils/access/signed-in';
import { forbids, type Rules } from '../../../utils/domain/kept/rules';
import type { JobView } from '../../../utils/domain/runs/job';
import { leftOf } from '../../../utils/domain/runs/run-parts';

interface Now {
  accessDeps: Pick<AccessDeps, 'hasSiteAccess'>;
  rules(): Promise<Rules>;
}

/** The run as it is to be shown now: a cause of its pause that is over is not told. */
export async function pauseNow<
  V extends Pick<JobView, 'state' | 'pause' | 'owner' | 'userUuid' | 'counts' | 'total' | 'removals'>,
>({ accessDeps, rules }: Now, job: V, who: Who): Promise<V> {
  const { pause, total, userUuid } = job;
  if (job.state !== 'paused' || !pause || who.session !== 'in' || who.userUuid !== userUuid) return job;
  const over = (was: 'signed-out' | 'other'): V => ({
    ...job,
    pause: { kind: 'over', was, left: leftOf(job), total },
  });
  if (pause.kind === 'other-user') return over('signed-out');
  if (pause.kind === 'switched-off') {
    const { environment } = job.owner;
    return forbids(await rules(), { environment, removals: job.removals }) ? job : over('other');
  }
  if (pause.kind !== 'failure') return job;
  switch (pause.failure.kind) {
    case 'session-expired':
      return over('signed-out');
    // A page that has just been loaded brings another.
    case 'token-refused':
      return over('other');
    case 'site-access-withheld':
      return (await accessDeps.hasSiteAccess(job.owner.environment)) ? over('other') : job;
    default:
      return job;
  }
}
