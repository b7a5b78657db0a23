import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { Visit } from '../../../../../utils/messages/messages';
import { onlyPart, startOrder } from '../../../../support/runs/whole-runs';
import { openWorker, refusalOf, type TestWorker, taken } from '../../../../support/worker/worker';

const nobody = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';
const minute = 60_000;

let worker: TestWorker;
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const production = { environment: 'production' } as const;
const elsewhere = (): [string, Partial<Visit>, string][] => [
  ['another system access', { systemUserId: worker.agent(1).id }, 'not-yours'],
  ['another owner', { partyUuid: worker.state().actors[1]?.partyUuid ?? '' }, 'not-yours'],
  ['another person', { userUuid: nobody }, 'not-yours'],
];

async function plannedFor(count: number) {
  const { summary } = await worker.plan(worker.addable().slice(0, count));
  expect(summary.counts.add).toBe(count);
  worker.control.resetStatistics();
  return summary.planId;
}

const start = (
  planId: string,
  changes: Partial<Visit> = {},
  page: typeof worker.page | typeof production = worker.page,
) => worker.requests.start(startOrder({ visit: { ...worker.visit, ...changes }, planId }), page);

describe('a plan', () => {
  it('is made for its own page and started from it', async () => {
    const planId = await plannedFor(2);
    const { run, plans } = taken(await start(planId));
    expect(run.parts.map(({ total }) => total)).toEqual([2]);
    expect(plans.map((plan) => plan.planId)).toEqual([planId]);
    await expect.poll(worker.statistics).toMatchObject({ writes: 2 });
  });

  it('is not started from the page of anything else, and Altinn is asked for nothing', async () => {
    const planId = await plannedFor(1);
    for (const [where, changes, refusal] of elsewhere()) {
      expect([where, refusalOf(await start(planId, changes))]).toEqual([where, refusal]);
    }
    expect(refusalOf(await start(planId, {}, production))).toBe('not-yours');
    expect(worker.asked()).toEqual([]);
    expect(await worker.services.journal.unfinishedJobs()).toEqual([]);
  });

  it('is not started when somebody else has signed in since, and nothing is written', async () => {
    const planId = await plannedFor(1);
    worker.control.signIn('klientadministrator-2', 'tt02');
    expect(refusalOf(await start(planId))).toBe('other-identity');
    expect(worker.asked()).toEqual(['/accessmanagement/api/v1/user/profile']);
  });

  it('is started up to a quarter of an hour after its lists were read, and then no more', async () => {
    const planId = await plannedFor(1);
    worker.pass(15 * minute + 1000);
    expect(refusalOf(await start(planId))).toBe('plan-too-old');
    expect(worker.statistics().writes).toBe(0);
    worker.pass(-1 * minute);
    expect(refusalOf(await start(planId))).toBe('granted');
  });

  it('that nobody knows is gone', async () => {
    expect(refusalOf(await start(nobody))).toBe('not-found');
  });

  it('is not made from a file that the worker has forgotten', async () => {
    const request = { visit: worker.visit, uploadId: nobody, fileName: 'a.csv', from: 'file', choices: {} };
    expect(refusalOf(await worker.requests.plan(request as never, worker.page))).toBe('upload-lost');
    expect(worker.asked()).toEqual([]);
  });

  it('cannot be started twice: the second click is told that a run is going', async () => {
    const planId = await plannedFor(2);
    const replies = await Promise.all([start(planId), start(planId)]);
    expect(replies.map(refusalOf).toSorted()).toEqual(['granted', 'job-already-running']);
    await expect.poll(worker.statistics).toMatchObject({ writes: 2 });
  });
});

describe('a plan with a client that lacks a package', () => {
  /** The third agent needs two packages; the list has those that are there, the lacking one last, and one to add. */
  async function mixedPlan() {
    worker.control.clientAdministration('open');
    const agent = worker.agent(3);
    const { clients } = worker.state();
    const numbers = (ids: string[]) =>
      clients.flatMap(({ id, orgNumber }) => (orgNumber && ids.includes(id) ? [orgNumber] : []));
    const held = (id: string) => new Set(agent.delegations[id]?.flatMap(({ packages }) => packages)).size;
    const there = agent.delegatedClientIds;
    const lacking = there.filter((id) => held(id) < agent.packages.length);
    const ready = clients.filter(({ id, standing, roles }) => {
      const given = new Set(roles.flatMap(({ packages }) => packages));
      return standing !== 'former' && !there.includes(id) && agent.packages.every((urn) => given.has(urn));
    });
    const whole = numbers(there.filter((id) => !lacking.includes(id)));
    const list = [...whole, ...numbers(lacking), ...numbers(ready.slice(0, 1).map(({ id }) => id))];
    const visit = { ...worker.visit, systemUserId: agent.id };
    const { summary } = await worker.plan(list, visit);
    return { summary, visit, lacking, added: ready[0]?.id };
  }
  const sent = () => Object.keys(worker.statistics().writesPerClient);

  it('counts it, and shows it before the others that are there', async () => {
    const { summary, visit, lacking } = await mixedPlan();
    expect(summary.repairable).toBe(1);
    const { planId, rowCount } = summary;
    const rows = taken(
      await worker.requests.planRows({ visit, planId, from: 0, count: rowCount }, worker.page),
    );
    const there = rows.filter(({ verdict }) => verdict === 'already-delegated');
    expect(there.length).toBeGreaterThan(2);
    expect(there.map(({ clientId }) => clientId).slice(0, 1)).toEqual(lacking);
  });

  it('sends it again when that is asked for, and adds the others when that is', async () => {
    const { summary, visit, lacking, added } = await mixedPlan();
    const { planId } = summary;
    const job = onlyPart(
      taken(await worker.requests.start(startOrder({ visit, planId, what: 'repair' }), worker.page)),
    );
    expect(job).toMatchObject({ kind: { from: 'repair' }, total: 1 });
    await expect.poll(async () => (await worker.services.jobs.view(job.id))?.state).toBe('done');
    expect(sent()).toEqual(lacking);
    worker.control.resetStatistics();
    const next = await worker.plan(
      [worker.state().clients.find(({ id }) => id === added)?.orgNumber ?? ''],
      visit,
    );
    expect(next.summary.repairable).toBe(0);
    const adding = onlyPart(
      taken(await worker.requests.start(startOrder({ visit, planId: next.summary.planId }), worker.page)),
    );
    expect(adding.kind.from).toBe('list');
    await expect.poll(async () => (await worker.services.jobs.view(adding.id))?.state).toBe('done');
    expect(sent()).toEqual([added]);
  });
});

describe('a run', () => {
  async function pausedRun() {
    const planId = await plannedFor(2);
    worker.control.addFault({ environment: 'tt02', on: 'write', do: '401', times: 'always' });
    const job = onlyPart(taken(await start(planId)));
    await expect.poll(async () => (await worker.services.jobs.view(job.id))?.state).toBe('paused');
    // What it asks as it stops has been answered too.
    await worker.services.jobs.pause(job.id);
    worker.control.clearFaults();
    worker.control.resetStatistics();
    return job.id;
  }

  it.each(['resume', 'retry'] as const)('does not %s from the page of anything else', async (act) => {
    const jobId = await pausedRun();
    for (const [where, changes, refusal] of elsewhere()) {
      const visit = { ...worker.visit, ...changes };
      const reply = await worker.requests[act]({ visit, runId: jobId }, worker.page);
      expect([where, refusalOf(reply)]).toEqual([where, refusal]);
    }
    const reply = await worker.requests[act]({ visit: worker.visit, runId: jobId }, production);
    expect(refusalOf(reply)).toBe('not-yours');
    expect(worker.asked()).toEqual([]);
    expect((await worker.services.jobs.view(jobId))?.state).toBe('paused');
  });

  it('goes on from its own page, to its end', async () => {
    const jobId = await pausedRun();
    taken(await worker.requests.resume({ visit: worker.visit, runId: jobId }, worker.page));
    await expect.poll(worker.statistics).toMatchObject({ writes: 2 });
  });

  it('is not cancelled from a page of the other environment, which is told so', async () => {
    const jobId = await pausedRun();
    expect(refusalOf(await worker.requests.cancel({ visit: worker.visit, runId: jobId }, production))).toBe(
      'not-yours',
    );
    expect((await worker.services.jobs.view(jobId))?.state).toBe('paused');
    expect(refusalOf(await worker.requests.cancel({ visit: worker.visit, runId: jobId }, worker.page))).toBe(
      'granted',
    );
    await expect.poll(async () => (await worker.services.jobs.view(jobId))?.state).toBe('cancelled');
  });

  it('that nobody knows can be neither paused nor cancelled nor looked at', async () => {
    const { requests, page, visit } = worker;
    expect(refusalOf(await requests.pause({ visit, runId: nobody }, page))).toBe('not-found');
    expect(refusalOf(await requests.cancel({ visit, runId: nobody }, page))).toBe('not-found');
    const wanted = { visit, runId: nobody, language: 'nb', format: 'csv', only: 'all' } as const;
    expect(refusalOf(await requests.results(wanted, page))).toBe('not-found');
  });

  it('gives its rows a page at a time', async () => {
    const jobId = await pausedRun();
    const [first] = taken(
      await worker.requests.jobRows({ visit: worker.visit, jobId, fromLine: 0, count: 1 }, worker.page),
    );
    const rest = taken(
      await worker.requests.jobRows(
        { visit: worker.visit, jobId, fromLine: (first?.line ?? 0) + 1, count: 10 },
        worker.page,
      ),
    );
    expect([first, ...rest].map((row) => row?.line)).toEqual([2, 3]);
  });
});

describe('a route that closes', () => {
  it('is not held to be open for the rest of the browser session: another is found at once', async () => {
    const numbers = worker.addable().slice(0, 1);
    const { technical } = await worker.plan(numbers);
    expect(technical.writeRoute).toBe('end-user');
    worker.control.scopes('off', 'tt02');
    expect((await worker.plan(numbers)).technical.writeRoute).toBe('portal');
  });

  it('for writing only is left for the next by the run itself, and both are told of', async () => {
    worker.control.writeScope('off', 'tt02');
    worker.control.clientAdministration('open', 'tt02');
    const { summary, technical } = await worker.plan(worker.addable().slice(0, 6));
    expect(technical.writeRoute).toBe('end-user');
    const job = onlyPart(taken(await start(summary.planId)));
    await expect.poll(async () => (await worker.services.jobs.view(job.id))?.state).toBe('done');
    expect((await worker.services.jobs.view(job.id))?.counts.done).toBe(6);
    const told = (await worker.plan(worker.addable().slice(0, 1))).technical;
    expect(told.writeRoute).toBe('client-administration');
    expect(told.closed).toContainEqual({ route: 'end-user', for: 'writing', why: 'forbidden' });
  });
});
