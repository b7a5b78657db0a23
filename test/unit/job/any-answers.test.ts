import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type RowState, rowStates } from '../../../utils/domain/runs/job';
import { createWorld, type Reaction } from '../../support/runs/world';

const lost = { kind: 'unknown-outcome' } as const;
const reaction: fc.Arbitrary<Reaction> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Reaction>({ answer: 'ok' }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Reaction>(
      { answer: 'ok', takes: 5000 },
      { answer: 'ok', effectAfter: 'never' },
      { answer: lost },
      { answer: lost, effectAfter: 10 },
      { answer: lost, effectAfter: 100_000 },
      { answer: { kind: 'throttled', retryAfter: 3 } },
      { answer: { kind: 'throttled' } },
      { answer: { kind: 'unavailable' } },
      { answer: { kind: 'no-relationship' } },
      { answer: { kind: 'missing-packages' } },
      { answer: { kind: 'rejected', code: 'AMUI-00005' } },
      { answer: { kind: 'rejected', code: 'AMUI-00002' }, effectAfter: 20 },
      { answer: { kind: 'rejected', code: 'AMUI-00028' } },
      { answer: { kind: 'session-expired' } },
      { answer: { kind: 'token-refused' } },
    ),
  },
);

it('whatever Altinn answers, the counts are the rows, five is the most, and no row is left on its way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(reaction, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      async (script, isNew) => {
        const world = await createWorld({
          rows: script.length,
          delegated: isNew ? [] : ['old'],
          react: (client, times) =>
            script[Number(client.replace('client-', '')) - 2]?.[times - 1] ?? { answer: 'ok' },
        });
        const { worker, jobId } = await world.run();
        for (let click = 0; click < 30 && (await world.job(jobId)).state === 'paused'; click += 1) {
          await world.get(worker.jobs.resume(jobId));
          await world.rest(worker, jobId);
        }

        const job = await world.job(jobId);
        const rows = await world.allRows(jobId);
        const recount = Object.fromEntries(
          rowStates.map((state) => [state, rows.filter((row) => row.state === state).length]),
        ) as Record<RowState, number>;
        expect(job.state).toBe('done');
        expect(job.counts).toEqual(recount);
        expect(rows).toHaveLength(script.length);
        expect(recount.queued + recount.sending).toBe(0);
        expect(job.confirmed).toBe(recount.done);
        for (const row of rows) {
          if (row.state === 'done') expect(world.truth.has(row.client.id)).toBe(true);
          if (row.state === 'failed') expect(row.failure).toBeDefined();
        }
        for (const { job: view } of worker.views) {
          const sum = Object.values(view.counts).reduce((total, count) => total + count, 0);
          expect(sum).toBe(script.length);
        }
        expect(Math.max(...world.writes.map(({ inFlight }) => inFlight))).toBeLessThanOrEqual(5);
        expect(worker).toMatchObject({ awake: 0, alarm: false });
        if (isNew) {
          const beforeSuccess = world.writes.findIndex(({ inFlight }) => inFlight > 1);
          if (beforeSuccess >= 0) expect(world.truth.size).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
