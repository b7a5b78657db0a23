import { granted, type Reply, refused } from '../../../utils/domain/refusal';
import { planIdsOf } from '../../../utils/domain/runs/run-parts';
import { resultsFile } from '../../../utils/files/results-file';
import { severalFile } from '../../../utils/files/several-file';
import type { RunPage } from '../../../utils/messages/messages';
import { jobRowViews, runPage } from '../ports/run-page';
import type { Services } from '../services';
import type { Handlers } from './handlers';

type Name =
  | 'start'
  | 'jobRows'
  | 'pause'
  | 'cancel'
  | 'resume'
  | 'retry'
  | 'keepAsAnother'
  | 'planUndo'
  | 'undo'
  | 'planFile'
  | 'results'
  | 'dismiss';

/** What the worker does with runs, over one system user or several. */
export function createRunRequests(services: Services): Handlers<Name> {
  const { journal, jobs, memory, clock } = services;

  /** A run that has just begun, as its page shows it. */
  const startedPage = async (started: Reply<string>): Promise<Reply<RunPage>> => {
    if (!started.ok) return started;
    const page = await runPage(services, started.value);
    return page ? granted(page) : refused({ kind: 'not-found', what: 'run' });
  };

  return {
    async start({ visit, planIds, orders }) {
      if (!('systemUserId' in visit)) return startedPage(await jobs.startSeveral(planIds, orders));
      // A page of one system user's begins a run that is whole by itself.
      const [planId = ''] = planIds;
      return startedPage(await jobs.start({ planId, ...orders.find((order) => order.planId === planId) }));
    },

    jobRows: async ({ jobId, fromLine, count }) =>
      granted(await jobRowViews(services, jobId, fromLine, count)),

    async pause({ runId }) {
      // What is on its way may take a minute and a half; the page hears when it has stopped.
      jobs.pause(runId).catch((error) => console.error(error));
      return granted(undefined);
    },
    async cancel({ runId }) {
      jobs.cancel(runId).catch((error) => console.error(error));
      return granted(undefined);
    },
    // The panel says what changed wherever it offers to go on.
    resume: async ({ runId }) => withoutValue(await jobs.resume(runId, { accept: 'plan-changed' })),
    retry: async ({ runId }) => withoutValue(await jobs.retry(runId)),

    keepAsAnother: async ({ runId, parts }) => withoutValue(await jobs.keepAsAnother({ runId, parts })),
    planUndo: ({ runId, only }) => jobs.planUndo(runId, only),
    undo: async ({ runId, parts }) => startedPage(await jobs.startUndo({ runId, parts })),

    async planFile({ visit: _, planIds, ...wanted }) {
      const [planId] = planIds;
      return planIds.length === 1 && planId !== undefined
        ? resultsFile(journal, planId, undefined, 'all', wanted, clock.now())
        : severalFile(journal, { planIds, only: 'all' }, wanted, clock.now());
    },
    async results({ visit: _, runId, only, ...wanted }, { parts }) {
      const [first] = parts;
      const { part, planId, id: jobId } = first;
      return part?.of === runId
        ? severalFile(journal, { planIds: planIdsOf(runId, parts), runId, only }, wanted, clock.now())
        : resultsFile(journal, planId, jobId, only, wanted, clock.now());
    },
    async dismiss({ runId }) {
      await memory.dismiss(runId);
      return granted(undefined);
    },
  };
}

const withoutValue = (reply: Reply<unknown>): Reply<undefined> => (reply.ok ? granted(undefined) : reply);
