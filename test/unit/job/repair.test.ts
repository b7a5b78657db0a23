import { afterEach, describe, expect, it } from 'vitest';
import { makeRig, type Rig } from '../../support/runs/rig';
import { previewOf, undoLines } from '../../support/runs/whole-runs';

let rig: Rig | undefined;
afterEach(() => {
  rig?.close();
  rig = undefined;
});

const enter = async (order: Partial<Parameters<typeof makeRig>[0]> = {}) => {
  rig = await makeRig({ route: 'client-administration', work: 'repair', rows: 12, seed: 11, ...order });
  rig.control.latency({ medianMs: 100, spread: 0.3 });
  return rig;
};

const whole = (its: Rig) => its.targets.filter(({ id }) => its.isThere(id)).length;
const nobodyLeft = { queued: 0, sending: 0, failed: 0, unknown: 0 };

describe('sending again clients that are delegated with too little', () => {
  it('gives them every package, and is confirmed by them', async () => {
    const its = await enter();
    expect(whole(its)).toBe(0);
    const worker = its.startWorker();
    await its.get(worker.jobs.start(its.order('plan')));
    await its.rest(worker);
    expect(whole(its)).toBe(12);
    expect(its.writes).toHaveLength(12);
    const counts = { ...nobodyLeft, done: 12 };
    expect(await its.job()).toMatchObject({
      state: 'done',
      kind: { from: 'repair' },
      total: 12,
      confirmed: 12,
      counts,
    });
    expect(worker.views.at(-1)).toMatchObject({ state: 'done', kind: { from: 'repair' } });
    expect((await its.rows((await its.job()).id)).map(({ action }) => action)).toEqual(Array(12).fill('add'));
  });

  it('is no part of an ordinary run of the plan, nor the other way round', async () => {
    const its = await enter();
    const worker = its.startWorker();
    const nothing = { ok: false, refusal: { kind: 'nothing-to-do' } };
    expect(await its.get(worker.jobs.start({ planId: 'plan' }))).toEqual(nothing);
    expect(its.writes).toEqual([]);
    const [first, ...others] = its.plan.targets;
    const targets = [
      { line: first?.line ?? 2, client: first?.client ?? { id: '', kind: 'unknown' as const } },
    ];
    await its.journal.savePlan({ ...its.plan, id: 'mixed', targets: [...targets, ...others] });
    await its.get(worker.jobs.start(its.order('mixed')));
    await its.rest(worker);
    expect(its.writes.map(({ client }) => client).toSorted()).toEqual(
      others.map(({ client }) => client.id).toSorted(),
    );
  });

  it('stays unknown where Altinn says yes and still shows one package', async () => {
    const its = await enter();
    const stubborn = its.targets[3]?.id;
    its.retellDelegated((client) => (client.id === stubborn ? { ...client, access: [] } : client));
    const worker = its.startWorker();
    await its.get(worker.jobs.start(its.order('plan')));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({ state: 'done', confirmed: 11, counts: { done: 11, unknown: 1 } });
  });

  it('is never confirmed by a list that does not tell packages, and sends nothing twice for it', async () => {
    const its = await enter();
    its.retellDelegated(({ access: _access, ...client }) => client);
    its.control.addFault({ on: 'write', client: its.targets[2]?.id, do: 'drop-after' });
    const worker = its.startWorker();
    await its.get(worker.jobs.start(its.order('plan')));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({ state: 'done', confirmed: 0, counts: { done: 0, unknown: 12 } });
    expect(its.writes).toHaveLength(12);
  });

  it('makes no list longer, so a list as long as before is believed at once', async () => {
    const its = await enter();
    its.control.addFault({ on: 'write', client: its.targets[2]?.id, do: 'drop-after' });
    const worker = its.startWorker();
    await its.get(worker.jobs.start(its.order('plan')));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({ state: 'done', confirmed: 12 });
    // One for the row that was lost, and one for the proof.
    expect(its.reads()).toBe(2);
  });

  it('asks the list first when a worker was stopped, and sends again only who still lacks something', async () => {
    const its = await enter();
    const worker = its.startWorker();
    its.stopAfter(40);
    await its.get(worker.jobs.start(its.order('plan')));
    await its.rest(worker);
    const next = its.startWorker();
    await its.get(next.jobs.wake());
    await its.rest(next);
    expect(whole(its)).toBe(12);
    expect(await its.job()).toMatchObject({ state: 'done', confirmed: 12 });
    expect(its.writes.filter(({ afterDone }) => afterDone)).toEqual([]);
  });

  it('does without a write what somebody else has repaired when its lists had grown old', async () => {
    const its = await enter();
    const worker = its.startWorker();
    await its.get(worker.jobs.start(its.order('plan')));
    await its.until(() => its.writes.length > 2);
    const { id } = await its.job();
    await its.get(worker.jobs.pause(id));
    await its.rest(worker);
    const left = (await its.job()).counts.queued;
    expect(left).toBeGreaterThan(1);
    const route = its.altinnBy(its.browser.fetch).routes['client-administration'];
    const last = its.targets.at(-1);
    if (last) await its.get(route.delegate(its.systemUser, last, new AbortController().signal));
    its.time.jump(20 * 60_000);
    await its.get(worker.jobs.resume(id));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({
      state: 'paused',
      pause: { kind: 'plan-changed', replanned: { before: left, after: { left: left - 1, done: 1 } } },
    });
    await its.get(worker.jobs.resume(id, { accept: 'plan-changed' }));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({ state: 'done', confirmed: 12 });
    expect(its.writes.filter(({ client }) => client === last?.id)).toEqual([]);
  });

  it('cannot be undone: its clients were there before', async () => {
    const its = await enter();
    const { worker, jobId, lines } = await its.addAll();
    expect(lines).toEqual([]);
    const preview = await its.get(previewOf(worker.jobs, jobId));
    if (!preview?.ok) throw new Error('no preview');
    expect(preview.value.left.map(({ why }) => why)).toEqual(Array(12).fill('delegated-before'));
    expect(
      await its.get(undoLines(worker.jobs, { jobId, lines: its.plan.targets.map(({ line }) => line) })),
    ).toEqual({ ok: false, refusal: { kind: 'nothing-to-do' } });
    expect(whole(its)).toBe(12);
  });
});
