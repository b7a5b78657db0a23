import { describe, expect, it } from 'vitest';
import { clientId, createWorld } from './world';

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
});
