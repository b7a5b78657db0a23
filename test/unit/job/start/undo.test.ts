import { afterEach, describe, expect, it } from 'vitest';
import { type RouteName, routeNames } from '../../../../utils/altinn/route-table';
import type { Client } from '../../../../utils/domain/client';
import { makeRig, type Rig } from '../../../support/runs/rig';
import { previewOf, undoLines } from '../../../support/runs/whole-runs';

let rig: Rig | undefined;
afterEach(() => {
  rig?.close();
  rig = undefined;
});

const enter = async (order: Partial<Parameters<typeof makeRig>[0]> = {}) => {
  rig = await makeRig({ route: 'client-administration', rows: 20, seed: 11, ...order });
  rig.control.latency({ medianMs: 100, spread: 0.3 });
  return rig;
};

const never = new AbortController().signal;
const nobody: Client = { id: '', kind: 'unknown' };
const undone = { state: 'done', counts: { queued: 0, sending: 0, failed: 0, unknown: 0 } };

const tellsOfAdditions = (route: RouteName) =>
  route === 'client-administration' || route === 'portal-client-administration';

describe('undoing a run', () => {
  it.each(routeNames)('leaves exactly what was delegated before it, through the route %s', async (route) => {
    const its = await enter({ route, rows: 40 });
    const before = structuredClone(its.delegations());
    const { worker, jobId, lines } = await its.addAll();
    expect(lines).toHaveLength(40);
    const started = await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.rest(worker);
    expect(started).toMatchObject({ ok: true });
    expect(its.delegations()).toEqual(before);
    expect(await its.job()).toMatchObject({
      ...undone,
      kind: { from: { undoOf: jobId } },
      total: 40,
      confirmed: 40,
    });
    expect(worker.views.at(-1)).toMatchObject({ state: 'done', kind: { from: { undoOf: jobId } } });
    expect(its.statistics().maxWritesInFlight).toBeLessThanOrEqual(5);
  });

  it('removes a client with two roles twice, and the others once', async () => {
    const its = await enter({ rows: 60 });
    const { worker, jobId, lines } = await its.addAll();
    const roles = new Map(Object.entries(its.delegations()).map(([id, rows]) => [id, rows.length]));
    await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.rest(worker);
    const times = its.targets.map(({ id }) => its.writes.filter(({ client }) => client === id).length);
    expect(times).toEqual(its.targets.map(({ id }) => roles.get(id)));
    expect(Math.max(...times)).toBe(2);
  });

  it('believes that the last client is gone only after two reads ten seconds apart', async () => {
    const its = await enter({ agent: 'fresh', rows: 8 });
    const { worker, jobId, lines } = await its.addAll();
    await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.until(() => its.writes.length >= 8);
    const began = its.time.now();
    await its.rest(worker);
    expect(its.delegations()).toEqual({});
    expect(await its.job()).toMatchObject({ ...undone, confirmed: 8 });
    expect(its.time.now() - began).toBeGreaterThanOrEqual(10_000);
    expect(its.statistics().reads.available).toBeGreaterThan(1);
  });

  it('does not take an empty list for gone while the available list does not answer', async () => {
    const its = await enter({ agent: 'fresh', rows: 8 });
    const { worker, jobId, lines } = await its.addAll();
    its.onSend(() => its.control.addFault({ on: 'read-available', do: '500', times: 'always' }));
    await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({
      state: 'paused',
      pause: { kind: 'failure', failure: { kind: 'unavailable' } },
      confirmed: 0,
    });
  });

  it('does not take an empty list for gone where the user may not administer clients any more', async () => {
    const its = await enter({ agent: 'fresh', rows: 8 });
    const { worker, jobId, lines } = await its.addAll();
    its.rights('gone');
    await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({
      state: 'paused',
      pause: { kind: 'failure', failure: { kind: 'forbidden' } },
      confirmed: 0,
    });
  });

  it('calls nobody gone on an empty list when others must still be there', async () => {
    const its = await enter();
    const { worker, jobId, lines } = await its.addAll();
    its.onSend(() => its.control.addFault({ on: 'read-delegated', do: 'empty-list', times: 'always' }));
    await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.rest(worker);
    const job = await its.job();
    expect(job).toMatchObject({ state: 'paused', confirmed: 0 });
    its.onSend(() => {});
    its.control.clearFaults();
    await its.get(worker.jobs.resume(job.id));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({ ...undone, confirmed: 20 });
  });

  it('leaves what others removed meanwhile, and says so in the preview', async () => {
    const its = await enter();
    const { worker, jobId } = await its.addAll();
    const [gone] = its.targets;
    const route = its.altinnBy(its.browser.fetch).routes['client-administration'];
    for (let role = 0; role < 2; role += 1) {
      await its.get(route.revoke(its.systemUser, gone ?? nobody, never));
    }
    const preview = await its.get(previewOf(worker.jobs, jobId));
    expect(preview).toMatchObject({
      ok: true,
      value: { left: [{ line: 2, clientId: gone?.id, why: 'gone-already' }] },
    });
  });

  it('never removes a client that was there when its turn came', async () => {
    const its = await enter();
    const worker = its.startWorker();
    const route = its.altinnBy(its.browser.fetch).routes['client-administration'];
    const early = its.targets[15];
    await its.get(worker.jobs.start({ planId: 'plan' }));
    await its.until(() => its.writes.length >= 3);
    await its.get(worker.jobs.pause((await its.job()).id));
    await its.get(route.delegate(its.systemUser, early ?? nobody, never));
    its.time.jump(20 * 60_000);
    await its.browser.openPortalPage();
    const { id } = await its.job();
    await its.get(worker.jobs.resume(id));
    await its.rest(worker);
    await its.get(worker.jobs.resume(id, { accept: 'plan-changed' }));
    await its.rest(worker);
    const preview = await its.get(previewOf(worker.jobs, id));
    if (!preview?.ok) throw new Error(JSON.stringify(preview));
    expect(preview.value.left).toEqual([{ line: 17, clientId: early?.id, why: 'delegated-before' }]);
    // Those that it leaves are named as well, in the question.
    const asked = await its.get(worker.jobs.planUndo(id));
    const named = asked?.ok ? asked.value.parts.flatMap(({ clients }) => clients) : [];
    expect(named.find(({ line }) => line === 17)).toEqual({
      line: 17,
      orgNumber: early?.orgNumber,
      name: early?.name,
    });
    await its.get(
      undoLines(worker.jobs, { jobId: id, lines: [17, ...preview.value.rows.map((row) => row.line)] }),
    );
    await its.rest(worker);
    expect(its.isThere(early?.id ?? '')).toBe(true);
    expect(await its.job()).toMatchObject({ ...undone, confirmed: 19 });
  });

  describe('where the list was empty while the plan was made, and cannot have been', () => {
    /** Everybody on the plan is there already, and the plan knows of nobody. */
    async function lied(order: Partial<Parameters<typeof makeRig>[0]>) {
      const its = await enter({ rows: 10, ...order });
      its.control.byColleague(
        'add',
        its.systemUser.id,
        its.targets.map(({ id }) => id),
      );
      const lie = { ...its.plan, id: 'lie', summary: { ...its.plan.summary, delegatedCount: 0 } };
      await its.journal.savePlan(lie);
      const worker = its.startWorker();
      return {
        its,
        worker,
        before: structuredClone(its.delegations()),
        run: async () => {
          await its.get(worker.jobs.start({ planId: 'lie' }));
          await its.rest(worker);
          const preview = await its.get(previewOf(worker.jobs, (await its.job()).id));
          if (!preview?.ok) throw new Error(JSON.stringify(preview));
          return preview.value;
        },
      };
    }

    it.each(routeNames)(
      'takes nobody away and counts nobody as added, through the route %s',
      async (route) => {
        const { its, before, run } = await lied({ route });
        const { rows, left, untold } = await run();
        expect([rows, untold]).toEqual([[], []]);
        expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['delegated-before']));
        expect(await its.job()).toMatchObject({ already: 10, counts: { done: 10 }, confirmed: 10 });
        expect(its.delegations()).toEqual(before);
        // Who is seen to be there is not sent; where the answer tells, it is the answer that says so.
        expect(its.writes).toHaveLength(tellsOfAdditions(route) ? 10 : 0);
      },
    );

    it('leaves everybody whom nobody can tell of, by name, until the user says to take them too', async () => {
      const { its, worker, run } = await lied({ route: 'portal' });
      // Before anything is sent, and again after the first write.
      its.control.addFault({ on: 'read-delegated', do: 'empty-list', times: 4 });
      const { rows, left, untold } = await run();
      expect(its.writes).toHaveLength(10);
      expect(rows).toEqual([]);
      expect(left).toHaveLength(10);
      expect(new Set(left.map(({ why }) => why))).toEqual(new Set(['before-unknown']));
      const [first] = untold;
      expect(untold.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(
        left.map(({ line }) => line).toSorted((a, b) => a - b),
      );
      const { id: jobId } = await its.job();
      await its.get(undoLines(worker.jobs, { jobId, lines: first ? [first.line] : [] }));
      await its.rest(worker);
      expect(its.isThere(first?.clientId ?? '')).toBe(false);
      expect(its.targets.filter(({ id }) => its.isThere(id))).toHaveLength(9);
    });
  });

  it.each(routeNames)(
    'leaves whom a colleague adds after the preview, through the route %s',
    async (route) => {
      const its = await enter({ route, rows: 3 });
      const theirs = its.targets.slice(0, 2).map(({ id }) => id);
      its.control.byColleague('add', its.systemUser.id, theirs);
      const worker = its.startWorker();
      await its.get(worker.jobs.start({ planId: 'plan' }));
      await its.rest(worker);
      const job = await its.job();
      expect(job).toMatchObject({ state: 'done', already: 2, counts: { done: 3 }, confirmed: 3 });
      expect(worker.views.at(-1)).toMatchObject({ already: 2 });
      const preview = await its.get(previewOf(worker.jobs, job.id));
      if (!preview?.ok) throw new Error(JSON.stringify(preview));
      const { rows, left } = preview.value;
      expect(left.map(({ clientId, why }) => [clientId, why])).toEqual(
        theirs.map((id) => [id, 'delegated-before']),
      );
      // That a colleague may have done it meanwhile is said where only the list tells.
      expect(rows.map(({ byList = false }) => byList)).toEqual([!tellsOfAdditions(route)]);
      await its.get(undoLines(worker.jobs, { jobId: job.id, lines: [2, 3, 4] }));
      await its.rest(worker);
      expect(theirs.every((id) => its.isThere(id))).toBe(true);
      expect(its.isThere(its.targets[2]?.id ?? '')).toBe(false);
    },
  );

  it('looks again at a resume, and never counts whom it then sees', async () => {
    const its = await enter({ route: 'portal', rows: 20 });
    const worker = its.startWorker();
    await its.get(worker.jobs.start({ planId: 'plan' }));
    await its.until(() => its.writes.length >= 3);
    const { id } = await its.job();
    await its.get(worker.jobs.pause(id));
    const early = its.targets[15]?.id ?? '';
    its.control.byColleague('add', its.systemUser.id, [early]);
    await its.get(worker.jobs.resume(id));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({ state: 'done', already: 1, counts: { done: 20 } });
    expect(its.writes.some(({ client }) => client === early)).toBe(false);
  });

  it('of a system access that never had clients can tell of all but the first, by the list after it', async () => {
    const its = await enter({ route: 'portal', agent: 'fresh', rows: 8 });
    const theirs = its.targets[5]?.id ?? '';
    its.onSend(() => its.control.byColleague('add', its.systemUser.id, [theirs]));
    const { worker, jobId, lines } = await its.addAll();
    expect(lines).toHaveLength(6);
    expect(await its.job()).toMatchObject({ state: 'done', already: 1, counts: { done: 8 } });
    const preview = await its.get(previewOf(worker.jobs, jobId));
    if (!preview?.ok) throw new Error(JSON.stringify(preview));
    expect(preview.value.left).toEqual([
      { line: 2, clientId: its.targets[0]?.id, why: 'before-unknown' },
      { line: 7, clientId: theirs, why: 'delegated-before' },
    ]);
  });

  it('never takes back a top-up', async () => {
    const its = await enter({ agent: 'demanding', rows: 4 });
    const [partly] = its.targets;
    its.control.delegatePartly(its.systemUser.id, [partly?.id ?? '']);
    const { jobId } = await its.addAll();
    const preview = await its.get(previewOf(its.startWorker().jobs, jobId));
    if (!preview?.ok) throw new Error(JSON.stringify(preview));
    expect(preview.value.left).toEqual([{ line: 2, clientId: partly?.id, why: 'topped-up' }]);
    expect(preview.value.rows).toHaveLength(3);
  });

  it('does not take for a colleague’s what may be its own first write, whose answer was lost', async () => {
    const its = await enter({ rows: 4 });
    const [first, second] = its.targets;
    its.control.addFault({ on: 'write', client: first?.id ?? '', do: 'drop-after' });
    its.control.addFault({ on: 'write', client: second?.id ?? '', do: 'drop-before' });
    const { jobId } = await its.addAll();
    const preview = await its.get(previewOf(its.startWorker().jobs, jobId));
    if (!preview?.ok) throw new Error(JSON.stringify(preview));
    // The second was sent again, and Altinn then said that all of it was new.
    expect(preview.value.rows.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(preview.value.left).toEqual([{ line: 2, clientId: first?.id, why: 'before-unknown' }]);
    expect(preview.value.untold).toEqual([{ line: 2, clientId: first?.id }]);
  });

  it('removes only what the preview showed', async () => {
    const its = await enter();
    const { worker, jobId } = await its.addAll();
    await its.get(undoLines(worker.jobs, { jobId, lines: [2, 3, 900] }));
    await its.rest(worker);
    expect(new Set(its.writes.map(({ client }) => client))).toEqual(
      new Set(its.targets.slice(0, 2).map(({ id }) => id)),
    );
  });

  it('is refused for a run that is not over, for an undo, and where nothing is left to undo', async () => {
    const its = await enter();
    const first = its.startWorker();
    await its.get(first.jobs.start({ planId: 'plan' }));
    await its.until(() => its.writes.length >= 3);
    const { id } = await its.job();
    await its.get(first.jobs.pause(id));
    expect(await its.get(previewOf(first.jobs, id))).toMatchObject({
      refusal: { kind: 'job-already-running' },
    });
    await its.get(first.jobs.cancel(id));
    const preview = await its.get(previewOf(first.jobs, id));
    if (!preview?.ok) throw new Error(JSON.stringify(preview));
    const lines = preview.value.rows.map(({ line }) => line);
    await its.get(undoLines(first.jobs, { jobId: id, lines }));
    await its.rest(first);
    expect(its.targets.some((client) => its.isThere(client.id))).toBe(false);
    expect(await its.get(undoLines(first.jobs, { jobId: id, lines }))).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
    const undo = await its.job();
    expect(await its.get(previewOf(first.jobs, undo.id))).toMatchObject({
      refusal: { kind: 'nothing-to-do' },
    });
  });

  it('can be paused, asks again after the weekend although nothing changed, and is cancelled for good', async () => {
    const its = await enter();
    const { worker, jobId, lines } = await its.addAll();
    await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.until(() => its.writes.length >= 8);
    const { id } = await its.job();
    await its.get(worker.jobs.pause(id));
    const sent = its.writes.length;
    its.time.jump(60 * 60 * 60_000);
    its.control.signIn('klientadministrator', 'tt02');
    await its.browser.openPortalPage();
    await its.get(worker.jobs.resume(id));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({
      state: 'paused',
      pause: { kind: 'plan-changed', replanned: { before: 20 - sent, after: { left: 20 - sent } } },
    });
    await its.get(worker.jobs.cancel(id));
    expect(its.writes).toHaveLength(sent);
    expect(await its.job()).toMatchObject({ state: 'cancelled', counts: { queued: 20 - sent } });
  });

  it('cancelled where no list can be read calls nobody removed, since a yes is for one role only', async () => {
    const its = await enter();
    const { worker, jobId, lines } = await its.addAll();
    await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.until(() => its.writes.length >= 8);
    its.control.signOut('tt02');
    const { id } = await its.job();
    await its.get(worker.jobs.cancel(id));
    const job = await its.job();
    expect(job).toMatchObject({ state: 'cancelled', confirmed: 0, counts: { done: 0, sending: 0 } });
    expect(job.counts.unknown).toBeGreaterThan(2);
    expect(worker.views.at(-1)?.counts).toEqual(job.counts);
  });

  it('sends failed removals again by a click', async () => {
    const its = await enter();
    const { worker, jobId, lines } = await its.addAll();
    const client = its.targets[4]?.id ?? '';
    its.control.addFault({ on: 'write', client, do: 'reject', code: 'AM.VLD-00032', times: 2 });
    await its.get(undoLines(worker.jobs, { jobId, lines }));
    await its.rest(worker);
    const { id, counts } = await its.job();
    expect(counts.failed).toBe(1);
    its.control.clearFaults();
    await its.get(worker.jobs.retry(id));
    await its.rest(worker);
    expect(await its.job()).toMatchObject({ ...undone, confirmed: 20 });
    expect(its.isThere(client)).toBe(false);
  });
});
