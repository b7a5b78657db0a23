import type { Environment } from '../../utils/domain/environment';
import type { JobRowView, JobView } from '../../utils/domain/job';
import type { Progress, Subscription } from '../../utils/messages';

interface Watcher {
  environment: Environment;
  subscription: Subscription;
  tell(progress: Progress): void;
}

/** The pages that want to know how runs go: each hears of the runs on its own system user only. */
export function createWatchers() {
  const watchers = new Set<Watcher>();
  return {
    add(watcher: Watcher): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    moved(job: JobView, rows: JobRowView[]) {
      for (const watcher of watchers) {
        const { environment, subscription, tell } = watcher;
        const itsOwner =
          job.owner.environment === environment && subscription.partyUuids.includes(job.owner.partyUuid);
        if (!itsOwner || job.systemUser.id !== subscription.systemUserId) continue;
        try {
          tell({ kind: 'moved', job, rows });
        } catch {
          // Its page is gone and the browser has not said so yet. The run must not suffer for it.
          watchers.delete(watcher);
        }
      }
    },
  };
}
