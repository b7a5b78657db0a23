import { routeNames } from '../../utils/altinn/client-delegations';
import { type Fault, faultTable, positions } from './fault-table';
import { type Cell, runFault } from './faults';
import type { Report } from './report';

/** Every fault through every door at the first, the middle and the last row: what happened, and what should not have. */
export async function faults(report: Report, seed: number, only?: string): Promise<void> {
  let broken = 0;
  let cells = 0;
  for (const fault of faultTable.filter(({ name }) => only === undefined || name === only)) {
    for (const route of fault.only ?? routeNames) {
      for (const at of positions) {
        const cell = await runFault({ fault, route, at, seed });
        cells += 1;
        broken += cell.broken.length;
        report.tell(placeOf(fault, route, at), inWords(cell));
      }
    }
  }
  report.tell('faults cells', cells);
  report.atMost('faults rules broken', broken, 0);
}

const placeOf = (fault: Fault, route: string, at: string) => `${fault.name} | ${route} | ${at}`;

function inWords({ first, last, left, writes, seconds, broken }: Cell): string {
  const way = first === last ? first : `${first}, then ${last}`;
  const rest = left.length > 0 ? `, left ${left.join(' and ')}` : '';
  const wrong = broken.length > 0 ? ` BROKEN: ${broken.join('; ')}` : '';
  return `${way}${rest} (${writes} writes, ${seconds} s)${wrong}`;
}
