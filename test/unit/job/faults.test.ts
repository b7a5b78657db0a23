import { describe, expect, it } from 'vitest';
import { routeNames } from '../../../utils/altinn/route-table';
import { faultTable, positions } from '../../support/runs/fault-table';
import { runFault } from '../../support/runs/faults';

// Each fault once, routes and rows in turn; the soak has them all.
const cells = faultTable.map((fault, index) => {
  const routes = fault.only ?? routeNames;
  return {
    name: fault.name,
    fault,
    route: routes[index % routes.length] ?? 'portal',
    at: positions[Math.floor(index / 3) % positions.length] ?? 'first',
    work: (['add', 'undo'] as const)[index % 2] ?? 'add',
  };
});
const repairs = faultTable
  .filter(({ only }) => only === undefined)
  .map((fault, index) => ({ name: fault.name, fault, at: positions[index % positions.length] ?? 'first' }));

describe('a run that meets', () => {
  it.each(cells)('$name ($work, $route, $at row) ends as it must and breaks no rule', async (cell) => {
    expect((await runFault({ ...cell, seed: 3 })).broken).toEqual([]);
  });

  it.each(repairs)('$name ($at row) while it repairs ends as it must and breaks no rule', async (cell) => {
    const order = { ...cell, route: 'client-administration', work: 'repair', seed: 4 } as const;
    expect((await runFault(order)).broken).toEqual([]);
  });
});
