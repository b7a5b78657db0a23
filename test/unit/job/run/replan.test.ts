import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../utils/domain/client';
import { rowNow } from '../../../../utils/job/run/replan';
import { clientId, clientsOf, createWorld, systemUser, type World } from '../../../support/runs/world';

const minute = 60_000;
const signing = { urn: 'urn:altinn:accesspackage:signing', name: 'Signering' };

/** A run of fifty that was paused after about a dozen rows, and the weekend after. */
async function pausedForTheWeekend(available?: () => Client[]) {
  const world = await createWorld({ rows: 50, delegated: ['old'], ...(available ? { available } : {}) });
  const worker = world.startWorker();
  const reply = await world.get(worker.jobs.start({ planId: 'plan' }));
  if (!reply.ok) throw new Error('refused');
  await world.until(() => world.writes.length >= 12);
  await world.get(worker.jobs.pause(reply.value));
  const sent = world.writes.length;
  world.sleep(60 * 60 * minute);
  const resume = async (order?: { accept: 'plan-changed' }) => {
    const answer = await world.get(worker.jobs.resume(reply.value, order));
    await world.rest(worker, reply.value);
    return answer;
  };
  return { world, worker, jobId: reply.value, sent, resume };
}

const addSomeElsewhere = (world: World, from: number, to: number) => {
  for (let line = from; line <= to; line += 1) world.truth.add(clientId(line));
};

describe('a run resumed when its lists are old', () => {
  it('goes on by itself when nothing has changed, and reads both lists first', async () => {
    let reads = 0;
    const { world, jobId, resume } = await pausedForTheWeekend(() => {
      reads += 1;
      return clientsOf(50);
    });
    const delegatedReads = world.reads();
    await resume();
    expect(reads).toBe(1);
    expect(world.reads()).toBeGreaterThan(delegatedReads + 1);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 50 });
    expect(world.writes).toHaveLength(50);
  });

  it('takes rows that are there by now as done without a write, stays paused, and says what changed', async () => {
    const { world, worker, jobId, sent, resume } = await pausedForTheWeekend();
    addSomeElsewhere(world, 30, 39);
    await resume();
    const job = await world.job(jobId);
    const replanned = {
      before: 50 - sent,
      after: { left: 40 - sent, done: 10, 'no-relationship': 0, 'missing-packages': 0 },
    };
    expect(job).toMatchObject({ state: 'paused', pause: { kind: 'plan-changed', replanned }, replanned });
    expect(job.counts).toMatchObject({ queued: 40 - sent, done: 10 + sent });
    expect(world.writes).toHaveLength(sent);
    expect(worker.views.at(-1)?.job).toMatchObject({ state: 'paused', replanned });
    expect((await world.allRows(jobId))[30]).toMatchObject({ state: 'done', attempts: 0 });
  });

  it('is refused until the user has accepted what changed, and then sends only the rest', async () => {
    const { world, worker, jobId, sent, resume } = await pausedForTheWeekend();
    addSomeElsewhere(world, 30, 39);
    await resume();
    expect(await resume()).toEqual({ ok: false, refusal: { kind: 'plan-too-old' } });
    expect(await world.get(worker.jobs.retry(jobId))).toMatchObject({ ok: false });
    expect(world.writes).toHaveLength(sent);
    expect(await resume({ accept: 'plan-changed' })).toEqual({ ok: true, value: undefined });
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 50 });
    expect(world.writes).toHaveLength(40);
  });

  it('asks again when the lists have become old again, and changed again', async () => {
    const { world, jobId, sent, resume } = await pausedForTheWeekend();
    addSomeElsewhere(world, 30, 39);
    await resume();
    world.sleep(20 * minute);
    addSomeElsewhere(world, 40, 41);
    await resume({ accept: 'plan-changed' });
    expect(await world.job(jobId)).toMatchObject({
      state: 'paused',
      pause: { kind: 'plan-changed', replanned: { before: 40 - sent, after: { left: 38 - sent, done: 2 } } },
    });
    expect(world.writes).toHaveLength(sent);
  });

  it('never sends a row whose client is no longer one', async () => {
    let gone = false;
    const { world, jobId, resume } = await pausedForTheWeekend(() =>
      clientsOf(50).filter(({ id }) => !gone || id !== clientId(45)),
    );
    gone = true;
    await resume();
    expect((await world.job(jobId)).pause).toMatchObject({
      kind: 'plan-changed',
      replanned: { after: { 'no-relationship': 1, done: 0 } },
    });
    await resume({ accept: 'plan-changed' });
    expect(await world.job(jobId)).toMatchObject({ state: 'done', counts: { done: 49, failed: 1 } });
    expect((await world.allRows(jobId))[43]).toMatchObject({
      state: 'failed',
      failure: { kind: 'no-relationship' },
      attempts: 0,
    });
    expect(world.writes.map(({ client }) => client)).not.toContain(clientId(45));
  });

  it('does not believe an empty available list, and pauses rather than call everybody gone', async () => {
    const { world, jobId, sent, resume } = await pausedForTheWeekend(() => []);
    await resume();
    expect(await world.job(jobId)).toMatchObject({
      state: 'paused',
      pause: { kind: 'failure', failure: { kind: 'unavailable' } },
      counts: { queued: 50 - sent },
    });
    expect(world.writes).toHaveLength(sent);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'asks the user although the worker was stopped in the middle of it (step %i)',
    async (step) => {
      const { world, worker, jobId, sent } = await pausedForTheWeekend();
      addSomeElsewhere(world, 30, 39);
      world.killAfter(6 + step);
      void worker.jobs.resume(jobId);
      await world.until(async () => world.isDead() || (await world.job(jobId)).state === 'paused');
      const next = world.startWorker();
      await world.get(next.jobs.wake());
      await world.rest(next, jobId);
      if ((await world.job(jobId)).pause?.kind !== 'plan-changed') {
        await world.get(next.jobs.resume(jobId));
        await world.rest(next, jobId);
      }
      await world.get(next.jobs.resume(jobId));
      await world.rest(next, jobId);
      expect((await world.job(jobId)).pause?.kind).toBe('plan-changed');
      expect(world.writes).toHaveLength(sent);
    },
  );
});

describe('a row held against the lists of today', () => {
  const client: Client = { id: 'a', kind: 'organisation' };
  const row = {
    jobId: 'job',
    line: 2,
    client,
    action: 'add' as const,
    state: 'queued' as const,
    turn: 'together' as const,
    attempts: 0,
    lost: 0,
  };
  const listing = (...ids: string[]) => ({
    there: new Set(ids),
    remaining: new Set(ids),
    untold: new Set<string>(),
    listed: ids.length,
  });
  const held = (access: Client['access'], knowsPackages: boolean) => ({
    systemUser: { ...systemUser, packages: [signing] },
    delegated: listing(),
    available: new Map([['a', { ...client, ...(access ? { access } : {}) }]]),
    knowsPackages,
  });

  it('is ruled out when a package is gone, and says which', () => {
    expect(rowNow(row, held([{ role: 'r', packages: [] }], true), 5)).toEqual({
      kind: 'rule-out',
      failure: { kind: 'missing-packages', packages: [signing.urn] },
    });
  });

  it('is left alone when the route does not know packages', () => {
    expect(rowNow(row, held([{ role: 'r', packages: [] }], false), 5)).toBeUndefined();
    expect(rowNow(row, held(undefined, true), 5)).toBeUndefined();
  });

  it('is done when the client is delegated, whatever it has given', () => {
    expect(rowNow(row, { ...held([], true), delegated: listing('a') }, 5)).toEqual({
      kind: 'confirmed',
      at: 5,
    });
  });
});

describe('a computer that sleeps', () => {
  it('for long pauses the run, and it goes on by a click after its lists were read again', async () => {
    const world = await createWorld({
      rows: 50,
      delegated: ['old'],
      react: () => ({ answer: 'ok', takes: 5000 }),
    });
    const worker = world.startWorker();
    const reply = await world.get(worker.jobs.start({ planId: 'plan' }));
    if (!reply.ok) throw new Error('refused');
    await world.until(() => world.writes.length >= 10);
    world.sleep(60 * minute);
    await world.rest(worker, reply.value);
    expect(await world.job(reply.value)).toMatchObject({ state: 'paused', pause: { kind: 'slept' } });
    expect(world.writes.length).toBeLessThan(25);
    await world.get(worker.jobs.resume(reply.value));
    await world.rest(worker, reply.value);
    expect(await world.job(reply.value)).toMatchObject({ state: 'done', confirmed: 50 });
  });

  it('does not wait anew for a request from before it slept', async () => {
    const world = await createWorld({
      rows: 1,
      delegated: ['old'],
      react: (_, times) =>
        times === 1 ? { answer: 'ok', takes: 8 * 60 * minute, effectAfter: 10 } : { answer: 'ok' },
    });
    const worker = world.startWorker();
    const reply = await world.get(worker.jobs.start({ planId: 'plan' }));
    if (!reply.ok) throw new Error('refused');
    await world.until(() => world.writes.length === 1);
    const before = world.now();
    world.sleep(10 * minute);
    await world.until(async () => (await world.job(reply.value)).counts.sending === 0);
    expect(world.now() - before).toBeLessThan(11 * minute);
    await world.rest(worker, reply.value);
    expect(await world.job(reply.value)).toMatchObject({ state: 'done', confirmed: 1 });
    expect(world.writes).toHaveLength(1);
  });
});
