import { granted, refused } from '../../../utils/domain/refusal';
import { wholeOf } from '../../../utils/domain/several';
import { severalFile } from '../../../utils/files/several-file';
import { viewOf } from '../../../utils/job/journal/records';
import { plansKeep } from '../../../utils/job/start/begin';
import type { SeveralPage } from '../../../utils/messages';
import { planSeveral } from '../../../utils/planning/plan-several';
import { readList } from '../../../utils/spreadsheet/read-list';
import type { Services } from '../services';
import type { Handlers } from './handlers';

type Name = 'planSeveral' | 'startSeveral' | 'severalFile' | 'stopSeveral' | 'resumeSeveral';

/** A run over several system users with all the plans of its list, as the page shows it. */
export async function severalPage(
  { journal, jobs }: Services,
  runId: string,
): Promise<SeveralPage | undefined> {
  const parts = await journal.partsOf(runId);
  if (parts.length === 0) return undefined;
  const planIds = parts[0]?.part?.planIds ?? parts.map(({ planId }) => planId);
  const plans = await Promise.all(planIds.map((planId) => journal.plan(planId)));
  const views = await Promise.all(parts.map(async (part) => (await jobs.view(part.id)) ?? viewOf(part)));
  return {
    run: { id: runId, parts: views },
    plans: plans.flatMap((plan) => (plan ? [plan.summary] : [])),
  };
}

/** What the worker does for the overview page where a list is for several system users. */
export function createSeveralRequests(services: Services): Handlers<Name> {
  const { uploads, journal, jobs, clock } = services;

  /** The part that goes or stands still, else the next. */
  const partNow = async (runId: string) => {
    const page = await severalPage(services, runId);
    return page && (wholeOf(page.run).now ?? page.run.parts.find(({ state }) => state === 'waiting'));
  };

  return {
    async planSeveral({ visit, uploadId, fileName, to }, { overview, enter }) {
      const bytes = uploads.take(uploadId);
      if (!bytes) return refused({ kind: 'upload-lost' });
      const { readings, routes, readAt } = overview.record;
      if (clock.now() - readAt > plansKeep || !routes) return refused({ kind: 'plan-too-old' });
      const read = await readList(bytes, {});
      if (!read.ok) return refused({ kind: 'file', fault: read.fault });
      const desk = await enter();
      if (!desk.ok) return desk;
      const input = { readings, routes, userUuid: visit.userUuid, list: read.list, fileName, to };
      return granted(await planSeveral(input, { journal, clock }));
    },

    async startSeveral({ planIds }) {
      const started = await jobs.startSeveral(planIds);
      if (!started.ok) return started;
      const page = await severalPage(services, started.value);
      if (page) services.severalWatchers.know(page.run.parts);
      return page ? granted(page) : refused({ kind: 'not-found', what: 'run' });
    },

    async severalFile({ visit: _, planIds, runId, only, ...wanted }) {
      return severalFile(journal, { planIds, only, ...(runId ? { runId } : {}) }, wanted, clock.now());
    },

    async stopSeveral({ runId, what }) {
      const now = await partNow(runId);
      // What is on its way may take a minute and a half; the page hears when it has stopped.
      if (now) jobs[what](now.id).catch((error) => console.error(error));
      return granted(undefined);
    },
    async resumeSeveral({ runId }) {
      const now = await partNow(runId);
      if (!now) return refused({ kind: 'nothing-to-do' });
      const resumed = await jobs.resume(now.id, { accept: 'plan-changed' });
      return resumed.ok ? granted(undefined) : resumed;
    },
  };
}
