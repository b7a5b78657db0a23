import type { Routes } from '../access/session-memory';
import type { ClientList, Row } from '../domain/list';
import { type BelievedReading, isRead, type SystemUserReading } from '../domain/overview';
import type { PlanRow, PlanSummary } from '../domain/plan';
import type { SeveralPlanned } from '../domain/several';
import type { Journal } from '../job/journal/journal';
import type { Clock } from '../job/run/clock';
import type { RequestOf } from '../messages';
import { type Assigned, assignRows } from '../plan/across/assign-rows';
import { waysIn, withWays } from '../plan/across/can-go-to';
import { countVerdicts } from '../plan/reconcile';
import { type PlanBasis, planFor } from './make-plan';

/** Which system users a list is for: each row says it, or all of them. */
type Destination = RequestOf<'planSeveral'>['to'];

interface SeveralInput {
  readings: readonly SystemUserReading[];
  routes: Routes;
  userUuid: string;
  list: ClientList;
  fileName: string;
  to: Destination;
}

/**
 * Holds one list against several system users of an owner, by what was read for the overview: a plan for each. Only
 * adds; what is marked for removal is left to the system access's own page, where everybody is named.
 */
export async function planSeveral(
  { readings, routes, userUuid, list, fileName, to }: SeveralInput,
  stores: { journal: Journal; clock: Clock },
): Promise<SeveralPlanned> {
  const read = readings.filter(isRead);
  const assigned = assign(list, read, to);
  const ways = waysIn(readings);
  const plans: PlanSummary[] = [];
  for (const reading of read) {
    const rows = assigned.bySystemUser.get(reading.systemUser.id);
    if (!rows) continue;
    const wanted = { fileName, purpose: 'add' as const };
    const basis = basisOf(reading, routes, userUuid);
    plans.push(await planFor(basis, { ...list, rows }, wanted, stores, (row) => withWays(row, ways)));
  }
  const leftPlan = await keepLeft(assigned, plans[0], list, { routes, userUuid }, stores);
  return {
    fileName,
    rowCount: list.rows.length,
    plans,
    unresolved: assigned.unresolved,
    ...(leftPlan && { leftPlan }),
  };
}

function assign(
  { rows, understanding }: ClientList,
  read: readonly BelievedReading[],
  to: Destination,
): Assigned {
  const systemUsers = read.map(({ systemUser }) => systemUser);
  if (to.by === 'column') {
    const answers = new Map(to.answers.map(({ value, systemUserId }) => [value, systemUserId]));
    return assignRows(rows, understanding.systemAccessColumn ?? -1, systemUsers, answers);
  }
  const chosen = systemUsers.filter(({ id }) => to.systemUserIds.includes(id));
  return { bySystemUser: new Map(chosen.map(({ id }) => [id, [...rows]])), left: [], unresolved: [] };
}

const basisOf = (
  { systemUser, available, delegated, knowsPackages, readAt }: BelievedReading,
  routes: Routes,
  userUuid: string,
): PlanBasis => ({
  systemUser,
  userUuid,
  routes,
  knowsPackages,
  lists: {
    available,
    delegated,
    emptyTwice: { available: available.length === 0, delegated: delegated.length === 0 },
  },
  readAt,
});

/** The rows that are for nobody we know, as a plan that does nothing: they go back out with the others' results. */
async function keepLeft(
  { left }: Assigned,
  beside: PlanSummary | undefined,
  list: ClientList,
  { routes, userUuid }: { routes: Routes; userUuid: string },
  { journal, clock }: { journal: Journal; clock: Clock },
): Promise<PlanSummary | undefined> {
  if (left.length === 0 || !beside) return undefined;
  const planRows = left.map(
    ({ row, value, kind }): PlanRow => ({
      line: row.line,
      shown: shownOf(row),
      ...(row.number.valid && { orgNumber: row.number.orgNumber }),
      ...(row.name && { name: row.name }),
      verdict: kind === 'several' ? 'ambiguous-system-access' : 'unknown-system-access',
      systemAccess: value,
      warnings: [],
    }),
  );
  const summary: PlanSummary = {
    ...beside,
    planId: crypto.randomUUID(),
    rowCount: planRows.length,
    counts: countVerdicts(planRows),
    repairable: 0,
    notOnList: 0,
    understanding: list.understanding,
  };
  await journal.savePlan({
    id: summary.planId,
    summary,
    createdAt: clock.now(),
    userUuid,
    routes,
    listRows: left.map(({ row }) => row),
    planRows,
    targets: [],
    notOnList: [],
  });
  return summary;
}

const shownOf = ({ number }: Row): string => (number.valid ? number.orgNumber : number.found);
