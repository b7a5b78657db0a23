import { describe, expect, it } from 'vitest';
import { clientId, createWorld, seeded, type World } from '../../support/runs/world';

const rows = 200;
const moments = Array.from({ length: 25 }, (_, index) => 1000 + index);

/** Starts and wakes workers, each stopped at a random moment, until the run has come to its end. */
async function runWithStops(world: World, random: () => number, stops: number): Promise<string> {
  let jobId: string | undefined;
  for (let stop = 0; ; stop += 1) {
    const worker = world.startWorker();
    if (stop < stops) world.killAfter(1 + Math.floor(random() * 700));
    void (jobId ? worker.jobs.wake() : worker.jobs.start({ planId: 'plan' }));
    await world.until(async () => {
      if (world.isDead()) return true;
      const job = await world.journal.jobFor('tt02', '0f6ce3a1-0000-4000-8000-000000000001');
      return job?.state === 'done' && worker.awake === 0;
    });
    jobId = (await world.journal.jobFor('tt02', '0f6ce3a1-0000-4000-8000-000000000001'))?.id;
    if (!world.isDead() && jobId) return jobId;
  }
}

describe('a worker stopped at any moment', () => {
  it.each(moments)('leaves the same final state as one that was not (seed %i)', async (seed) => {
    const random = seeded(seed);
    const world = await createWorld({
      rows,
      random,
      react: () => ({ answer: 'ok', takes: 50 + random() * 200 }),
    });
    const jobId = await runWithStops(world, random, 4);

    const job = await world.job(jobId);
    expect(job).toMatchObject({ state: 'done', confirmed: rows, total: rows });
    expect(job.counts).toEqual({ queued: 0, sending: 0, done: rows, failed: 0, unknown: 0 });
    expect((await world.allRows(jobId)).map(({ client }) => client.id)).toEqual(
      Array.from({ length: rows }, (_, index) => clientId(index + 2)),
    );
    expect(world.truth.size).toBe(rows);
    expect(Math.max(...world.writes.map(({ inFlight }) => inFlight))).toBeLessThanOrEqual(5);

    const latest = new Map<string, (typeof world.writes)[number]>();
    for (const write of world.writes) {
      const earlier = latest.get(write.client);
      if (earlier) {
        expect(write.readsBefore).toBeGreaterThan(earlier.readsBefore);
        expect(write.at - earlier.at).toBeGreaterThanOrEqual(120_000);
      }
      latest.set(write.client, write);
    }
  });

  it('sends nothing a second time when everything on its way took effect', async () => {
    const world = await createWorld({ rows: 50, delegated: ['old'], random: () => 0 });
    world.killAfter(120);
    const first = world.startWorker();
    world.killAfter(120);
    void first.jobs.start({ planId: 'plan' });
    await world.until(() => world.isDead());
    await world.until(() => true);
    const worker = world.startWorker();
    await world.get(worker.jobs.wake());
    const job = (await world.journal.unfinishedJobs())[0];
    await world.rest(worker, job?.id ?? '');
    expect(await world.job(job?.id ?? '')).toMatchObject({ state: 'done', confirmed: 50 });
    expect(world.writes).toHaveLength(50);
  });
});
