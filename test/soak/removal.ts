import * as fc from 'fast-check';
import type { Desk } from '../../utils/access/desk';
import { readLists } from '../../utils/altinn/read-lists';
import { failed } from '../../utils/domain/failure';
import type { ListPurpose } from '../../utils/domain/list-purpose';
import type { NotOnList, PlanRow, PlanSummary } from '../../utils/domain/plan';
import type { PlanOrder } from '../../utils/job/start/begin';
import { makePlan } from '../../utils/planning/make-plan';
import { readList } from '../../utils/spreadsheet/read-list';
import { taken } from './place';
import { makeRig, type Rig } from './rig';

/** One thing a row of a random list can be about, by index among the sandbox's clients. */
interface Line {
  who: number | 'own' | 'stranger' | 'wrong';
  mark: '' | 'legg til' | 'fjern';
  /** What stands in a column of no meaning: somebody's number, now and then. */
  beside: number | undefined;
}

/** A list, what it is taken for, which question is answered, and who is unticked there. */
export interface Wish {
  lines: Line[];
  purpose: ListPurpose;
  what: 'list' | 'tidy';
  unticked: number[];
  undo: boolean;
}

const clients = 40;
const forever = new AbortController().signal;

const line: fc.Arbitrary<Line> = fc.record({
  who: fc.oneof(
    { weight: 12, arbitrary: fc.nat(clients - 1) },
    { weight: 1, arbitrary: fc.constantFrom('own' as const, 'stranger' as const) },
    { weight: 1, arbitrary: fc.constant('wrong' as const) },
  ),
  mark: fc.constantFrom('' as const, '' as const, 'legg til' as const, 'fjern' as const),
  beside: fc.option(fc.nat(clients - 1), { nil: undefined, freq: 12 }),
});

const clean: fc.Arbitrary<Line> = fc.record({
  who: fc.nat(clients - 1),
  mark: fc.constantFrom('' as const, '' as const, '' as const, 'fjern' as const),
  beside: fc.constant(undefined),
});

export const wish: fc.Arbitrary<Wish> = fc.record({
  // Half of the lists are without fault: those that are not are rightly refused where they are to be the truth.
  lines: fc.oneof(
    fc.array(line, { minLength: 1, maxLength: 25 }),
    fc.array(clean, { minLength: 4, maxLength: 25 }),
  ),
  purpose: fc.constantFrom('add', 'as-marked', 'exact'),
  what: fc.constantFrom('list', 'tidy'),
  unticked: fc.uniqueArray(fc.nat(30), { maxLength: 4 }),
  undo: fc.boolean(),
});

const stranger = '310000003';

/**
 * Random lists, purposes and ticks against the sandbox: afterwards it has exactly what the preview said, nobody was
 * removed whom the list has anywhere, and undoing leaves what was there but for those it said it could not.
 */
export async function removalRuns(order: { seed: number; runs: number }): Promise<Tally> {
  const tally: Tally = { added: 0, removed: 0, exact: 0, tidied: 0, undone: 0 };
  await fc.assert(
    fc.asyncProperty(wish, (wanted) => keepsItsWord(wanted, order.seed, tally)),
    { seed: order.seed, numRuns: order.runs, endOnFailure: false },
  );
  return tally;
}

/** What the runs did, so that nobody takes runs that did nothing for a proof. */
export interface Tally {
  added: number;
  removed: number;
  /** Runs of lists that were the truth, and removed somebody. */
  exact: number;
  tidied: number;
  undone: number;
}

async function keepsItsWord(wanted: Wish, seed: number, tally: Tally): Promise<void> {
  const rig = await makeRig({ route: 'client-administration', rows: 6, seed: 1 + (seed % 50) });
  try {
    rig.control.latency({ medianMs: 40, spread: 0.5 });
    const all = rig.control.state().tt02.clients.slice(0, clients);
    const text = textOf(
      wanted,
      all.map(({ orgNumber }) => orgNumber ?? ''),
      rig.systemUser.owner.orgNumber,
    );
    const read = await readList(new TextEncoder().encode(text));
    // A list without a single number is refused before anything is planned.
    if (!read.ok) return;
    const before = delegatedIn(rig);
    const summary = await planFor(rig, read.list, wanted.purpose);
    const { order, promised, removed } = await promiseOf(rig, summary, wanted, before);
    for (const id of removed) mayGo(id, wanted, all, text);
    if (!order) return;

    const worker = rig.startWorker();
    const started = await rig.get(worker.jobs.start(order));
    if (!started?.ok) {
      if (started?.refusal.kind === 'nothing-to-do' && promised.size === before.size && removed.length === 0)
        return;
      throw new Error(`refused ${JSON.stringify(started)}`);
    }
    await rig.rest(worker);
    const job = await rig.job();
    if (job.state !== 'done') throw new Error(`ends ${job.state} ${JSON.stringify(job.pause)}`);
    sameSet(delegatedIn(rig), promised, 'what the preview promised');
    if (job.counts.done !== job.confirmed || job.counts.failed + job.counts.unknown > 0) {
      throw new Error(`not all confirmed: ${JSON.stringify(job.counts)} ${job.confirmed}`);
    }
    tally.removed += removed.length;
    tally.added += job.total - removed.length;
    if (removed.length > 0 && wanted.what === 'tidy') tally.tidied += 1;
    if (removed.length > 0 && wanted.what === 'list' && wanted.purpose === 'exact') tally.exact += 1;
    if (wanted.undo) tally.undone += 1;
    if (wanted.undo) await undoes(rig, worker, job.id, before);
  } finally {
    rig.close();
  }
}

const delegatedIn = (rig: Rig): Set<string> => new Set(Object.keys(rig.delegations()));

function textOf({ lines }: Wish, numbers: string[], own: string): string {
  const numberOf = ({ who }: Line) => {
    if (who === 'own') return own;
    if (who === 'stranger') return stranger;
    return who === 'wrong' ? '31234' : numbers[who];
  };
  const rows = lines.map((one) =>
    [numberOf(one), one.mark, one.beside === undefined ? 'Ås' : `se ${numbers[one.beside]}`].join(';'),
  );
  return ['Org.nr.;Handling;Merknad', ...rows].join('\n');
}

async function planFor(
  rig: Rig,
  list: Parameters<typeof makePlan>[1],
  purpose: ListPurpose,
): Promise<PlanSummary> {
  const altinn = rig.altinnBy(rig.browser.fetch);
  const routes = { availableRoute: rig.route, delegatedRoute: rig.route, writeRoute: rig.route };
  const door = altinn.routes[rig.route];
  const desk: Desk = {
    environment: 'tt02',
    userUuid: rig.userUuid,
    altinn,
    signal: forever,
    systemUser: rig.systemUser,
    routes,
    forgetRoutes: async () => undefined,
    chooseAnew: async () => failed({ kind: 'unavailable' }),
  };
  const lists = taken(await readLists(door, door, rig.systemUser, async () => undefined, forever));
  const clock = { now: () => rig.time.now(), sleep: async () => undefined };
  const reading = { desk, lists, readAt: rig.time.now() };
  return makePlan(reading, list, { fileName: 'liste.csv', purpose }, { journal: rig.journal, clock });
}

/** What the preview says will be, and the order that begins it; none where the panel offers no such button. */
async function promiseOf(
  rig: Rig,
  summary: PlanSummary,
  { what, unticked }: Wish,
  before: Set<string>,
): Promise<{ order?: PlanOrder; promised: Set<string>; removed: string[] }> {
  const { planId, counts } = summary;
  const rows = await rig.journal.planRows(planId, 0, 1000);
  const others = await rig.journal.notOnList(planId, 0, 1000);
  const isTidy = what === 'tidy';
  if (isTidy && (counts.remove > 0 || others.length === 0 || summary.removal.impossible)) {
    return { promised: before, removed: [] };
  }
  const offered: (PlanRow | NotOnList)[] = isTidy
    ? others
    : rows.filter(({ verdict }) => verdict === 'remove');
  const kept = offered.filter((_, at) => unticked.includes(at));
  const removed = offered.filter((_, at) => !unticked.includes(at)).map(({ clientId = '' }) => clientId);
  const added = isTidy
    ? []
    : rows.filter(({ verdict }) => verdict === 'add').map(({ clientId = '' }) => clientId);
  const promised = new Set([...before, ...added].filter((id) => !removed.includes(id)));
  const order: PlanOrder = {
    planId,
    what,
    without: kept.map(({ line }) => line),
    removing: removed.length,
  };
  return added.length + removed.length === 0 ? { promised, removed } : { order, promised, removed };
}

/** Whether this client could be meant to go, found out from the text itself and not from any plan. */
function mayGo(
  id: string,
  { lines, purpose, what }: Wish,
  all: { id: string; orgNumber?: string; kind: string }[],
  text: string,
): void {
  const at = all.findIndex((client) => client.id === id);
  const client = all[at];
  if (client && (client.kind === 'person' || !client.orgNumber)) throw new Error('a private person would go');
  const about = lines.filter(({ who }) => who === at && at !== -1);
  const marked = about.length > 0 && about.every(({ mark }) => mark === 'fjern');
  if (what === 'list' && marked && purpose !== 'add') return;
  if (about.length > 0) throw new Error(`${client?.orgNumber} stands on the list and would go`);
  if (what === 'tidy') return;
  if (purpose !== 'exact') throw new Error('somebody would go by a list that does not say so');
  if (lines.some(({ who }) => who === 'wrong')) throw new Error('exact with a row that cannot be read');
  if (client?.orgNumber && text.includes(client.orgNumber)) throw new Error('stands elsewhere and would go');
}

async function undoes(rig: Rig, worker: ReturnType<Rig['startWorker']>, jobId: string, before: Set<string>) {
  const rows = new Map((await rig.rows(jobId)).map((row) => [row.line, row]));
  const preview = await rig.get(worker.jobs.planUndo(jobId));
  if (!preview?.ok) throw new Error(`no undo: ${JSON.stringify(preview)}`);
  const said = new Set(before);
  for (const { line: left } of preview.value.left) {
    const row = rows.get(left);
    if (row?.action === 'remove') said.delete(row.client.id);
    else if (row) said.add(row.client.id);
  }
  const lines = preview.value.rows.map((row) => row.line);
  if (lines.length > 0) {
    const undone = await rig.get(worker.jobs.startUndo({ jobId, lines }));
    if (!undone?.ok) throw new Error(`undo refused ${JSON.stringify(undone)}`);
    await rig.rest(worker);
    const job = await rig.job();
    if (job.state !== 'done') throw new Error(`undo ends ${job.state} ${JSON.stringify(job.pause)}`);
  }
  sameSet(delegatedIn(rig), said, 'what was there before, but for those it said');
}

function sameSet(found: Set<string>, wanted: Set<string>, what: string): void {
  const more = [...found].filter((id) => !wanted.has(id));
  const fewer = [...wanted].filter((id) => !found.has(id));
  if (more.length + fewer.length > 0)
    throw new Error(`not ${what}: ${more.length} more, ${fewer.length} fewer`);
}
