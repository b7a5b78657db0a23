import { it } from 'vitest';
import { routeNames } from '../../../utils/altinn/route-table';
import { modelRuns } from '../../support/runs/model';

it.each(routeNames)(
  'whatever users, browsers, other people and Altinn do, jobs and rows keep to their diagrams (%s)',
  (route) => modelRuns({ route, seed: 5, runs: 20 }),
  60_000,
);

it(
  'so do runs that repair',
  () => modelRuns({ work: 'repair', route: 'client-administration', seed: 5, runs: 20 }),
  60_000,
);
