import type { AccessContext } from '../access/access-context';
import { type Lists, type ListsSeenTwice, readLists, seenTwice } from '../altinn/read-lists';
import type { ChosenRoutes } from '../altinn/route-table';
import type { Client } from '../domain/client';
import type { LastSeen } from '../domain/kept/last-seen';
import type { ClientList } from '../domain/lists/list';
import {
  isDoubtful,
  isGone,
  mayRemain,
  type NotOnList,
  type Plan,
  type PlanRow,
  type PlanSummary,
} from '../domain/plan';
import type { MatchAnswers, Purpose } from '../domain/purpose';
import { granted, type Reply, refused } from '../domain/refusal';
import type { SystemUser } from '../domain/system-user';
import { verdictOrder } from '../domain/verdict';
import type { Journal } from '../job/journal/journal';
import type { PlanTarget } from '../job/journal/records';
import type { Clock } from '../job/run/clock';
import { createStrangerExplainer } from '../plan/explain-stranger';
import type { Named } from '../plan/judge-row';
import { missingPackages } from '../plan/missing-packages';
import { countVerdicts, reconcile } from '../plan/reconcile';
import { isRepairable } from '../plan/repairable';
import { asksWho, markColumn, speaksOfRemoving } from './list-is-for';
import type { Reading } from './readings';
import { type Strangers, toLookUp } from './strangers';
import { todosOf } from './todos';

/** Both lists as Altinn has them now, read through the routes that answer. */
export async function readBoth(
  { altinn, routes, systemUser, signal, forgetRoutes }: AccessContext,
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
export async function readNow(
  context: AccessContext,
  clock: Clock,
  lastSeen?: LastSeen,
): Promise<Reply<Reading>> {
  const lists = await readBoth(context, clock, lastSeen);
  if (lists.ok) return granted(read(context, lists.value));
  // A route that answered before and does not now is no reason to stop while another does.
  const routes = await context.chooseAnew();
  const isOther = routes.ok && Object.values(routes.value).join() !== Object.values(context.routes).join();
  const anew = isOther ? { ...context, routes: routes.value } : context;
  const again = isOther ? await readBoth(anew, clock, lastSeen) : lists;
  if (!again.ok) return refused({ kind: 'failure', failure: again.failure });
  return granted(read(anew, again.value));

  function read(by: AccessContext, found: Lists): Reading {
    const isDoubted = lastSeen && found.delegated.length === 0;
    return { context: by, lists: found, readAt: clock.now(), ...(isDoubted && { lastSeen }) };
  }
}

/** As {@link readNow}, and whoever is delegated and not among the clients has been looked for once more. */
export async function readTwice(
  context: AccessContext,
  clock: Clock,
  lastSeen?: LastSeen,
): Promise<Reply<Reading & { lists: ListsSeenTwice }>> {
  const reading = await readNow(context, clock, lastSeen);
  if (!reading.ok) return reading;
  const { altinn, routes, systemUser, signal } = reading.value.context;
  const wait = (ms: number) => clock.sleep(ms, signal);
  const { value } = reading;
  const lists = await seenTwice(value.lists, altinn.routes[routes.availableRoute], systemUser, wait, signal);
  return granted({ ...value, lists });
}

/** What a list is called, and what the user has said about what it is for. */
export interface Wanted {
  fileName: string;
  /** Guessed where nobody has said it, and then maybe not known. */
  purpose?: Purpose;
  answers?: MatchAnswers;
  /** The only clients that may be changed: those that a confirmation has named. */
  named?: Named;
  /** It is in doubt whom the list is about: the plan is shown, and nothing starts from it. */
  asksWho?: boolean;
}

/** Holds a list against Altinn's and keeps the plan: the page gets its summary, and starts a run by its id. */
export const makePlan = (
  { context, lists, readAt, sinceLast, lastSeen }: Reading,
  list: ClientList,
  wanted: Wanted,
  { strangers, ...stores }: { journal: Journal; clock: Clock; strangers?: Strangers },
): Promise<PlanSummary> =>
  planFor(
    {
      systemUser: context.systemUser,
      userUuid: context.userUuid,
      routes: context.routes,
      knowsPackages: context.altinn.routes[context.routes.availableRoute].knowsPackages,
      lists,
      readAt,
      ...(sinceLast ? { sinceLast } : {}),
      ...(lastSeen ? { lastSeen } : {}),
    },
    list,
    { ...wanted, asksWho: asksWho(list.understanding) },
    stores,
    async (rows) => {
      // Only where somebody to be added is a stranger: nobody looks for why of who is to be removed.
      if (!strangers || !rows.some(({ verdict }) => verdict === 'no-relationship')) return rows;
      const known = await strangers.known(context);
      return rows.map(createStrangerExplainer(context.systemUser.packages, known));
    },
  );

/** What a plan rests on: one system user's lists, and whose work it is. */
export interface PlanBasis extends Pick<Reading, 'lists' | 'readAt' | 'sinceLast' | 'lastSeen'> {
  systemUser: SystemUser;
  userUuid: string;
  routes: ChosenRoutes;
  knowsPackages: boolean;
}

/**
 * @param lines which rows a run of it may be about; all of them, unless told
 * @param judged what else is to be said of the rows
 */
export async function planFor(
  { systemUser, userUuid, routes, knowsPackages, lists, readAt, sinceLast, lastSeen }: PlanBasis,
  list: Pick<ClientList, 'rows' | 'header' | 'elsewhere' | 'understanding'>,
  { fileName, asksWho: isAsked, lines, ...wanted }: Wanted & { lines?: ReadonlySet<number> | undefined },
  { journal, clock }: { journal: Journal; clock: Clock },
  judged: (rows: PlanRow[]) => PlanRow[] | Promise<PlanRow[]> = (rows) => rows,
): Promise<PlanSummary> {
  const { available, delegated, emptyTwice } = lists;
  const marks = markColumn(list);
  const found = reconcile({
    rows: list.rows,
    ...wanted,
    guess: { own: marks?.own ?? false, removes: speaksOfRemoving(list.understanding) },
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

  const plan = { ...found, rows: await judged(found.rows) };
  const planRows = inShownOrder(plan.rows);
  const startUnticked = plan.rows.flatMap((row) =>
    isDoubtful(row) && isGone(row) && row.clientId ? [row.clientId] : [],
  );
  const todos = todosOf(plan.rows);
  const remaining = plan.rows.filter(mayRemain).length;
  const lookUps = toLookUp(plan.rows).length;
  const targets = targetsOf(plan, planRows, lists, systemUser).filter(
    ({ line }) => !lines || lines.has(line),
  );
  const summary: PlanSummary = {
    planId: crypto.randomUUID(),
    environment: systemUser.owner.environment,
    owner: systemUser.owner,
    systemUser,
    fileName,
    understanding: list.understanding,
    ...(list.header ? { header: list.header } : {}),
    rowCount: plan.rows.length,
    unlisted: plan.rows.filter(({ notOnList }) => notOnList).length,
    ...(plan.purpose && { purpose: plan.purpose }),
    ...(isAsked && { asksWho: true }),
    standing: plan.standing,
    consequences: plan.consequences,
    ...(marks && { marks }),
    removal: plan.removal,
    ...(plan.since > 0 && { since: plan.since }),
    ownDelegated: plan.ownDelegated,
    forGood: forGoodIn(plan),
    doubtful: plan.rows.filter(isDoubtful).length,
    ...(startUnticked.length > 0 && { startUnticked }),
    ...(todos.length > 0 && { todos }),
    ...(lookUps > 0 && { lookUps }),
    counts: countVerdicts(plan.rows),
    ...(remaining > 0 && { mayRemain: remaining }),
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
    planRows,
    targets,
    notOnList: plan.notOnList,
  });
  return summary;
}

const forGoodIn = ({ rows }: Plan): number =>
  rows.filter(
    ({ verdict, warnings }) => verdict === 'remove' && warnings.some(({ kind }) => kind === 'for-good'),
  ).length;

/** What runs of a plan may be about: whom it adds and removes, and those that only another click is about. */
function targetsOf(
  plan: Plan,
  planRows: readonly PlanRow[],
  { available, delegated }: Lists,
  { packages }: SystemUser,
): PlanTarget[] {
  const places = new Map(planRows.map(({ line }, place) => [line, place]));
  const lacking = new Set(
    delegated
      .filter(({ access }) => access && missingPackages(packages, access).length > 0)
      .map(({ id }) => id),
  );
  // As the available list has them, where it does: that one tells roles and packages.
  const clients = new Map<string, Client>([...delegated, ...available].map((client) => [client.id, client]));
  const named = ({ clientId = '', orgNumber, name }: PlanRow | NotOnList): Client => ({
    ...(clients.get(clientId) ?? { id: clientId, kind: 'organisation' }),
    ...(orgNumber && { orgNumber }),
    ...(name && { name }),
  });
  return plan.rows.flatMap((row): PlanTarget[] => {
    const { line, verdict, clientId = '', notOnList } = row;
    const place = places.get(line) ?? 0;
    const client = clients.get(clientId);
    if (verdict === 'remove') {
      const fewer = lacking.has(clientId) && ({ fewer: true } as const);
      const beyond = notOnList && ({ notOnList: true } as const);
      return [{ line, place, client: named(row), removes: true, ...fewer, ...beyond }];
    }
    if (!client) return [];
    if (verdict === 'add') return [{ line, place, client }];
    return isRepairable(row) ? [{ line, place, client, repairs: true }] : [];
  });
}

const shownOrder = new Map(verdictOrder.map((verdict, at) => [verdict, at]));

/** Rows that need somebody first, by line within a verdict: the order of the panel's table. */
function inShownOrder(rows: PlanRow[]): PlanRow[] {
  // Those that can be repaired, or are in doubt, or may remain, go before the rest of their verdict: so they are a stretch of their own.
  const isFirst = (row: PlanRow) => isRepairable(row) || isDoubtful(row) || mayRemain(row);
  const rank = (row: PlanRow) => (shownOrder.get(row.verdict) ?? 0) - (isFirst(row) ? 0.5 : 0);
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line);
}
