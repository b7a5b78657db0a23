import type { Desk } from '../access/desk';
import type { Routes } from '../access/session-memory';
import { type Lists, type ListsSeenTwice, readLists, seenTwice } from '../altinn/read-lists';
import type { Client } from '../domain/client';
import type { LastSeen } from '../domain/last-seen';
import type { ClientList } from '../domain/list';
import type { ListPurpose } from '../domain/list-purpose';
import { mayTidy, type NotOnList, type Plan, type PlanRow, type PlanSummary } from '../domain/plan';
import { granted, type Reply, refused } from '../domain/refusal';
import type { SystemUser } from '../domain/system-user';
import { verdictOrder } from '../domain/verdict';
import type { Journal } from '../job/journal/journal';
import type { PlanTarget } from '../job/journal/records';
import type { Clock } from '../job/run/clock';
import { missingPackages } from '../plan/missing-packages';
import { countVerdicts, reconcile } from '../plan/reconcile';
import { isRepairable } from '../plan/repairable';
import type { Reading } from './readings';

/** Both lists as Altinn has them now, read through the doors that answer. */
export async function readBoth(
  { altinn, routes, systemUser, signal, forgetRoutes }: Desk,
  clock: Clock,
  lastSeen?: LastSeen,
) {
  const hasBeen = lastSeen !== undefined;
  const lists = await readLists(
    altinn.routes[routes.availableRoute],
    altinn.routes[routes.delegatedRoute],
    systemUser,
    (ms) => clock.sleep(ms, signal),
    signal,
    { available: hasBeen, delegated: hasBeen },
  );
  if (!lists.ok) await forgetRoutes();
  return lists;
}

/**
 * Altinn's lists as they are now, with when that was.
 * @param lastSeen when this browser last saw clients in the delegated list
 */
export async function readNow(desk: Desk, clock: Clock, lastSeen?: LastSeen): Promise<Reply<Reading>> {
  const lists = await readBoth(desk, clock, lastSeen);
  if (lists.ok) return granted(read(desk, lists.value));
  // A route that answered before and does not now is no reason to stop while another does.
  const routes = await desk.chooseAnew();
  const isOther = routes.ok && Object.values(routes.value).join() !== Object.values(desk.routes).join();
  const anew = isOther ? { ...desk, routes: routes.value } : desk;
  const again = isOther ? await readBoth(anew, clock, lastSeen) : lists;
  if (!again.ok) return refused({ kind: 'failure', failure: again.failure });
  return granted(read(anew, again.value));

  function read(by: Desk, found: Lists): Reading {
    const isDoubted = lastSeen && found.delegated.length === 0;
    return { desk: by, lists: found, readAt: clock.now(), ...(isDoubted && { lastSeen }) };
  }
}

/** As {@link readNow}, and whoever is delegated and not among the clients has been looked for once more. */
export async function readTwice(
  desk: Desk,
  clock: Clock,
  lastSeen?: LastSeen,
): Promise<Reply<Reading & { lists: ListsSeenTwice }>> {
  const reading = await readNow(desk, clock, lastSeen);
  if (!reading.ok) return reading;
  const { altinn, routes, systemUser, signal } = reading.value.desk;
  const wait = (ms: number) => clock.sleep(ms, signal);
  const { value } = reading;
  const lists = await seenTwice(value.lists, altinn.routes[routes.availableRoute], systemUser, wait, signal);
  return granted({ ...value, lists });
}

/** Holds a list against Altinn's and keeps the plan: the page gets its summary, and starts a run by its id. */
export const makePlan = (
  { desk, lists, readAt, sinceLast, lastSeen }: Reading,
  list: ClientList,
  wanted: { fileName: string; purpose: ListPurpose },
  stores: { journal: Journal; clock: Clock },
): Promise<PlanSummary> =>
  planFor(
    {
      systemUser: desk.systemUser,
      userUuid: desk.userUuid,
      routes: desk.routes,
      knowsPackages: desk.altinn.routes[desk.routes.availableRoute].knowsPackages,
      lists,
      readAt,
      ...(sinceLast ? { sinceLast } : {}),
      ...(lastSeen ? { lastSeen } : {}),
    },
    list,
    wanted,
    stores,
  );

/** What a plan rests on: one system user's lists, and whose work it is. */
export interface PlanBasis extends Pick<Reading, 'lists' | 'readAt' | 'sinceLast' | 'lastSeen'> {
  systemUser: SystemUser;
  userUuid: string;
  routes: Routes;
  knowsPackages: boolean;
}

/** @param judged what else is to be said of each row */
export async function planFor(
  { systemUser, userUuid, routes, knowsPackages, lists, readAt, sinceLast, lastSeen }: PlanBasis,
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
    ...(list.understanding.unreadSheets && { unread: list.understanding.unreadSheets }),
    systemUser,
    available,
    delegated,
    knowsPackages,
    personNumbersMasked: list.understanding.personNumbersMasked,
    emptyTwice,
    ...(lastSeen && { lastSeen }),
  });

  const targets = targetsOf(plan, lists, systemUser);
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
    forGood: forGoodIn(plan),
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

const forGoodIn = ({ rows, notOnList }: Plan) => ({
  remove: rows.filter(
    ({ verdict, warnings }) => verdict === 'remove' && warnings.some(({ kind }) => kind === 'for-good'),
  ).length,
  tidy: notOnList.filter((one) => one.forGood).length,
});

/** What runs of a plan may be about: whom it adds and removes, and those that only another click is about. */
function targetsOf(plan: Plan, { available, delegated }: Lists, { packages }: SystemUser): PlanTarget[] {
  const lacking = new Set(
    delegated
      .filter(({ access }) => access && missingPackages(packages, access).length > 0)
      .map(({ id }) => id),
  );
  const fewer = (id: string) => lacking.has(id) && ({ fewer: true } as const);
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
      return [
        {
          line,
          client: named(row),
          removes: true,
          ...fewer(clientId),
          ...(row.notOnList && { notOnList: true }),
        },
      ];
    }
    if (!client) return [];
    if (verdict === 'add') return [{ line, client }];
    return isRepairable(row) ? [{ line, client, repairs: true }] : [];
  });
  // Where they are rows of an exact list they go with it.
  const isTidied = plan.rows.some(({ notOnList }) => notOnList) || !mayTidy(plan.removal);
  const ofOthers = isTidied
    ? []
    : plan.notOnList.map(
        (one): PlanTarget => ({
          line: one.line,
          client: named(one),
          tidies: true,
          ...fewer(one.clientId),
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
