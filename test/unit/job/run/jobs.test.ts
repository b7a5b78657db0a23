import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../utils/domain/failure';
import { clientId, createWorld, type World } from '../../../support/runs/world';

const minute = 60_000;

const writesOf = (world: World, line: number) =>
  world.writes.filter(({ client }) => client === clientId(line));

/** Starts the plan and comes back while its first writes are on their way. */
async function startAndWaitFor(world: World, writes: number) {
  const worker = world.startWorker();
  const reply = await world.get(worker.jobs.start({ planId: 'plan' }));
  if (!reply.ok) throw new Error('refused');
  await world.until(() => world.writes.length >= writes);
  return { worker, jobId: reply.value };
}

describe('a run', () => {
  it('sends every row once and has each confirmed by Altinn', async () => {
    const world = await createWorld({ rows: 200, delegated: ['old'] });
    const { worker, jobId } = await world.run();
    const job = await world.job(jobId);
    expect(job).toMatchObject({ state: 'done', total: 200, confirmed: 200, counts: { done: 200 } });
    expect(world.writes.map(({ client }) => client)).toEqual(
      Array.from({ length: 200 }, (_, index) => clientId(index + 2)),
    );
    expect(Math.max(...world.writes.map(({ inFlight }) => inFlight))).toBe(5);
    expect(worker).toMatchObject({ awake: 0, alarm: false });
    expect(worker.views.at(-1)?.job).toMatchObject({ state: 'done', confirmed: 200 });
  });

  it('sends the first write to an empty system user alone, until one has succeeded', async () => {
    const world = await createWorld({
      rows: 20,
      react: (client) =>
        client === clientId(2) ? { answer: { kind: 'no-relationship' } } : { answer: 'ok' },
    });
    await world.run();
    const [first, second, third, fourth] = world.writes;
    expect([first, second, third].map((write) => write?.inFlight)).toEqual([1, 1, 1]);
    expect(third?.at).toBeGreaterThan(second?.at ?? 0);
    expect(fourth?.inFlight).toBe(2);
  });

  it('sends only the lines it was asked to', async () => {
    const world = await createWorld({ rows: 10, delegated: ['old'] });
    const worker = world.startWorker();
    const reply = await world.get(worker.jobs.start({ planId: 'plan', lines: [3, 5] }));
    if (!reply.ok) throw new Error('refused');
    await world.rest(worker, reply.value);
    expect(world.writes.map(({ client }) => client)).toEqual([clientId(3), clientId(5)]);
  });

  it('has one window for all runs of the worker', async () => {
    const world = await createWorld({ rows: 30, delegated: ['old'] });
    const plan = await world.journal.plan('plan');
    if (!plan) throw new Error('no plan');
    const otherOwner = { ...plan.summary.owner, partyUuid: 'other-owner' };
    await world.journal.savePlan({
      ...plan,
      id: 'other',
      summary: { ...plan.summary, owner: otherOwner },
      listRows: [],
      planRows: [],
      notOnList: [],
      targets: Array.from({ length: 30 }, (_, i) => ({
        line: i + 2,
        client: { id: `other-${i}`, kind: 'organisation' },
      })),
    });
    const worker = world.startWorker();
    const both = await Promise.all(
      ['plan', 'other'].map((planId) => world.get(worker.jobs.start({ planId }))),
    );
    for (const reply of both) if (reply.ok) await world.rest(worker, reply.value);
    expect(world.writes).toHaveLength(60);
    expect(Math.max(...world.writes.map(({ inFlight }) => inFlight))).toBe(5);
  });

  it('tells the panel at most four times a second while it goes, and at once when its state changes', async () => {
    const world = await createWorld({ rows: 200, delegated: ['old'] });
    const { worker } = await world.run();
    const seconds = (200 / 5) * 0.1;
    expect(worker.views.length).toBeLessThanOrEqual(seconds * 4 + 5);
    const told = new Set(worker.views.flatMap(({ rows }) => rows.map(({ line }) => line)));
    expect(told.size).toBe(200);
    expect(worker.views.some(({ job }) => job.secondsLeft !== undefined)).toBe(true);
  });
});

describe('starting', () => {
  it('refuses a second run of the same owner, even when both are asked for at once', async () => {
    const world = await createWorld({ rows: 10, delegated: ['old'] });
    const worker = world.startWorker();
    const replies = await Promise.all([
      world.get(worker.jobs.start({ planId: 'plan' })),
      world.get(worker.jobs.start({ planId: 'plan' })),
    ]);
    expect(replies.map((reply) => reply.ok || reply.refusal.kind).sort()).toEqual([
      'job-already-running',
      true,
    ]);
  });

  it.each([
    ['another user is signed in', { session: 'other' as const, refusal: { kind: 'other-identity' } }],
    [
      'nobody is signed in',
      {
        session: { ok: false as const, failure: { kind: 'session-expired' } as Failure },
        refusal: { kind: 'failure', failure: { kind: 'session-expired' } },
      },
    ],
  ])('refuses when %s, and leaves nothing behind', async (_, { session, refusal }) => {
    const world = await createWorld({ rows: 3 });
    world.session.user = session;
    const worker = world.startWorker();
    expect(await world.get(worker.jobs.start({ planId: 'plan' }))).toEqual({ ok: false, refusal });
    expect(await world.journal.unfinishedJobs()).toEqual([]);
    expect(world.writes).toEqual([]);
  });

  it('refuses a plan that is gone, a plan older than 15 minutes and a plan with nothing to add', async () => {
    const world = await createWorld({ rows: 3 });
    const { jobs } = world.startWorker();
    const kindOf = async (planId: string, lines?: number[]) => {
      const reply = await world.get(jobs.start(lines ? { planId, lines } : { planId }));
      return reply.ok || reply.refusal.kind;
    };
    expect(await kindOf('gone')).toBe('not-found');
    expect(await kindOf('plan', [999])).toBe('nothing-to-do');
    world.sleep(15 * minute + 1);
    expect(await kindOf('plan')).toBe('plan-too-old');
  });

  it('is not begun a second time from the same plan', async () => {
    const world = await createWorld({ rows: 5, delegated: ['old'] });
    const { worker } = await world.run();
    expect(await world.get(worker.jobs.start({ planId: 'plan' }))).toEqual({
      ok: false,
      refusal: { kind: 'plan-too-old' },
    });
    expect(world.writes).toHaveLength(5);
  });
});

describe('what goes wrong with a row', () => {
  it.each([
    { kind: 'no-relationship' },
    { kind: 'missing-packages' },
    { kind: 'rejected', code: 'AMUI-00028' },
  ] satisfies Failure[])('$kind is the row’s own: it failed, and the others go on', async (failure) => {
    const world = await createWorld({
      rows: 10,
      delegated: ['old'],
      react: (client) => ({ answer: client === clientId(5) ? failure : 'ok' }),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', counts: { done: 9, failed: 1 } });
    expect((await world.allRows(jobId))[3]).toMatchObject({ state: 'failed', failure, attempts: 1 });
  });

  it.each(['AMUI-00005', 'AMUI-00002', 'AUTH-00002'])(
    '%s is tried once more, alone, before the row fails',
    async (code) => {
      const world = await createWorld({
        rows: 20,
        delegated: ['old'],
        react: (client) => ({ answer: client === clientId(5) ? { kind: 'rejected', code } : 'ok' }),
      });
      const { jobId } = await world.run();
      expect(await world.job(jobId)).toMatchObject({ state: 'done', counts: { done: 19, failed: 1 } });
      const [, again, ...more] = writesOf(world, 5);
      expect(more).toEqual([]);
      expect(again?.inFlight).toBe(1);
      const beside = world.writes.filter(
        (write) => write !== again && Math.abs(write.at - (again?.at ?? 0)) < 100,
      );
      expect(beside).toEqual([]);
    },
  );

  it('a row that collided and then succeeded alone is done', async () => {
    const world = await createWorld({
      rows: 10,
      delegated: ['old'],
      react: (client, times) =>
        client === clientId(5) && times === 1
          ? { answer: { kind: 'rejected', code: 'AMUI-00002' } }
          : { answer: 'ok' },
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 10 });
  });

  it('a rejected row that Altinn’s list shows all the same is done', async () => {
    const world = await createWorld({
      rows: 5,
      delegated: ['old'],
      react: (client) =>
        client === clientId(4)
          ? { answer: { kind: 'rejected', code: 'AUTH-00002' }, effectAfter: 10 }
          : { answer: 'ok' },
    });
    const { jobId } = await world.run();
    const row = (await world.allRows(jobId))[2];
    expect(row).toMatchObject({ state: 'done', attempts: 2 });
    expect(row).not.toHaveProperty('failure');
  });

  it('the same rejection three times running pauses the run', async () => {
    const failure: Failure = { kind: 'rejected', code: 'AMUI-00005' };
    const world = await createWorld({ rows: 100, delegated: ['old'], react: () => ({ answer: failure }) });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({
      state: 'paused',
      pause: { kind: 'same-rejection', times: 3, failure },
      counts: { failed: 3, queued: 97 },
    });
    expect(world.writes.length).toBeLessThan(15);
  });
});

describe('what will hit every row', () => {
  it.each([
    { kind: 'session-expired' },
    { kind: 'forbidden' },
    { kind: 'not-found' },
    { kind: 'token-refused' },
    { kind: 'site-access-withheld' },
  ] satisfies Failure[])('$kind puts its row back and pauses at once', async (failure) => {
    const world = await createWorld({
      rows: 50,
      delegated: ['old'],
      react: () => ({ answer: world.writes.length > 10 ? failure : 'ok' }),
    });
    const { worker, jobId } = await world.run();
    const job = await world.job(jobId);
    expect(job).toMatchObject({ state: 'paused', pause: { kind: 'failure', failure } });
    expect(job.counts).toMatchObject({ failed: 0, unknown: 0, sending: 0, done: 10 });
    expect(world.writes.length).toBeLessThanOrEqual(15);
    expect(worker).toMatchObject({ awake: 0, alarm: false });
  });

  it('waits as long as Altinn asks when throttled, says so, and loses nothing', async () => {
    const world = await createWorld({
      rows: 30,
      delegated: ['old'],
      react: (client, times) =>
        client === clientId(10) && times === 1
          ? { answer: { kind: 'throttled', retryAfter: 20 } }
          : { answer: 'ok' },
    });
    const { worker, jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 30 });
    const refused = writesOf(world, 10)[0]?.at ?? 0;
    const after = world.writes.filter(({ at }) => at > refused + 100);
    expect(Math.min(...after.map(({ at }) => at))).toBeGreaterThanOrEqual(refused + 100 + 20_000);
    expect(
      worker.views.some(
        ({ job }) => (job.waiting?.why === 'asked' ? job.waiting.until : 0) >= refused + 20_000,
      ),
    ).toBe(true);
    expect(after[0]?.client).toBe(clientId(10));
  });

  it('pauses when Altinn is down for five waits running, and has not burnt through the list', async () => {
    const world = await createWorld({
      rows: 200,
      delegated: ['old'],
      react: () => ({ answer: { kind: 'unavailable' } }),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({
      state: 'paused',
      pause: { kind: 'failure', failure: { kind: 'unavailable' } },
      counts: { queued: 200 },
    });
    expect(world.writes.length).toBeLessThan(15);
  });
});

describe('an unknown outcome', () => {
  const lost = { kind: 'unknown-outcome' } as const;

  it('that took effect is settled by one read and never sent again', async () => {
    const world = await createWorld({
      rows: 20,
      delegated: ['old'],
      react: (client) => (client === clientId(7) ? { answer: lost, effectAfter: 60 } : { answer: 'ok' }),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 20 });
    expect(writesOf(world, 7)).toHaveLength(1);
  });

  it('that took effect long after the answer was lost is not sent again', async () => {
    const world = await createWorld({
      rows: 20,
      delegated: ['old'],
      react: (client) => (client === clientId(7) ? { answer: lost, effectAfter: 110_000 } : { answer: 'ok' }),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 20 });
    expect(writesOf(world, 7)).toHaveLength(1);
  });

  it('without effect is sent again after 120 seconds and a read, and then it is done', async () => {
    const world = await createWorld({
      rows: 20,
      delegated: ['old'],
      react: (client, times) => (client === clientId(7) && times === 1 ? { answer: lost } : { answer: 'ok' }),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 20 });
    const [first, second, ...more] = writesOf(world, 7);
    expect(more).toEqual([]);
    expect(second?.at).toBeGreaterThanOrEqual((first?.at ?? 0) + 120_000);
    expect(second?.readsBefore).toBeGreaterThan(first?.readsBefore ?? 0);
  });

  it('is sent twice at the most, and then stays unknown', async () => {
    const world = await createWorld({
      rows: 20,
      delegated: ['old'],
      react: (client) => ({ answer: client === clientId(7) ? lost : 'ok' }),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', counts: { done: 19, unknown: 1 } });
    expect(writesOf(world, 7)).toHaveLength(2);
  });

  it('is what a request is that has not answered in 90 seconds', async () => {
    const world = await createWorld({
      rows: 5,
      delegated: ['old'],
      react: (client, times) =>
        client === clientId(3) && times === 1
          ? { answer: 'ok', takes: 3_600_000, effectAfter: 'never' }
          : { answer: 'ok' },
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 5 });
    expect(writesOf(world, 3)).toHaveLength(2);
  });

  it('of many rows in a row pauses the run as Altinn being out of reach', async () => {
    const world = await createWorld({ rows: 200, delegated: ['old'], react: () => ({ answer: lost }) });
    const { jobId } = await world.run();
    const job = await world.job(jobId);
    expect(job).toMatchObject({
      state: 'paused',
      pause: { kind: 'failure', failure: { kind: 'unavailable' } },
    });
    expect(job.counts.queued).toBeGreaterThan(180);
  });
});

describe('confirmation', () => {
  it('does not believe an empty list, and reads again', async () => {
    const world = await createWorld({
      rows: 10,
      delegated: ['old'],
      read: (times) => (times <= 2 ? 'empty' : undefined),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 10 });
    expect(world.reads()).toBe(3);
  });

  it('pauses rather than call rows missing when Altinn shows nothing at all', async () => {
    const world = await createWorld({ rows: 10, delegated: ['old'], read: () => 'empty' });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({
      state: 'paused',
      pause: { kind: 'failure', failure: { kind: 'unavailable' } },
      counts: { done: 10, unknown: 0 },
    });
  });

  it('makes a row unknown that Altinn said yes to and its list goes on not showing', async () => {
    const world = await createWorld({
      rows: 10,
      delegated: ['old'],
      react: (client) => (client === clientId(4) ? { answer: 'ok', effectAfter: 'never' } : { answer: 'ok' }),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({
      state: 'done',
      confirmed: 9,
      counts: { done: 9, unknown: 1 },
    });
    expect(world.reads()).toBe(5);
    expect(writesOf(world, 4)).toHaveLength(1);
  });

  it('on a system user that never had clients, an empty list makes them unknown and none is sent again', async () => {
    const world = await createWorld({
      rows: 3,
      react: (client) => ({
        answer: client === clientId(4) ? { kind: 'unknown-outcome' } : 'ok',
        effectAfter: 'never',
      }),
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'done', counts: { done: 0, unknown: 3 } });
    expect(world.writes).toHaveLength(3);
  });

  it('goes on after a resume when the session ended just before it', async () => {
    const world = await createWorld({
      rows: 10,
      delegated: ['old'],
      read: (times) => (times === 1 ? { kind: 'session-expired' } : undefined),
    });
    const { worker, jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'paused', confirmed: 0 });
    await world.get(worker.jobs.resume(jobId));
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 10 });
    expect(world.writes).toHaveLength(10);
  });
});

describe('pause, resume, cancel, retry', () => {
  it('pause lets what is on its way land and be counted; resume sends the rest', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { worker, jobId } = await startAndWaitFor(world, 12);
    await world.get(worker.jobs.pause(jobId));
    const paused = await world.job(jobId);
    expect(paused).toMatchObject({ state: 'paused', pause: { kind: 'by-user' } });
    expect(paused.counts).toMatchObject({ sending: 0, unknown: 0, done: world.writes.length });
    expect(world.writes.length).toBeLessThanOrEqual(15);
    expect(worker).toMatchObject({ awake: 0, alarm: false });
    expect(await world.get(worker.jobs.resume(jobId))).toEqual({ ok: true, value: undefined });
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 50 });
    expect(world.writes).toHaveLength(50);
  });

  it('resume right after pause, before anything has landed, loses nothing', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { worker, jobId } = await startAndWaitFor(world, 12);
    void worker.jobs.pause(jobId);
    await world.until(async () => (await world.job(jobId)).state === 'paused');
    await world.get(worker.jobs.resume(jobId));
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 50 });
    expect(world.writes).toHaveLength(50);
  });

  it('cancel leaves the rest queued for good, and what was sent is confirmed', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { worker, jobId } = await startAndWaitFor(world, 12);
    await world.get(worker.jobs.cancel(jobId));
    const sent = world.writes.length;
    expect(await world.job(jobId)).toMatchObject({
      state: 'cancelled',
      confirmed: sent,
      counts: { done: sent, queued: 50 - sent, sending: 0 },
    });
    await world.get(worker.jobs.resume(jobId));
    await world.get(worker.jobs.wake());
    expect(world.writes).toHaveLength(sent);
    expect(worker).toMatchObject({ awake: 0, alarm: false });
  });

  it('resume is refused, and nothing is sent, when somebody else is signed in', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { worker, jobId } = await startAndWaitFor(world, 12);
    await world.get(worker.jobs.pause(jobId));
    const sent = world.writes.length;
    world.session.user = 'other';
    expect(await world.get(worker.jobs.resume(jobId))).toEqual({
      ok: false,
      refusal: { kind: 'other-identity' },
    });
    expect(world.writes).toHaveLength(sent);
    expect((await world.job(jobId)).state).toBe('paused');
  });

  it('retry sends failed rows again, and unknown ones only after a read', async () => {
    const world = await createWorld({
      rows: 10,
      delegated: ['old'],
      react: (client, times) => {
        if (client === clientId(3) && times === 1) return { answer: { kind: 'no-relationship' } };
        if (client === clientId(4) && times <= 2) return { answer: { kind: 'unknown-outcome' } };
        return { answer: 'ok' };
      },
    });
    const { worker, jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({
      state: 'done',
      counts: { done: 8, failed: 1, unknown: 1 },
    });
    const reads = world.reads();
    expect(await world.get(worker.jobs.retry(jobId))).toEqual({ ok: true, value: undefined });
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 10 });
    expect(writesOf(world, 3)).toHaveLength(2);
    expect(writesOf(world, 4)).toHaveLength(3);
    expect(writesOf(world, 4)[2]?.readsBefore).toBeGreaterThan(reads);
  });

  it('retry is refused when there is nothing to send again', async () => {
    const world = await createWorld({ rows: 3, delegated: ['old'] });
    const { worker, jobId } = await world.run();
    expect(await world.get(worker.jobs.retry(jobId))).toEqual({
      ok: false,
      refusal: { kind: 'nothing-to-do' },
    });
  });
});

describe('waking', () => {
  it('goes on with a run of this browser session, once, however often it is woken', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { jobId } = await startAndWaitFor(world, 12);
    const worker = world.startWorker();
    await world.get(Promise.all([worker.jobs.wake(), worker.jobs.wake()]));
    await world.get(worker.jobs.wake());
    expect(worker.awake).toBe(1);
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 50 });
  });

  it('pauses a run of an earlier browser session, and counts what was on its way as unknown', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { jobId } = await startAndWaitFor(world, 12);
    const worker = world.startWorker('session-2');
    const sent = world.writes.length;
    await world.get(worker.jobs.wake());
    const job = await world.job(jobId);
    expect(job).toMatchObject({ state: 'paused', pause: { kind: 'browser-restarted' } });
    expect(job.counts).toMatchObject({ sending: 0 });
    expect(job.counts.unknown).toBeGreaterThan(0);
    expect(world.writes).toHaveLength(sent);
    await world.get(worker.jobs.resume(jobId));
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 50 });
  });

  it('pauses when somebody else is signed in, before anything is read or sent', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { jobId } = await startAndWaitFor(world, 12);
    world.session.user = 'other';
    const worker = world.startWorker();
    const before = [world.writes.length, world.reads()];
    await world.get(worker.jobs.wake());
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'paused', pause: { kind: 'other-user' } });
    expect([world.writes.length, world.reads()]).toEqual(before);
  });

  it('stops at once when a page shows that somebody else is signed in, and only in that environment', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { worker, jobId } = await startAndWaitFor(world, 12);
    const { owner, userUuid } = await world.job(jobId);
    const elsewhere = owner.environment === 'tt02' ? 'production' : 'tt02';
    await world.get(worker.jobs.noticeUser(elsewhere, 'other'));
    await world.get(worker.jobs.noticeUser(owner.environment, userUuid));
    expect((await world.job(jobId)).state).toBe('running');
    await world.get(worker.jobs.noticeUser(owner.environment, 'other'));
    expect(await world.job(jobId)).toMatchObject({ state: 'paused', pause: { kind: 'other-user' } });
  });
});

describe('the portal session', () => {
  const slow = { answer: 'ok', takes: 60_000 } as const;

  it('is refreshed every ten minutes, for two hours, and the identity checked each time', async () => {
    const world = await createWorld({ rows: 900, delegated: ['old'], react: () => slow });
    const started = world.now();
    const { jobId } = await world.run();
    expect((await world.job(jobId)).state).toBe('done');
    const { refreshes } = world.session;
    expect(refreshes.length).toBeGreaterThanOrEqual(10);
    expect(refreshes.length).toBeLessThanOrEqual(12);
    const times = [started, ...refreshes];
    for (const [index, at] of refreshes.entries()) {
      expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(10 * minute);
    }
    expect((refreshes.at(-1) ?? 0) - started).toBeLessThan(120 * minute);
    for (const at of refreshes) {
      expect(world.identityChecks.filter((check) => check <= at && at - check < 5_000)).not.toEqual([]);
      expect(world.identityChecks.filter((check) => check >= at && check - at < 5_000)).not.toEqual([]);
    }
  });

  it('pauses the run when it is somebody else’s after a refresh', async () => {
    const world = await createWorld({
      rows: 900,
      delegated: ['old'],
      react: () => {
        if (world.writes.length > 20) world.session.user = 'other';
        return slow;
      },
    });
    const { jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'paused', pause: { kind: 'other-user' } });
  });
});

describe('a store that refuses', () => {
  it('pauses the run in plain sight instead of going on without a journal', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    world.breakOn((changes) => changes.some(({ line, event }) => line === 20 && event.kind === 'done'));
    const { worker, jobId } = await world.run();
    expect(await world.job(jobId)).toMatchObject({ state: 'paused', pause: { kind: 'mistake' } });
    expect(world.writes.length).toBeLessThan(30);
    expect(worker).toMatchObject({ awake: 0, alarm: false });
    await world.get(worker.jobs.resume(jobId));
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 50 });
    expect(world.writes).toHaveLength(50);
  });

  it('without room pauses the run and says so, although not even that can be written down', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { worker, jobId } = await startAndWaitFor(world, 20);
    world.fill(true);
    await world.until(() => worker.awake === 0);
    expect(worker.views.at(-1)?.job).toMatchObject({ state: 'paused', pause: { kind: 'storage-full' } });
    const sent = world.writes.length;
    expect(sent).toBeLessThan(30);
    world.fill(false);
    await world.get(worker.jobs.resume(jobId));
    await world.rest(worker, jobId);
    expect(await world.job(jobId)).toMatchObject({ state: 'done', confirmed: 50 });
    expect(world.writes).toHaveLength(50);
  });

  it('without room for the whole run refuses it before anything is sent, with the size', async () => {
    const world = await createWorld({ rows: 50, storage: { quota: 1_000_000, usage: 990_000 } });
    const worker = world.startWorker();
    const reply = await world.get(worker.jobs.start({ planId: 'plan' }));
    expect(reply).toMatchObject({ ok: false, refusal: { kind: 'storage-full', free: 10_000 } });
    expect(world.writes).toEqual([]);
    expect(await world.journal.unfinishedJobs()).toEqual([]);
  });
});

describe('clearing everything', () => {
  it('forgets plans and runs, and is refused while one is going', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'] });
    const { worker, jobId } = await startAndWaitFor(world, 12);
    expect(await world.get(worker.jobs.clearEverything())).toEqual({
      ok: false,
      refusal: { kind: 'job-already-running' },
    });
    await world.get(worker.jobs.cancel(jobId));
    expect(await world.get(worker.jobs.clearEverything())).toEqual({ ok: true, value: undefined });
    expect(await world.journal.job(jobId)).toBeUndefined();
    expect(await world.allRows(jobId)).toEqual([]);
    expect(await world.journal.plan('plan')).toBeUndefined();
    expect(await world.journal.planRows('plan', 0, 10)).toEqual([]);
  });
});
