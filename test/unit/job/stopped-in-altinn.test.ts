import { expect, it } from 'vitest';
import { routesFor, runWithStops, works } from '../../support/runs/kill';

const runs = works.flatMap((work) => routesFor(work).map((route) => ({ work, route })));

it.each(runs)(
  'a worker stopped at ten moments loses no row ($work through $route)',
  async (run) => {
    const result = await runWithStops({ ...run, rows: 80, stops: 10, seed: 7 });
    expect(result).toMatchObject({
      state: 'done',
      stops: 10,
      lost: 0,
      wrong: 0,
      needlessRepeats: 0,
      blindRepeats: 0,
    });
  },
  60_000,
);
