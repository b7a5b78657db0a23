import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { answered } from '../../../utils/domain/failure';
import { type JobRecord, viewOf } from '../../../utils/job/journal/records';
import { createListAfterRun } from '../../../utils/planning/list-after-run';
import { onlyPart, startOrder } from '../../support/runs/whole-runs';
import { openWorker, type TestWorker, taken } from '../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const kept = () => worker.savedLists.all();

async function run(): Promise<JobRecord> {
  const { summary } = await worker.plan(worker.addable().slice(0, 2));
  worker.control.resetStatistics();
  const start = { visit: worker.visit, planId: summary.planId };
  const job = onlyPart(taken(await worker.requests.start(startOrder(start), worker.page)));
  await expect.poll(async () => (await worker.services.jobs.view(job.id))?.state).toBe('done');
  const done = await worker.services.journal.job(job.id);
  if (!done) throw new Error('no run');
  return done;
}

it('a run that has ended leaves a list as Altinn showed it for the proof, names and all, and reads no more for it', async () => {
  await run();
  await expect.poll(async () => (await kept()).length).toBe(2);
  const [newest] = await kept();
  expect(newest?.clients.map(({ id }) => id)).toEqual(worker.agent(0).delegatedClientIds.toSorted());
  expect(newest?.clients.filter(({ name }) => !name)).toEqual([]);
  // Once before anything was sent, and once for the proof.
  expect(worker.statistics().reads).toMatchObject({ available: 0, delegated: 2 });
});

it('an export after it sees the same list again', async () => {
  await run();
  await expect.poll(async () => (await kept()).length).toBe(2);
  const { visit, page, requests } = worker;
  taken(
    await requests.exportClients({ visit, language: 'nb', format: 'csv', sections: ['delegated'] }, page),
  );
  expect(await kept()).toHaveLength(2);
});

it('a list shorter than what the proof rests on is not believed', async () => {
  const job = await run();
  await expect.poll(async () => (await kept()).length).toBe(2);
  await worker.savedLists.clearEverything();
  const { journal, lists } = worker.services;
  const afterRun = createListAfterRun({ journal, savedLists: worker.savedLists, lists });
  const [one] = (await journal.rowsOf(job.id, 0, 1)).map(({ client }) => client);
  const shortSighted = { delegated: async () => answered(one ? [one] : []) };
  const routes = await afterRun.watch(async () => answered({ delegatedRoute: shortSighted } as never))(job);
  if (!routes.ok) throw new Error('no routes');
  await routes.value.delegatedRoute.delegated(job.systemUser, new AbortController().signal);
  afterRun.moved(viewOf(job));
  await new Promise((done) => setTimeout(done, 50));
  expect(await kept()).toEqual([]);
});
