import { expect, it } from 'vitest';
import { onlyPart, startOrder } from '../../../../support/runs/whole-runs';
import { openWorker, refusalOf, taken } from '../../../../support/worker/worker';

/** A worker with a run that Altinn has refused rows of. */
async function afterRefusals() {
  const worker = await openWorker();
  const { visit, page, requests, services } = worker;
  const numbers = worker.addable().slice(0, 3);
  const { summary } = await worker.plan(numbers);
  worker.control.addFault({ environment: 'tt02', on: 'write', do: '401', times: 'always' });
  const job = onlyPart(taken(await requests.start(startOrder({ visit, planId: summary.planId }), page)));
  await expect.poll(async () => (await services.jobs.view(job.id))?.state).toBe('paused');
  const report = (of: { planId: string; jobId?: string }) =>
    requests.technicalReport({ visit, language: 'nb', ...of }, page);
  return { worker, planId: summary.planId, jobId: job.id, report };
}

it('the technical information of a run names the run, and nobody whom it is about', async () => {
  const { worker, planId, jobId, report } = await afterRefusals();
  const told = taken(await report({ planId, jobId }));
  expect(told).toContain(`Kjøring: ${jobId} (paused)`);
  expect(told).toMatch(/^Versjon av Klientfil: 1\.2\.3\nNettleser: Testing\/1\.0\nMiljø: tt02$/m);
  expect(told).toContain('Pause: failure, session-expired');
  const { clients, owner, systemUsers } = worker.state();
  const kept = [
    ...clients.flatMap(({ id, name, orgNumber }) => [id, name, orgNumber ?? id]),
    owner.name,
    owner.orgNumber,
    owner.partyUuid,
    worker.visit.userUuid,
    ...systemUsers.flatMap(({ id, title }) => [id, title]),
  ];
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.filter((one) => told.includes(one))).toEqual([]);
});

it('of a plan it has no run, and of a run of another plan nothing', async () => {
  const { worker, jobId, report } = await afterRefusals();
  const { summary } = await worker.plan(worker.addable().slice(3, 5));
  expect(taken(await report({ planId: summary.planId }))).not.toContain('Kjøring');
  expect(refusalOf(await report({ planId: summary.planId, jobId }))).toBe('not-found');
});
