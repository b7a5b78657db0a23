import { routesFor, runWithStops, works } from '../support/runs/kill';
import type { Report } from './report';

/** Runs of 500 rows through each route, adding, undoing and repairing, the worker stopped at fifty moments. */
export async function kill(report: Report, seed: number, stops = '50'): Promise<void> {
  for (const work of works) {
    for (const route of routesFor(work)) {
      const result = await runWithStops({ work, route, rows: 500, stops: Number(stops), seed });
      const name = `kill ${work} ${route}`;
      report.tell(`${name} stops`, result.stops);
      report.tell(`${name} writes`, result.writes);
      report.atMost(`${name} most writes in flight`, result.mostInFlight, 5);
      report.atMost(`${name} rows lost`, result.lost, 0);
      report.atMost(`${name} rows reported wrong`, result.wrong, 0);
      report.atMost(`${name} repeats of rows known as done`, result.needlessRepeats, 0);
      report.atMost(`${name} repeats without a read before`, result.blindRepeats, 0);
    }
  }
}
