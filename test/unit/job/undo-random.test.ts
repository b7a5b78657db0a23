import { expect, it } from 'vitest';
import { routeNames } from '../../../utils/altinn/route-table';
import { undoRuns } from '../../support/runs/undo';

it.each(routeNames)(
  'whatever colleagues do and lists show, undo takes back only what the run changed (%s)',
  async (route) => {
    const seed = Number(process.env.SEED ?? 7);
    console.info(`seed ${seed}`);
    const tally = await undoRuns({ route, seed, runs: 25 });
    const { untold: _untold, ...others } = tally;
    expect(Object.entries(others).filter(([, times]) => times < 3)).toEqual([]);
  },
  120_000,
);
