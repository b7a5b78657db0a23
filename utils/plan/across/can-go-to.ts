import { isRead, type SystemUserReading } from '../../domain/board/overview';
import type { OrgNumber } from '../../domain/numbers/nine-digits';
import type { PlanRow } from '../../domain/plan';
import { standingClients } from './differences-states';

/** Titles of the system users that each client could be added to, by number. */
export type WaysIn = ReadonlyMap<OrgNumber, readonly string[]>;

/** Where each of the owner's clients can be added, by what was read. */
export function waysIn(readings: readonly SystemUserReading[]): WaysIn {
  const ways = new Map<OrgNumber, string[]>();
  for (const reading of readings.filter(isRead)) {
    for (const { client, state } of standingClients(reading)) {
      if (!client.orgNumber || state.kind !== 'can-be-added') continue;
      const titles = ways.get(client.orgNumber) ?? [];
      titles.push(reading.systemUser.title);
      ways.set(client.orgNumber, titles);
    }
  }
  return ways;
}

/** A row that cannot be added here, with where its client can be. */
export function withWays(row: PlanRow, ways: WaysIn): PlanRow {
  const isStuck = row.verdict === 'missing-packages' || row.verdict === 'no-relationship';
  const titles = isStuck && row.orgNumber ? ways.get(row.orgNumber) : undefined;
  return titles ? { ...row, canGoTo: titles } : row;
}
