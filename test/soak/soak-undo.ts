import { routeNames } from '../../utils/altinn/route-table';
import { undoRuns } from '../support/runs/undo';
import type { Report } from './report';

/** Random colleagues and false lists around runs that are then undone, through each route. */
export async function undo(report: Report, seed: number, runs = '500'): Promise<void> {
  for (const route of routeNames) {
    const broken = await undoRuns({ route, seed, runs: Number(runs) }).then(
      (tally) => {
        for (const [what, times] of Object.entries(tally)) report.tell(`undo ${route} ${what}`, times);
        return [];
      },
      (error: Error) => [error.message],
    );
    for (const words of broken) report.tell(`undo ${route}`, words);
    report.tell(`undo ${route} runs`, Number(runs));
    report.atMost(`undo ${route} rules broken`, broken.length, 0);
  }
}
