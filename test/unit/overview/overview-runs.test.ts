import { beforeEach, expect, it, vi } from 'vitest';
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

it('and names those of its rows that may have been sent as another user', async () => {
  const { summary } = await worker.plan(worker.addable().slice(0, 3));
  const { journal } = worker.services;
  const { job } = taken(
    await worker.requests.start({ visit: worker.visit, planId: summary.planId }, worker.page),
  );
  await vi.waitFor(async () => expect((await journal.job(job.id))?.state).toBe('done'));
  const [first, second] = await journal.rowsOf(job.id, 0, 2);
  const marked = [first?.line ?? 0, second?.line ?? 0];
  await journal.changeRows(
    job.id,
    marked.map((line) => ({ line, event: { kind: 'as-another' } })),
  );
  await journal.changeRows(job.id, [{ line: marked[0] ?? 0, event: { kind: 'keep' } }]);
  const [run] = await auditRunsOf(journal, summary.owner);
  expect(run?.asAnother.map(({ client, kept }) => [client.id, kept])).toEqual([
    [first?.client.id, true],
    [second?.client.id, false],
  ]);
});
