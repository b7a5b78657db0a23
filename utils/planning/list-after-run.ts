import type { Client } from '../domain/client';
import { answered } from '../domain/failure';
import type { JobState, JobView } from '../domain/runs/job';
import type { Journal } from '../job/journal/journal';
import { everyRow } from '../job/journal/records';
import type { JobsDeps } from '../job/run/jobs';
import { listKeyOf, type SavedLists } from '../saved-lists/saved-lists';
import type { ListKeeper } from './list-keeper';

interface AfterRunDeps {
  journal: Journal;
  savedLists: SavedLists;
  lists: ListKeeper;
}

/**
 * Keeps what a run leaves behind as Altinn showed it when the run looked for its proof: that list is read anyway,
 * and nothing more is asked.
 */
export function createListAfterRun({ journal, savedLists, lists }: AfterRunDeps) {
  const states = new Map<string, JobState>();
  /** The delegated list that each run was shown last. */
  const shown = new Map<string, Client[]>();

  async function keep(jobId: string, delegated: Client[]): Promise<void> {
    const job = await journal.job(jobId);
    // A run may need several reads to find all it looks for; one that did not show it all by itself is not believed.
    if (!job?.verifiedAt || delegated.length !== job.delegatedAfter) return;
    const { systemUser, verifiedAt: readAt } = job;
    const before = await savedLists.latest(listKeyOf(systemUser.owner, systemUser.id));
    const rows = await journal.rowsOf(jobId, 0, everyRow);
    // Some routes give ids only; these are the names there are without asking for more.
    const available: Client[] = [
      ...rows.map(({ client }) => client),
      ...(before?.clients ?? []).map((client) => ({ ...client, kind: 'unknown' as const })),
    ];
    const emptyTwice = { available: false, delegated: false };
    const read = answered({ available, delegated, emptyTwice });
    await lists.keep({ systemUser, lists: read, knowsPackages: false, readAt });
  }

  return {
    /** The same routes, with an eye on what comes in through them. */
    watch:
      (open: JobsDeps['delegations']): JobsDeps['delegations'] =>
      async (job) => {
        const routes = await open(job);
        if (!routes.ok) return routes;
        const { delegatedRoute } = routes.value;
        const delegated: typeof delegatedRoute.delegated = async (systemUser, signal) => {
          const list = await delegatedRoute.delegated(systemUser, signal);
          if (list.ok) shown.set(job.id, list.value);
          return list;
        };
        return answered({ ...routes.value, delegatedRoute: { ...delegatedRoute, delegated } });
      },

    moved({ id, state }: JobView): void {
      const before = states.get(id);
      states.set(id, state);
      if (state !== 'done' || before === state) return;
      const list = shown.get(id);
      shown.delete(id);
      if (list) keep(id, list).catch((error) => console.error(error));
    },
  };
}
