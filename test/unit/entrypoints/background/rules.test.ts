import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { purposeOf } from '../../../../utils/domain/purpose';
import { onlyPart, startOrder } from '../../../support/runs/whole-runs';
import { openWorker, refusalOf, type TestWorker, taken } from '../../../support/worker/worker';

let worker: TestWorker;
afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  fakeBrowser.reset();
  worker = await openWorker();
});

const policy = (stored: object) =>
  vi.spyOn(browser.storage.managed, 'get').mockImplementation((async () => stored) as never);
const delegated = () => worker.agent(0).delegatedOrgNumbers;

async function removalPlan() {
  const uploadId = await worker.upload(`Org.nr.\n${delegated()[0]}\n`);
  const { visit, page, requests } = worker;
  const request = {
    visit,
    uploadId,
    fileName: 'k.csv',
    from: 'file',
    choices: {},
    purpose: purposeOf('match'),
  } as const;
  const { summary } = taken(await requests.plan(request, page));
  expect(summary.counts.remove).toBeGreaterThan(0);
  return summary;
}

/** Three clients added, and the run over. */
async function additions(): Promise<string> {
  const { summary } = await worker.plan(worker.addable().slice(0, 3));
  const { visit, page, requests } = worker;
  const job = onlyPart(taken(await requests.start(startOrder({ visit, planId: summary.planId }), page)));
  await expect
    .poll(async () => (await worker.services.jobs.view(job.id))?.state, { timeout: 30_000 })
    .toBe('done');
  return job.id;
}

describe('removal that is switched off', () => {
  it('is begun by no plan', async () => {
    const { planId, counts } = await removalPlan();
    policy({ removal: false });
    const before = delegated();
    const { visit, page, requests } = worker;
    for (const what of ['list', 'repair'] as const) {
      const reply = await requests.start(startOrder({ visit, planId, what, removing: counts.remove }), page);
      expect(['switched-off', 'nothing-to-do']).toContain(refusalOf(reply));
    }
    expect(
      refusalOf(await requests.start(startOrder({ visit, planId, removing: counts.remove }), page)),
    ).toBe('switched-off');
    expect(worker.statistics().writes).toBe(0);
    expect(delegated()).toEqual(before);
  });

  it('is begun by no undo of additions, nor shown as one', async () => {
    const jobId = await additions();
    const after = delegated();
    policy({ removal: false });
    const { visit, page, requests } = worker;
    expect(refusalOf(await requests.planUndo({ visit, runId: jobId }, page))).toBe('switched-off');
    expect(
      refusalOf(await requests.undo({ visit, runId: jobId, parts: [{ jobId, lines: [2, 3, 4] }] }, page)),
    ).toBe('switched-off');
    expect(delegated()).toEqual(after);
  });

  it('is not gone on with: not by resume, not by retry, not when the worker wakes', async () => {
    const { planId, counts } = await removalPlan();
    const { visit, page, requests, control, services } = worker;
    control.latency({ medianMs: 400, spread: 0 });
    const job = onlyPart(
      taken(await requests.start(startOrder({ visit, planId, removing: counts.remove }), page)),
    );
    await services.jobs.pause(job.id);
    const left = delegated();
    policy({ removal: false });
    expect(refusalOf(await requests.resume({ visit, runId: job.id }, page))).toBe('switched-off');
    expect(refusalOf(await requests.retry({ visit, runId: job.id }, page))).toBe('switched-off');
    // As a worker finds it that was stopped in the middle of the run.
    await services.journal.changeJob(job.id, (now) => ({
      kind: 'resume',
      at: now.startedAt,
      browserSession: now.browserSession,
      proven: { at: now.startedAt, but: [] },
    }));
    await services.jobs.wake();
    expect(await services.jobs.view(job.id)).toMatchObject({
      state: 'paused',
      pause: { kind: 'switched-off', what: 'removal' },
    });
    expect(delegated()).toEqual(left);

    // What a policy forbade is asked anew at each click.
    policy({});
    control.latency({ medianMs: 0, spread: 0 });
    taken(await requests.resume({ visit, runId: job.id }, page));
    await expect
      .poll(async () => (await services.jobs.view(job.id))?.state, { timeout: 30_000 })
      .toBe('done');
  });

  it('is told with the plan, before anything is confirmed', async () => {
    expect((await worker.plan(worker.addable().slice(0, 1))).summary.removalIsOff).toBeUndefined();
    policy({ removal: false });
    expect((await worker.plan(worker.addable().slice(0, 1))).summary.removalIsOff).toBe(true);
  });

  it('leaves additions as they were', async () => {
    policy({ removal: false });
    const before = delegated().length;
    await additions();
    expect(delegated().length).toBe(before + 3);
  });
});

describe('the test environment, switched off', () => {
  it('answers nothing that reads or writes, in TT02 only', async () => {
    policy({ testEnvironment: false });
    const uploadId = await worker.upload(`Org.nr.\n${worker.addable()[0]}\n`);
    const { visit, page, requests } = worker;
    const request = { visit, uploadId, fileName: 'k.csv', from: 'file', choices: {} } as const;
    expect(refusalOf(await requests.plan(request, page))).toBe('switched-off');
    expect(refusalOf(await requests.systemUsers({ visit }, page))).toBe('switched-off');
    expect(worker.asked()).toEqual([]);
    expect(refusalOf(await requests.systemUsers({ visit }, { environment: 'production' }))).not.toBe(
      'switched-off',
    );
  });

  it('is the strictest reading of a policy that nobody can read', async () => {
    policy({ testEnvironment: 'no' });
    const { visit, page, requests } = worker;
    expect(refusalOf(await requests.systemUsers({ visit }, page))).toBe('switched-off');
  });
});
