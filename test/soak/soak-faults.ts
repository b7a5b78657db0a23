import { type Fault, faultTable, positions } from '../support/runs/fault-table';
import { type Cell, runFault } from '../support/runs/faults';
import { routesFor, works } from '../support/runs/kill';
import type { Report } from './report';

/** Every fault through every route at the first, the middle and the last row: what happened, and what should not have. */
export async function faults(report: Report, seed: number, only?: string): Promise<void> {
  let broken = 0;
  let cells = 0;
  for (const fault of faultTable.filter(({ name }) => only === undefined || name === only)) {
    for (const work of works) {
      const routes = routesFor(work).filter((route) => fault.only?.includes(route) ?? true);
      for (const route of routes) {
        for (const at of positions) {
          const cell = await runFault({ fault, route, at, seed, work });
          cells += 1;
          broken += cell.broken.length;
          report.tell(`${fault.name} | ${work} | ${route} | ${at}`, inWords(cell, fault));
        }
      }
    }
  }
  report.tell('faults cells', cells);
  report.atMost('faults rules broken', broken, 0);
}

function inWords({ first, last, left, writes, seconds, broken }: Cell, { name }: Fault): string {
  const way = first === last ? first : `${first}, then ${last}`;
  const rest = left.length > 0 ? `, left ${left.join(' and ')}` : '';
  const wrong = broken.length > 0 ? ` BROKEN by ${name}: ${broken.join('; ')}` : '';
  return `${way}${rest} (${writes} writes, ${seconds} s)${wrong}`;
}
