import { routeNames } from '../../utils/altinn/client-delegations';
import { modelRuns } from './model';
import type { Report } from './report';

/** Random users, times and faults through each door. */
export async function model(report: Report, seed: number, runs = '150'): Promise<void> {
  for (const route of routeNames) {
    const broken = await modelRuns({ route, seed, runs: Number(runs) }).then(
      () => [],
      (error: Error) => [`${error.message} ${String(error.cause)}`],
    );
    for (const words of broken) report.tell(`model ${route}`, words);
    report.atMost(`model ${route} rules broken`, broken.length, 0);
  }
}
