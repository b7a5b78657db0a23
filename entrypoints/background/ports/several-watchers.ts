import type { Environment } from '../../../utils/domain/environment';
import type { JobView } from '../../../utils/domain/job';
import type { SeveralNews } from '../../../utils/messages';

interface Listener {
  environment: Environment;
  partyUuids: readonly string[];
  userUuid?: string | undefined;
  tell(news: SeveralNews): void;
}

/**
 * The overview pages that want to know how their owner's run over several system users goes; of another person's they
 * hear nothing.
 * @param lastSignedIn whoever was signed in when Altinn last said so
 */
export function createSeveralWatchers(lastSignedIn: (environment: Environment) => string | undefined) {
  const listeners = new Set<Listener>();
  const runs = new Map<string, Map<string, JobView>>();
  return {
    add(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** What the parts were when the run was looked at; what moves later is put in its place. */
    know: (parts: readonly JobView[]) => {
      for (const part of parts) if (part.part) partsOf(part.part.of).set(part.id, part);
    },
    moved(job: JobView): void {
      if (!job.part) return;
      const parts = partsOf(job.part.of);
      parts.set(job.id, job);
      const inOrder = [...parts.values()].sort((a, b) => (a.part?.place ?? 0) - (b.part?.place ?? 0));
      for (const listener of listeners) {
        const { environment, partyUuids, userUuid = lastSignedIn(environment), tell } = listener;
        if (job.owner.environment !== environment || !partyUuids.includes(job.owner.partyUuid)) continue;
        if (job.userUuid !== userUuid) continue;
        try {
          tell({ kind: 'moved', run: { id: job.part.of, parts: inOrder } });
        } catch {
          // Its page is gone and the browser has not said so yet.
          listeners.delete(listener);
        }
      }
    },
  };

  function partsOf(id: string): Map<string, JobView> {
    const known = runs.get(id) ?? new Map<string, JobView>();
    runs.set(id, known);
    return known;
  }
}
