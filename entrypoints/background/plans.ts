import type { RouteName } from '../../utils/altinn/client-delegations';
import { type Lists, readLists } from '../../utils/altinn/read-lists';
import type { Client } from '../../utils/domain/client';
import type { ClientList } from '../../utils/domain/list';
import type { ListPurpose } from '../../utils/domain/list-purpose';
import type { NotOnList, Plan, PlanRow, PlanSummary } from '../../utils/domain/plan';
import { granted, type Reply, refused } from '../../utils/domain/refusal';
import type { SystemUser } from '../../utils/domain/system-user';
import { verdictOrder } from '../../utils/domain/verdict';
import type { Clock } from '../../utils/job/clock';
import type { Journal } from '../../utils/job/journal';
import type { PlanTarget } from '../../utils/job/records';
import { countVerdicts, reconcile } from '../../utils/plan/reconcile';
import { isRepairable } from '../../utils/plan/repairable';
import type { Desk } from './desk';
import type { Reading } from './readings';
import type { Routes } from './session-memory';

/**
 * The door for the delegated list: the portal's hides failures behind an empty list and gives ids only, so it
 * is asked only where it is the one that answers.
 */
export const delegatedReader = ({ reader, writer }: Routes): RouteName =>
  reader === 'portal' ? writer : reader;

/** Both lists as Altinn has them now, read through the doors that answer. */
export async function readBoth({ altinn, routes, systemUser, signal, forgetRoutes }: Desk, clock: Clock) {
  const lists = await readLists(
    altinn.routes[routes.reader],
    altinn.routes[delegatedReader(routes)],
    systemUser,
    (ms) => clock.sleep(ms, signal),
    signal,
  );
  if (!lists.ok) await forgetRoutes();
  return lists;
}

/** Altinn's lists as they are now, with when that was. */
export async function readNow(desk: Desk, clock: Clock): Promise<Reply<Reading>> {
  const lists = await readBoth(desk, clock);
  if (!lists.ok) return refused({ kind: 'failure', failure: lists.failure });
  return granted({ desk, lists: lists.value, readAt: clock.now() });
}

/** Holds a list against Altinn's and keeps the plan: the page gets its summary, and starts a run by its id. */
export const makePlan = (
  { desk, lists, readAt, sinceLast }: Reading,
  list: ClientList,
  wanted: { fileName: string; purpose: ListPurpose },
  stores: { journal: Journal; clock: Clock },
): Promise<PlanSummary> =>
  planFor(
    {
      systemUser: desk.systemUser,
      userUuid: desk.userUuid,
      routes: desk.routes,
      knowsPackages: desk.altinn.routes[desk.routes.reader].knowsPackages,
      lists,
      readAt,
      ...(sinceLast ? { sinceLast } : {}),
    },
    list,
    wanted,
    stores,
  );

/** What a plan rests on: one system user's lists, and whose work it is. */
export interface PlanBasis extends Pick<Reading, 'lists' | 'readAt' | 'sinceLast'> {
  systemUser: SystemUser;
  userUuid: string;
  routes: Routes;
  knowsPackages: boolean;
}

/** @param judged what else is to be said of each row */
export async function planFor(
  { systemUser, userUuid, routes, knowsPackages, lists, readAt, sinceLast }: PlanBasis,
  list: Pick<ClientList, 'rows' | 'header' | 'elsewhere' | 'understanding'>,
  { fileName, purpose }: { fileName: string; purpose: ListPurpose },
  { journal, clock }: { journal: Journal; clock: Clock },
  judged: (row: PlanRow) => PlanRow = (row) => row,
): Promise<PlanSummary> {
  const { available, delegated, emptyTwice } = lists;
  const plan = reconcile({
    rows: list.rows,
    purpose,
    elsewhere: list.elsewhere,
    ...(list.understanding.unreadSheets && { unreadSheets: list.understanding.unreadSheets }),
    systemUser,
    available,
    delegated,
    knowsPackages,
    personNumbersMasked: list.understanding.personNumbersMasked,
    emptyTwice,
  });

  const targets = targetsOf(plan, lists);
  const summary: PlanSummary = {
    planId: crypto.randomUUID(),
    environment: systemUser.owner.environment,
    owner: systemUser.owner,
    systemUser,
    fileName,
    understanding: list.understanding,
    ...(list.header ? { header: list.header } : {}),
    rowCount: plan.rows.length,
    purpose,
    removal: plan.removal,
    ownDelegated: plan.ownDelegated,
    counts: countVerdicts(plan.rows),
    repairable: targets.filter(({ repairs }) => repairs).length,
    notOnList: plan.notOnList.length,
    privatePersons: plan.privatePersons,
    unknownDelegated: plan.unknownDelegated,
    delegatedCount: plan.delegatedCount,
    availableCount: plan.availableCount,
    warnings: plan.warnings,
    readAt,
    ...(sinceLast ? { sinceLast } : {}),
  };
  await journal.savePlan({
    id: summary.planId,
    summary,
    createdAt: clock.now(),
    userUuid,
    routes,
    listRows: list.rows,
    planRows: inShownOrder(plan.rows.map(judged)),
    targets,
    notOnList: plan.notOnList,
  });
  return summary;
}

/** What runs of a plan may be about: whom it adds and removes, and those that only another click is about. */
function targetsOf(plan: Plan, { available, delegated }: Lists): PlanTarget[] {
  // As the available list has them, where it does: that one tells roles and packages.
  const clients = new Map<string, Client>([...delegated, ...available].map((client) => [client.id, client]));
  const named = ({ clientId = '', orgNumber, name }: PlanRow | NotOnList): Client => ({
    ...(clients.get(clientId) ?? { id: clientId, kind: 'organisation' }),
    ...(orgNumber && { orgNumber }),
    ...(name && { name }),
  });
  const ofRows = plan.rows.flatMap((row): PlanTarget[] => {
    const { line, verdict, clientId = '' } = row;
    const client = clients.get(clientId);
    if (verdict === 'remove') {
      return [{ line, client: named(row), removes: true, ...(row.notOnList && { notOnList: true }) }];
    }
    if (!client) return [];
    if (verdict === 'add') return [{ line, client }];
    return isRepairable(row) ? [{ line, client, repairs: true }] : [];
  });
  // Where they are rows of an exact list they go with it.
  const isTidied = plan.rows.some(({ notOnList }) => notOnList) || plan.removal.impossible !== undefined;
  const ofOthers = isTidied
    ? []
    : plan.notOnList.map(
        (one): PlanTarget => ({
          line: one.line,
          client: named(one),
          tidies: true,
          notOnList: true,
        }),
      );
  return [...ofRows, ...ofOthers];
}

const shownOrder = new Map(verdictOrder.map((verdict, at) => [verdict, at]));

/** Rows that need somebody first, by line within a verdict: the order of the panel's table. */
function inShownOrder(rows: PlanRow[]): PlanRow[] {
  // Those that can be repaired go before the rest of their verdict: so they are a stretch of their own.
  const rank = (row: PlanRow) => (shownOrder.get(row.verdict) ?? 0) - (isRepairable(row) ? 0.5 : 0);
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line);
}
