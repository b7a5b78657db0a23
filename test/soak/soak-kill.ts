import { routeNames } from '../../utils/altinn/client-delegations';
import { runWithStops } from './kill';
import type { Report } from './report';

/** A run of 500 rows through each door, its worker stopped at fifty moments. */
export async function kill(report: Report, seed: number, stops = '50'): Promise<void> {
  for (const route of routeNames) {
    const result = await runWithStops({ route, rows: 500, stops: Number(stops), seed });
    report.tell(`kill ${route} stops`, result.stops);
    report.tell(`kill ${route} writes`, result.writes);
    report.atMost(`kill ${route} rows lost`, result.lost, 0);
    report.atMost(`kill ${route} rows reported wrong`, result.wrong, 0);
    report.atMost(`kill ${route} repeats of rows known as done`, result.needlessRepeats, 0);
    report.atMost(`kill ${route} repeats without a read before`, result.blindRepeats, 0);
  }
}
