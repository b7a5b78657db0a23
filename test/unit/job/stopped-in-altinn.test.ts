import { expect, it } from 'vitest';
import { routeNames } from '../../../utils/altinn/client-delegations';
import { runWithStops } from '../../soak/kill';

it.each(routeNames)('a worker stopped at ten moments loses no row through the door %s', async (route) => {
  const result = await runWithStops({ route, rows: 80, stops: 10, seed: 7 });
  expect(result).toMatchObject({
    state: 'done',
    stops: 10,
    lost: 0,
    wrong: 0,
    needlessRepeats: 0,
    blindRepeats: 0,
  });
});
