import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { auditRunsOf } from '../../../utils/overview/overview-runs';
import { openWorker, type TestWorker, taken } from '../entrypoints/background/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

it('the audit tells who confirmed a run by the only thing that is kept of the person', async () => {
  const { summary } = await worker.plan(worker.addable().slice(0, 1));
  taken(await worker.requests.start({ visit: worker.visit, planId: summary.planId }, worker.page));
  const runs = await auditRunsOf(worker.services.journal, summary.owner);
  expect(runs.map(({ kind, userUuid }) => [kind, userUuid])).toEqual([['add', worker.visit.userUuid]]);
});
