import { type RouteName, routeNames } from '../../utils/altinn/route-table';
import { changeNumber, runWithChange } from '../support/runs/identity';
import type { Report } from './report';

/** Somebody else signs in at random moments of runs through every route: what is written as them, and whether it is said. */
export async function identity(report: Report, seed: number, changes = '300'): Promise<void> {
  const most = new Map<string, { writes: number; ms: number; changes: number }>();
  let broken = 0;
  for (let number = 0; number < Number(changes); number += 1) {
    const change = changeNumber(number, seed);
    const result = await runWithChange(change);
    const known = most.get(change.route) ?? { writes: 0, ms: 0, changes: 0 };
    most.set(change.route, {
      writes: Math.max(known.writes, result.asOther),
      ms: Math.max(known.ms, result.longest),
      changes: known.changes + 1,
    });
    for (const rule of result.broken) report.tell(`identity BROKEN ${number}`, rule);
    broken += result.broken.length;
  }
  for (const route of routeNames) {
    const { writes, ms, changes: times } = most.get(route) ?? { writes: 0, ms: 0, changes: 0 };
    report.tell(`identity ${route} changes`, times);
    report.atMost(`identity ${route} most writes as the other`, writes, isBound(route) ? 0 : 25);
    report.atMost(`identity ${route} longest after the change, ms`, ms, 15_000);
  }
  report.atMost('identity rules broken', broken, 0);
}

/** Where Altinn itself refuses a write that is not by the user whose page brought the token. */
const isBound = (route: RouteName) => route.startsWith('portal');
