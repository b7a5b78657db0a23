import { describe, expect, it } from 'vitest';
import { createWorld, planOf, seeded, type World } from '../../support/runs/world';

const rows = 60;
const owner = '0f6ce3a1-0000-4000-8000-000000000001';

/** A world with two plans of other clients each, for one run. */
async function twoPlans(options: Partial<Parameters<typeof createWorld>[0]> = {}) {
  const world = await createWorld({ rows, ...options });
  const other = planOf('other', rows, 0, world.now());
  const renamed = <T extends { client: { id: string } }>(target: T) => ({
    ...target,
    client: { ...target.client, id: `other-${target.client.id}` },
  });
  await world.journal.savePlan({ ...other, targets: other.targets.map(renamed) });
  return world;
}
const begin = (worker: ReturnType<World['startWorker']>) => worker.jobs.startSeveral(['plan', 'other']);

async function partsOf(world: World) {
  const job = await world.journal.jobFor('tt02', owner);
  return job?.part ? world.journal.partsOf(job.part.of) : [];
}
const statesOf = async (world: World) => (await partsOf(world)).map(({ state }) => state);
const isOver = async (world: World) => {
  const states = await statesOf(world);
  return states.length > 0 && states.every((state) => state === 'done');
};

describe('one run over several plans', () => {
  it('takes one after the other, and each is confirmed for itself', async () => {
    const world = await twoPlans();
    const worker = world.startWorker();
    void begin(worker);
    await world.until(async () => worker.awake === 0 && (await isOver(world)));
    for (const part of await partsOf(world)) {
      expect(part).toMatchObject({ confirmed: rows, counts: { done: rows } });
    }
    expect(world.truth.size).toBe(2 * rows);
    expect(world.writes).toHaveLength(2 * rows);
    expect(Math.max(...world.writes.map(({ inFlight }) => inFlight))).toBeLessThanOrEqual(5);
    const isOther = world.writes.map(({ client }) => client.startsWith('other'));
    expect(isOther).toEqual([...isOther].sort());
    expect((await partsOf(world))[0]?.part?.planIds).toEqual(['plan', 'other']);
  });

  it.each(Array.from({ length: 12 }, (_, i) => 2000 + i))(
    'comes to the same end when the worker is stopped at any moment (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const world = await twoPlans({ random, react: () => ({ answer: 'ok', takes: 50 + random() * 200 }) });
      for (let stop = 0; !(await isOver(world)); stop += 1) {
        const worker = world.startWorker();
        if (stop < 5) world.killAfter(1 + Math.floor(random() * 400));
        void ((await partsOf(world)).length > 0 ? worker.jobs.wake() : begin(worker));
        await world.until(async () => world.isDead() || (worker.awake === 0 && (await isOver(world))));
      }
      for (const part of await partsOf(world)) expect(part.counts).toMatchObject({ done: rows, unknown: 0 });
      expect(world.truth.size).toBe(2 * rows);
    },
  );

  it('asks once after the browser was restarted, and not for every system access', async () => {
    const world = await twoPlans();
    const first = world.startWorker();
    void begin(first);
    await world.until(() => world.writes.length > 10);
    const second = world.startWorker('session-2');
    void second.jobs.wake();
    await world.until(async () => second.awake === 0 && (await statesOf(world))[0] === 'paused');
    expect((await partsOf(world))[0]?.pause).toMatchObject({ kind: 'browser-restarted' });
    expect(world.writes.some(({ client }) => client.startsWith('other'))).toBe(false);
    const [part] = await partsOf(world);
    await world.get(second.jobs.resume(part?.id ?? ''));
    await world.until(async () => second.awake === 0 && (await isOver(world)));
    expect(world.truth.size).toBe(2 * rows);
  });

  it('begins no further part of itself in another session than anybody has clicked in', async () => {
    const whole = await twoPlans();
    void begin(whole.startWorker());
    await whole.until(async () => (await statesOf(whole)).includes('done'));
    // The browser is closed between two parts: found by stopping the same run a step earlier each time.
    let world = whole;
    for (let step = whole.steps(); (await statesOf(world)).join() !== 'done,waiting'; step -= 1) {
      if (step === 0) throw new Error('there is no such moment');
      const earlier = await twoPlans();
      earlier.killAfter(step);
      void begin(earlier.startWorker());
      await earlier.until(async () => earlier.isDead() || (await isOver(earlier)));
      world = earlier;
    }
    const second = world.startWorker('session-2');
    void second.jobs.wake();
    await world.until(async () => second.awake === 0 && (await statesOf(world))[1] !== 'waiting');
    expect((await partsOf(world))[1]).toMatchObject({
      state: 'paused',
      pause: { kind: 'browser-restarted' },
    });
    expect(world.writes.some(({ client }) => client.startsWith('other'))).toBe(false);
  });

  it('goes no further as somebody else', async () => {
    const world = await twoPlans();
    const worker = world.startWorker();
    void begin(worker);
    await world.until(() => world.writes.length >= rows - 3);
    world.session.user = 'other';
    await world.until(async () => worker.awake === 0 && !(await statesOf(world)).includes('running'));
    expect(world.writes.filter(({ client }) => client.startsWith('other'))).toEqual([]);
    const states = await statesOf(world);
    expect(states).not.toContain('running');
    expect((await partsOf(world)).some(({ pause }) => pause?.kind === 'other-user')).toBe(true);
  });

  it('is stopped and let go as one', async () => {
    const world = await twoPlans();
    const worker = world.startWorker();
    void begin(worker);
    await world.until(() => world.writes.length > 10);
    const [part] = await partsOf(world);
    void worker.jobs.cancel(part?.id ?? '');
    await world.until(
      async () => worker.awake === 0 && (await statesOf(world)).join() === 'cancelled,cancelled',
    );
    expect(world.writes.some(({ client }) => client.startsWith('other'))).toBe(false);
  });
});
