import type { ChosenRoutes } from '../altinn/route-table';
import {
  type AccessChoices,
  type BoardPart,
  type BoardPlanned,
  type ChoiceAction,
  type ListDestination,
  mayChoose,
} from '../domain/board/board';
import {
  type BelievedReading,
  isDelegatedKind,
  isRead,
  type OverviewClient,
  type SystemUserReading,
} from '../domain/board/overview';
import type { ClientList, Row, Understanding } from '../domain/lists/list';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { PlanRow, PlanSummary } from '../domain/plan';
import { granted, type Reply, refused } from '../domain/refusal';
import type { Verdict } from '../domain/verdict';
import type { Journal } from '../job/journal/journal';
import type { Clock } from '../job/run/clock';
import { type Assigned, assignTo } from '../plan/across/assign-rows';
import { type WaysIn, waysIn, withWays } from '../plan/across/can-go-to';
import { countVerdicts } from '../plan/reconcile';
import { type PlanBasis, planFor } from './make-plan';

/** A list that the board stands beside, and what the user has said of which system accesses its rows are for. */
export interface ListForPlans {
  list: Pick<ClientList, 'rows' | 'header' | 'understanding'>;
  to: ListDestination;
}

interface BoardInput {
  readings: readonly SystemUserReading[];
  routes: ChosenRoutes;
  userUuid: string;
  /** By their keys. */
  clients: ReadonlyMap<string, OverviewClient>;
  choices: readonly AccessChoices[];
  list?: ListForPlans;
  fileName: string;
}

type Stores = { journal: Journal; clock: Clock };

/**
 * Plans of what was chosen on a board, made from the worker's own readings: one of the additions and one of the removals
 * for each system access, all additions first. A choice that the readings do not allow makes all of them nothing.
 */
export async function planBoard(input: BoardInput, stores: Stores): Promise<Reply<BoardPlanned>> {
  const { readings, choices, list } = input;
  const byId = new Map(choices.map((one) => [one.systemUserId, one]));
  const read = readings.filter(isRead);
  const isKnown = (one: AccessChoices) => read.some(({ systemUser }) => systemUser.id === one.systemUserId);
  if (!choices.every(isKnown)) return refused({ kind: 'plan-too-old' });
  const ways = waysIn(readings);
  const assigned = list && assignTo(list.to, list.list, read);
  const parts: BoardPart[] = [];
  const rest: PlanSummary[] = [];
  for (const action of ['add', 'remove'] as const) {
    for (const reading of read) {
      const asked = byId.get(reading.systemUser.id) ?? noChoices(reading);
      const chosen = chosenClients(input, reading, asked, action);
      if (!chosen) return refused({ kind: 'plan-too-old' });
      const part = partOfRow(asked);
      const listed = (assigned?.bySystemUser.get(reading.systemUser.id) ?? []).filter(
        (row) => part(row) === action,
      );
      if (chosen.length === 0 && listed.length === 0) continue;
      const plan = await planOne(input, reading, { action, chosen, listed, ways }, stores);
      if (!plan) return refused({ kind: 'plan-too-old' });
      if (chosen.length > 0) parts.push(plan);
      else rest.push(plan.plan);
    }
  }
  const [first] = parts;
  if (!first) return refused({ kind: 'nothing-to-do' });
  const left = list && assigned && (await keepLeft(assigned, first.plan, list, input, stores));
  const keys = choices.flatMap(({ add, remove }) => [...add, ...remove]);
  return granted({
    parts,
    planIds: [...parts.map(({ plan }) => plan), ...rest, ...(left ? [left] : [])].map(({ planId }) => planId),
    clients: new Set(keys).size,
    unknown: assigned?.left.length ?? 0,
  });
}

const noChoices = ({ systemUser }: BelievedReading): AccessChoices => ({
  systemUserId: systemUser.id,
  add: [],
  remove: [],
});

/** The clients that were chosen in one system access; nothing where one of them may not be. */
function chosenClients(
  { readings, clients }: BoardInput,
  reading: BelievedReading,
  asked: AccessChoices,
  action: ChoiceAction,
): Numbered[] | undefined {
  const at = readings.indexOf(reading);
  const chosen: Numbered[] = [];
  for (const key of new Set(asked[action])) {
    const client = clients.get(key);
    if (!client?.orgNumber || !mayChoose(client, client.states[at]?.kind, action)) return undefined;
    chosen.push({ orgNumber: client.orgNumber, ...(client.name && { name: client.name }) });
  }
  return chosen;
}

interface Numbered {
  orgNumber: OrgNumber;
  name?: string;
}

/** With which of a system access's two plans a row of the list goes back out. */
function partOfRow({ add, remove }: AccessChoices): (row: Row) => ChoiceAction {
  const removed = new Set(remove);
  const others = add.length === 0 && remove.length > 0 ? 'remove' : 'add';
  return ({ number }) => (number.valid && removed.has(number.orgNumber) ? 'remove' : others);
}

async function planOne(
  { readings, routes, userUuid, clients, list, fileName }: BoardInput,
  reading: BelievedReading,
  { action, chosen, listed, ways }: { action: ChoiceAction; chosen: Numbered[]; listed: Row[]; ways: WaysIn },
  stores: Stores,
): Promise<BoardPart | undefined> {
  const at = readings.indexOf(reading);
  const wanted = new Set(chosen.map(({ orgNumber }) => orgNumber));
  const lines = new Map<OrgNumber, number>();
  const rows = listed.map((row): Row => {
    const { action: _, ...rest } = row;
    if (!row.number.valid) return rest;
    const { orgNumber } = row.number;
    const state = clients.get(orgNumber)?.states[at]?.kind ?? 'not-read';
    const isChosen = wanted.has(orgNumber);
    if (isChosen && !lines.has(orgNumber)) lines.set(orgNumber, row.line);
    // Who could be chosen and was not is left as it is, whatever the list says: without a mark it is no change.
    const isLeft = !isChosen && (action === 'add' ? state === 'can-be-added' : isDelegatedKind(state));
    return isLeft ? rest : { ...rest, action };
  });
  const last = (list?.list.rows ?? []).reduce((most, { line }) => Math.max(most, line), 1);
  const understanding = list?.list.understanding ?? ownUnderstanding;
  for (const { orgNumber, name } of chosen) {
    if (lines.has(orgNumber)) continue;
    const line = last + 1 + rows.length;
    lines.set(orgNumber, line);
    rows.push({
      line,
      cells: cellsOf({ orgNumber, ...(name && { name }) }, understanding),
      number: { valid: true, orgNumber },
      ...(name && { name }),
      action,
    });
  }
  const verdicts = new Map<number, Verdict>();
  const plan = await planFor(
    basisOf(reading, routes, userUuid),
    {
      rows,
      elsewhere: new Set<OrgNumber>(),
      understanding,
      ...(list ? list.list.header && { header: list.list.header } : { header: [...ownHeader] }),
    },
    { fileName, purpose: { kind: 'as-marked' }, lines: new Set(lines.values()) },
    stores,
    (planned) =>
      planned.map((row) => {
        verdicts.set(row.line, row.verdict);
        return withWays(row, ways);
      }),
  );
  // The plan is judged as any other is: where it says otherwise than the board, nobody is asked to confirm it.
  const isSo = [...lines.values()].every((line) => verdicts.get(line) === action);
  return isSo ? { plan, action, lines: [...lines.values()].sort((a, b) => a - b) } : undefined;
}

const ownHeader = ['Org.nr.', 'Navn'] as const;
const ownUnderstanding: Understanding = {
  source: { format: 'paste', delimiter: 'lines' },
  headerLine: 1,
  numberColumn: 0,
  numberColumns: [],
  askColumn: false,
  nameColumn: 1,
  leftOut: [],
  leftOutCount: 0,
  preview: [],
  personNumbersMasked: 0,
};

function cellsOf(
  { orgNumber, name = '' }: Numbered,
  { numberColumn, nameColumn }: Pick<Understanding, 'numberColumn' | 'nameColumn'>,
): string[] {
  const cells: string[] = [];
  cells[numberColumn] = orgNumber;
  if (nameColumn !== undefined) cells[nameColumn] = name;
  return Array.from(cells, (cell) => cell ?? '');
}

const basisOf = (
  { systemUser, available, delegated, knowsPackages, readAt }: BelievedReading,
  routes: ChosenRoutes,
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
  beside: PlanSummary,
  { list }: ListForPlans,
  { routes, userUuid }: Pick<BoardInput, 'routes' | 'userUuid'>,
  { journal, clock }: Stores,
): Promise<PlanSummary | undefined> {
  if (left.length === 0) return undefined;
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
    unlisted: 0,
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
