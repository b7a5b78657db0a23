import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { purposeOf } from '../../../utils/domain/purpose';
import { auditRunsOf } from '../../../utils/overview/overview-runs';
import { onlyPart, startOrder } from '../../support/runs/whole-runs';
import { openWorker, type TestWorker, taken } from '../../support/worker/worker';

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

it('the audit tells who confirmed a run by the only thing that is kept of the person', async () => {
  const { summary } = await worker.plan(worker.addable().slice(0, 1));
  taken(
    await worker.requests.start(startOrder({ visit: worker.visit, planId: summary.planId }), worker.page),
  );
  const runs = await auditRunsOf(worker.services.journal, summary.owner);
  expect(runs.map(({ kind, userUuid }) => [kind, userUuid])).toEqual([['add', worker.visit.userUuid]]);
});

it('and names those of its rows that may have been sent as another user', async () => {
  const { summary } = await worker.plan(worker.addable().slice(0, 3));
  const { journal } = worker.services;
  const job = onlyPart(
    taken(
      await worker.requests.start(startOrder({ visit: worker.visit, planId: summary.planId }), worker.page),
    ),
  );
  await expect.poll(async () => (await journal.job(job.id))?.state).toBe('done');
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

it('and tells what was answered before a system access was made equal to a list, and of no other run', async () => {
  const { journal } = worker.services;
  const [gone = '', other = '', ...others] = worker.agent(0).delegatedOrgNumbers;
  const [added = ''] = worker.addable();
  const text = `Org.nr.;Navn\n${others.join(';\n')};\n${added.slice(0, 8)};Feil AS\nikke funnet;Ingen AS\n`;
  const uploadId = await worker.upload(text);
  const request = {
    visit: worker.visit,
    uploadId,
    fileName: 'k.csv',
    from: 'file',
    choices: {},
    purpose: purposeOf('match'),
  } as const;
  const line = others.length + 2;
  const first = taken(await worker.requests.plan(request, worker.page)).summary;
  expect(first.removal.refused).toHaveLength(2);
  const { summary } = taken(
    await worker.requests.planAnew(
      {
        visit: worker.visit,
        planId: first.planId,
        purpose: purposeOf('match'),
        answers: { numbers: [{ line, orgNumber: added }], noneOfThem: [line + 1] },
      },
      worker.page,
    ),
  );
  expect(summary.counts.remove).toBe([gone, other].length);
  taken(
    await worker.requests.start(
      startOrder({
        visit: worker.visit,
        planId: summary.planId,
        removing: summary.counts.remove,
        adding: summary.counts.add,
      }),
      worker.page,
    ),
  );
  const [run] = await auditRunsOf(journal, summary.owner);
  expect(run?.answers).toEqual([
    { kind: 'corrected', line, from: added.slice(0, 8), to: added },
    { kind: 'none-of-removed', line: line + 1, found: 'ikke funnet' },
  ]);
});
