import { granted, type Reply, refused } from '../../utils/domain/refusal';
import { wholeOf } from '../../utils/domain/several';
import { plansKeep } from '../../utils/job/begin';
import { viewOf } from '../../utils/job/records';
import type { AnswerOf, OwnerVisit, RequestOf, SeveralPage } from '../../utils/messages';
import { readList } from '../../utils/spreadsheet/read-list';
import { enterForOwner, type OwnerDesk } from './desk';
import type { Sender } from './sender';
import type { Services } from './services';
import { planSeveral } from './several';
import { severalFile } from './several-file';

type Name = 'planSeveral' | 'startSeveral' | 'severalFile' | 'steerSeveral';

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
export function createSeveralRequests(services: Services): {
  [N in Name]: (request: RequestOf<N>, sender: Sender) => Promise<AnswerOf<N>>;
} {
  const { overviews, uploads, journal, jobs, clock, reception } = services;

  const enterAs = (visit: OwnerVisit, { environment }: Sender): Promise<Reply<OwnerDesk>> =>
    enterForOwner(reception, environment, visit, AbortSignal.timeout(120_000));

  return {
    async planSeveral({ visit, overviewId, uploadId, fileName, to }, sender) {
      const bytes = uploads.take(uploadId);
      const overview = await overviews.get(overviewId);
      if (!bytes || overview?.record.owner.environment !== sender.environment) {
        return refused({ kind: 'plan-gone' });
      }
      const { owner, readings, routes, readAt } = overview.record;
      if (owner.partyUuid !== visit.partyUuid) return refused({ kind: 'actor-changed' });
      if (clock.now() - readAt > plansKeep || !routes) return refused({ kind: 'plan-too-old' });
      const read = await readList(bytes, {});
      if (!read.ok) return refused({ kind: 'file', fault: read.fault });
      const desk = await enterAs(visit, sender);
      if (!desk.ok) return desk;
      const input = { readings, routes, userUuid: visit.userUuid, list: read.list, fileName, to };
      return granted(await planSeveral(input, { journal, clock }));
    },

    async startSeveral({ visit, planIds }, sender) {
      for (const planId of planIds) {
        const plan = await journal.plan(planId);
        if (plan?.summary.environment !== sender.environment) return refused({ kind: 'plan-gone' });
        // A plan is carried out as the person it was made for, for the firm it was made for.
        if (plan.summary.owner.partyUuid !== visit.partyUuid) return refused({ kind: 'actor-changed' });
        if (plan.userUuid !== visit.userUuid) return refused({ kind: 'other-identity' });
      }
      const desk = await enterAs(visit, sender);
      if (!desk.ok) return desk;
      const started = await jobs.startSeveral(planIds);
      if (!started.ok) return started;
      const page = await severalPage(services, started.value);
      if (page) services.severalWatchers.know(page.run.parts);
      return page ? granted(page) : refused({ kind: 'plan-gone' });
    },

    async severalFile({ planIds, runId, only, ...wanted }) {
      return severalFile(journal, { planIds, only, ...(runId ? { runId } : {}) }, wanted, clock.now());
    },

    async steerSeveral({ visit, runId, what }, sender) {
      const page = await severalPage(services, runId);
      const now = page && (wholeOf(page.run).now ?? page.run.parts.find(({ state }) => state === 'waiting'));
      if (!now || now.owner.environment !== sender.environment) return refused({ kind: 'plan-gone' });
      if (what !== 'resume') {
        // What is on its way may take a minute and a half; the page hears when it has stopped.
        jobs[what](now.id).catch((error) => console.error(error));
        return granted(undefined);
      }
      if (now.owner.partyUuid !== visit.partyUuid) return refused({ kind: 'actor-changed' });
      const desk = await enterAs(visit, sender);
      if (!desk.ok) return desk;
      const resumed = await jobs.resume(now.id, { accept: 'plan-changed' });
      return resumed.ok ? granted(undefined) : resumed;
    },
  };
}
