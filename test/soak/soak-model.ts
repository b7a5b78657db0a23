import { routesFor } from '../support/runs/kill';
import { modelRuns } from '../support/runs/model';
import type { Report } from './report';

/** Random users, times and faults through each route. */
export async function model(report: Report, seed: number, runs = '150'): Promise<void> {
  const routes = (['add', 'repair'] as const).flatMap((work) =>
    routesFor(work).map((route) => ({ work, route })),
  );
  for (const { work, route } of routes) {
    const broken = await modelRuns({ work, route, seed, runs: Number(runs) }).then(
      () => [],
      (error: Error) => [`${error.message} ${String(error.cause)}`],
    );
    for (const words of broken) report.tell(`model ${work} ${route}`, words);
    report.atMost(`model ${work} ${route} rules broken`, broken.length, 0);
  }
}
