import type { Environment } from '../../../utils/domain/environment';
import type { JobRowView, JobView } from '../../../utils/domain/runs/job';
import type { Progress, Subscription } from '../../../utils/messages/messages';
import { isOfItsParty } from './its-party';

interface Watcher {
  environment: Environment;
  subscription: Subscription;
  tell(progress: Progress): void;
}

/**
 * The pages that want to know how runs go: each hears of the runs on its own system user only, the overview's of those
 * over several, and of another person's nothing.
 * @param lastSignedIn whoever was signed in when Altinn last said so
 */
export function createWatchers(lastSignedIn: (environment: Environment) => string | undefined) {
  const watchers = new Set<Watcher>();
  return {
    add(watcher: Watcher): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    moved(job: JobView, rows: JobRowView[]) {
      for (const watcher of watchers) {
        const { environment, subscription, tell } = watcher;
        const { systemUserId } = subscription;
        // A run over one system user is of no concern to the overview's page.
        const isIts =
          systemUserId === undefined ? job.part !== undefined : job.systemUser.id === systemUserId;
        if (!isIts || !isOfItsParty(job, environment, subscription)) continue;
        const last = lastSignedIn(environment);
        if (job.userUuid !== (subscription.userUuid ?? last)) continue;
        try {
          // A page that was left open hears that its run stands still, and not what is on its rows.
          tell({ kind: 'moved', job, rows: job.userUuid === last ? rows : [] });
        } catch {
          // Its page is gone and the browser has not said so yet. The run must not suffer for it.
          watchers.delete(watcher);
        }
      }
    },
  };
}
