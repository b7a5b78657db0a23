import { describe, expect, it } from 'vitest';
import { routeNames } from '../../../utils/altinn/client-delegations';
import { faultTable, positions } from '../../soak/fault-table';
import { runFault } from '../../soak/faults';
import { works } from '../../soak/kill';

// Each fault once, doors and rows in turn; the soak has them all.
const cells = faultTable.map((fault, index) => {
  const routes = fault.only ?? routeNames;
  return {
    name: fault.name,
    fault,
    route: routes[index % routes.length] ?? 'portal',
    at: positions[Math.floor(index / 3) % positions.length] ?? 'first',
    work: works[index % works.length] ?? 'add',
  };
});

describe('a run that meets', () => {
  it.each(cells)('$name ($work, $route, $at row) ends as it must and breaks no rule', async (cell) => {
    expect((await runFault({ ...cell, seed: 3 })).broken).toEqual([]);
  });
});
