import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createListAfterRun } from '../../../../entrypoints/background/saved-lists-after-run';
import { openWorker, type TestWorker, taken } from './worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

async function finishedRun() {
  const { summary } = await worker.plan(worker.addable().slice(0, 2));
  const started = await worker.requests.start({ visit: worker.visit, planId: summary.planId }, worker.page);
  const { id } = taken(started).job;
  await expect.poll(async () => (await worker.services.jobs.view(id))?.state).toBe('done');
  const job = await worker.services.jobs.view(id);
  if (!job) throw new Error('no run');
  return job;
}
const afterRun = () => createListAfterRun({ ...worker.services, altinnFor: worker.reception.altinnFor });

it('a run that has ended leaves a list of what Altinn has then, read once', async () => {
  const job = await finishedRun();
  worker.control.resetStatistics();
  const { moved } = afterRun();
  moved(job);
  moved(job);
  await expect.poll(async () => (await worker.savedLists.all()).length).toBe(2);
  const [newest] = await worker.savedLists.all();
  expect(newest?.clients.map(({ id }) => id)).toEqual(worker.agent(0).delegatedClientIds.toSorted());
  expect(worker.asked().filter((path) => path.endsWith('user/profile'))).toHaveLength(1);
});

it('a run that still goes leaves none, and asks for nothing', async () => {
  const job = await finishedRun();
  worker.control.resetStatistics();
  const { moved } = afterRun();
  moved({ ...job, state: 'running' });
  moved({ ...job, state: 'paused' });
  await new Promise((done) => setTimeout(done, 50));
  expect(worker.asked()).toEqual([]);
});

it('nothing is read when somebody else has signed in by then', async () => {
  const job = await finishedRun();
  worker.control.signIn('klientadministrator-2', 'tt02');
  worker.control.resetStatistics();
  afterRun().moved(job);
  await expect.poll(() => worker.asked().length).toBe(1);
  await new Promise((done) => setTimeout(done, 50));
  expect(worker.asked()).toEqual(['/accessmanagement/api/v1/user/profile']);
  expect(await worker.savedLists.all()).toHaveLength(1);
});
