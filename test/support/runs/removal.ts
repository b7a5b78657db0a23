import * as fc from 'fast-check';
import type { AccessContext } from '../../../utils/access/access-context';
import { readLists } from '../../../utils/altinn/read-lists';
import { failed } from '../../../utils/domain/failure';
import type { ClientList } from '../../../utils/domain/lists/list';
import {
  changesOf,
  mayStart,
  type PlanRow,
  type PlanSummary,
  type Unticked,
} from '../../../utils/domain/plan';
import { type MatchAnswers, type Purpose, purposeOf } from '../../../utils/domain/purpose';
import { mustBeTyped } from '../../../utils/domain/runs/removal-size';
import { textsFor } from '../../../utils/i18n/texts';
import type { PlanOrder } from '../../../utils/job/start/begin';
import { makePlan, type Wanted } from '../../../utils/planning/make-plan';
import { readList } from '../../../utils/spreadsheet/read-list';
import { randomFrom } from '../../sandbox/seed/random';
import { allDresses, type Dress, dressed, inText } from '../lists/any-list/dress';
import { guardWays } from '../lists/guard-ways';
import { taken } from './place';
import { makeRig, type Rig } from './rig';
import { previewOf, undoLines } from './whole-runs';

/** One thing a row of a random list can be about, by index among the sandbox's clients. */
interface Line {
  who: number | 'own' | 'stranger' | 'wrong';
  mark: '' | 'legg til' | 'fjern';
  /** What stands in a column of no meaning: somebody's number, now and then. */
  beside: number | undefined;
}

/** A list, what the user says that it is for and answers, who is unticked, and what colleagues do meanwhile. */
export interface Wish {
  lines: Line[];
  /** What the column of marks is called: ours is followed by itself. */
  heading: 'Handling' | 'Endring';
  /** Absent: what the panel guesses, if it guesses. */
  purpose: Purpose | undefined;
  /** Whether what speaks against «lik listen» is answered, and whether a row that cannot be read gets a number. */
  answers: 'none' | 'none-of-them' | number;
  unticked: number[];
  /** By index among the clients: before the click, and between a plan that grew old and the one made anew. */
  colleague: { adds: number[]; removes: number[] };
  /** The lists grow old before the click, so that the plan is made anew and confirmed again. */
  stale: boolean;
  undo: boolean;
  /** The list is the two that are on its lines, and somebody's number stands in it somewhere else, in some dress. */
  hidden?: { who: number; way: string; dress: Dress };
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

const some = fc.oneof(fc.constant<number[]>([]), fc.uniqueArray(fc.nat(clients - 1), { maxLength: 3 }));

const anyList: fc.Arbitrary<Wish> = fc.record({
  // Half of the lists are without fault: those that are not are rightly refused where all others are to go.
  lines: fc.oneof(
    fc.array(line, { minLength: 1, maxLength: 25 }),
    fc.array(clean, { minLength: 4, maxLength: 25 }),
  ),
  heading: fc.constantFrom('Handling', 'Endring'),
  purpose: fc.oneof(
    fc.constantFrom<Purpose | undefined>(
      undefined,
      purposeOf('add'),
      purposeOf('remove'),
      purposeOf('as-marked'),
      purposeOf('match'),
    ),
    fc.record({ kind: fc.constant('match' as const), add: fc.boolean(), remove: fc.boolean() }),
  ),
  answers: fc.oneof(fc.constantFrom('none' as const, 'none-of-them' as const), fc.nat(clients - 1)),
  unticked: fc.uniqueArray(fc.nat(30), { maxLength: 4 }),
  colleague: fc.record({ adds: some, removes: some }),
  stale: fc.boolean(),
  undo: fc.boolean(),
});

const { alone, among } = guardWays('', '');
const hidden = fc.oneof(
  fc.record({ way: fc.constantFrom(...Object.keys(alone)), dress: fc.constantFrom(...allDresses) }),
  fc.record({ way: fc.constantFrom(...Object.keys(among)), dress: fc.constantFrom(...inText) }),
);

/** «Lik listen» of two clients, with a third that the list names somewhere. */
const guarded: fc.Arbitrary<Wish> = fc
  .tuple(anyList, hidden, fc.uniqueArray(fc.nat(clients - 1), { minLength: 3, maxLength: 3 }), fc.boolean())
  .map(([one, where, [who = 0, ...listed], isAnswered]) => ({
    ...one,
    lines: listed.map((at) => ({ who: at, mark: '', beside: undefined })),
    purpose: purposeOf('match'),
    answers: isAnswered ? 'none-of-them' : 'none',
    unticked: [],
    hidden: { who, ...where },
  }));

const stranger = '313334333';

/**
 * Random lists, marks, purposes, answers, ticks and colleagues against the sandbox: the button's words, the names, the
 * number to type and the run agree; nobody is changed who was not named, and nobody is named whom the list does not
 * mean; and undoing leaves what was there but for those it said it could not.
 */
export async function removalRuns(order: { seed: number; runs: number }): Promise<Tally> {
  const tally: Tally = {
    added: 0,
    removed: 0,
    matched: 0,
    listed: 0,
    marked: 0,
    undecided: 0,
    answered: 0,
    guarded: 0,
    overruled: 0,
    anew: 0,
    undone: 0,
  };
  const { seed, runs } = order;
  for (const [wish, numRuns] of [
    [anyList, runs],
    [guarded, Math.ceil(runs / 2)],
  ] as const) {
    await fc.assert(
      fc.asyncProperty(wish, (wanted) => keepsItsWord(wanted, seed, tally)),
      { seed, numRuns, endOnFailure: false },
    );
  }
  return tally;
}

/** What the runs did, so that nobody takes runs that did nothing for a proof. */
export interface Tally {
  added: number;
  removed: number;
  /** Runs that removed somebody whom the list does not name, whom it names, and whom it marks. */
  matched: number;
  listed: number;
  marked: number;
  /** Lists of which nothing was taken for granted. */
  undecided: number;
  /** Lists that were made «lik listen» by answers. */
  answered: number;
  /** Lists that name somebody who is not on them and was there: who stayed, and who went because the user said so. */
  guarded: number;
  overruled: number;
  /** Plans that grew old and were made anew. */
  anew: number;
  undone: number;
}

/** Who is changed if the plan is confirmed as it stands on screen. */
interface Said {
  order: PlanOrder;
  added: string[];
  removed: string[];
  unticked: string[];
}

async function keepsItsWord(wanted: Wish, seed: number, tally: Tally): Promise<void> {
  const rig = await makeRig({ route: 'client-administration', rows: 6, seed: 1 + (seed % 50) });
  try {
    rig.control.latency({ medianMs: 40, spread: 0.5 });
    const all = rig.control.state().tt02.clients.slice(0, clients);
    const numbers = all.map(({ orgNumber }) => orgNumber ?? '');
    const text = textOf(wanted, numbers, rig.systemUser.owner.orgNumber);
    const list = wanted.hidden ? await hidingList(wanted, numbers, seed) : await listOf(text);
    if (!list) return;
    const isHiding = wanted.hidden && delegatedIn(rig).has(all[wanted.hidden.who]?.id ?? '');
    const answers = answersOf(wanted, list, numbers);
    const wants: Wanted = {
      fileName: 'liste.csv',
      ...(wanted.purpose && { purpose: wanted.purpose }),
      ...(answers && { answers }),
    };
    const aged = wanted.stale ? 16 * 60_000 : 0;
    let summary = await planFor(rig, list, wants, aged);
    if (summary.purpose === undefined) tally.undecided += 1;
    let said = await promiseOf(rig, summary, wanted.unticked);
    if (!said) {
      if (isHiding && summary.purpose?.kind === 'match') tally.guarded += 1;
      return refuses(rig, summary);
    }
    const worker = rig.startWorker();
    const named = new Set([...said.added, ...said.removed]);

    byColleague(rig, wanted, all);
    if (wanted.stale) {
      const old = await rig.get(worker.jobs.start(said.order));
      if (old?.ok !== false || old.refusal.kind !== 'plan-too-old') throw new Error('an old plan was begun');
      const targets = await rig.journal.targets(summary.planId);
      const clientsNamed = new Set(targets.filter(({ repairs }) => !repairs).map(({ client }) => client.id));
      const anew = { clients: clientsNamed, unticked: new Set(said.unticked) };
      const purpose = summary.purpose;
      summary = await planFor(rig, list, { ...wants, ...(purpose && { purpose }), named: anew }, 0);
      said = await promiseOf(rig, summary, []);
      tally.anew += 1;
      if (!said) return refuses(rig, summary);
      const more = [...said.added, ...said.removed].filter((id) => !named.has(id));
      if (more.length > 0) throw new Error('a plan made anew changes somebody who was not named');
    }
    const purpose = summary.purpose;
    if (!purpose) throw new Error('begun without a purpose');
    for (const id of said.removed) mayGo(id, wanted, purpose, all, text);
    for (const id of said.added) mayCome(id, wanted, purpose, all);

    const before = delegatedIn(rig);
    const started = await rig.get(worker.jobs.start(said.order));
    if (!started?.ok) throw new Error(`refused ${JSON.stringify(started)}`);
    await rig.rest(worker);
    const job = await rig.job();
    if (job.state !== 'done') throw new Error(`ends ${job.state} ${JSON.stringify(job.pause)}`);
    const { added, removed } = said;
    const promised = new Set([...before, ...added].filter((id) => !removed.includes(id)));
    sameSet(delegatedIn(rig), promised, 'what the preview promised');
    if (job.total !== added.length + removed.length)
      throw new Error('the run is about others than the button');
    if (job.counts.done !== job.confirmed || job.counts.failed + job.counts.unknown > 0) {
      throw new Error(`not all confirmed: ${JSON.stringify(job.counts)} ${job.confirmed}`);
    }
    if (isHiding) {
      if (removed.includes(all[wanted.hidden?.who ?? 0]?.id ?? '')) tally.overruled += 1;
      else tally.guarded += 1;
    }
    tally.removed += removed.length;
    tally.added += added.length;
    if (removed.length > 0) {
      if (purpose.kind === 'match') tally.matched += 1;
      if (purpose.kind === 'remove') tally.listed += 1;
      if (purpose.kind === 'as-marked') tally.marked += 1;
      if (purpose.kind === 'match' && answers && list.rows.some(({ number }) => !number.valid)) {
        tally.answered += 1;
      }
    }
    if (wanted.undo) tally.undone += 1;
    if (wanted.undo) await undoes(rig, worker, job.id, before);
  } finally {
    rig.close();
  }
}

const delegatedIn = (rig: Rig): Set<string> => new Set(Object.keys(rig.delegations()));

/** A list without a single number is refused before anything is planned. */
async function listOf(text: string): Promise<ClientList | undefined> {
  const read = await readList(new TextEncoder().encode(text));
  return read.ok ? read.list : undefined;
}

/** Private persons have no number to hide, or to list. */
async function hidingList(
  { hidden: where, lines }: Wish,
  numbers: string[],
  seed: number,
): Promise<ClientList | undefined> {
  const [a, c] = lines.map(({ who }) => numbers[Number(who)]);
  const number = where && numbers[where.who];
  if (!where || !number || !a || !c) return undefined;
  const ways = guardWays(a, c);
  return (ways.alone[where.way] ?? ways.among[where.way])?.(
    dressed(number, where.dress, randomFrom(seed, 'hidden')),
  );
}

function textOf({ lines, heading }: Wish, numbers: string[], own: string): string {
  const numberOf = ({ who }: Line) => {
    if (who === 'own') return own;
    if (who === 'stranger') return stranger;
    return who === 'wrong' ? '31234' : numbers[who];
  };
  const rows = lines.map((one) =>
    [numberOf(one), one.mark, one.beside === undefined ? 'Ås' : `se ${numbers[one.beside]}`].join(';'),
  );
  return [`Org.nr.;${heading};Merknad`, ...rows].join('\n');
}

/** What the user says of the rows that cannot be read, and of the numbers that stand elsewhere. */
function answersOf(
  { answers }: Wish,
  { rows, elsewhere }: ClientList,
  numbers: string[],
): MatchAnswers | undefined {
  if (answers === 'none') return undefined;
  const faulty = rows.flatMap(({ line: at, number }) => (number.valid ? [] : [at]));
  const removeAnyway = [...elsewhere];
  if (answers === 'none-of-them') return { noneOfThem: faulty, removeAnyway };
  const orgNumber = numbers[answers] ?? '';
  return { numbers: faulty.map((at) => ({ line: at, orgNumber })), removeAnyway };
}

function byColleague(rig: Rig, { colleague: { adds, removes } }: Wish, all: { id: string }[]): void {
  const idsOf = (places: number[]) => places.flatMap((at) => all[at]?.id ?? []);
  const { id } = rig.systemUser;
  if (adds.length > 0) rig.control.byColleague('add', id, idsOf(adds));
  if (removes.length > 0) rig.control.byColleague('remove', id, idsOf(removes));
}

async function planFor(rig: Rig, list: ClientList, wanted: Wanted, aged: number): Promise<PlanSummary> {
  const altinn = rig.altinnBy(rig.browser.fetch);
  const routes = { availableRoute: rig.route, delegatedRoute: rig.route, writeRoute: rig.route };
  const through = altinn.routes[rig.route];
  const context: AccessContext = {
    environment: 'tt02',
    userUuid: rig.userUuid,
    altinn,
    signal: forever,
    systemUser: rig.systemUser,
    routes,
    forgetRoutes: async () => undefined,
    chooseAnew: async () => failed({ kind: 'unavailable' }),
  };
  const lists = taken(await readLists(through, through, rig.systemUser, async () => undefined, forever));
  const clock = { now: () => rig.time.now(), sleep: async () => undefined };
  const reading = { context, lists, readAt: rig.time.now() - aged };
  return makePlan(reading, list, wanted, { journal: rig.journal, clock });
}

/** What the preview says will be, and the order that begins it; nothing where the panel offers no button. */
async function promiseOf(rig: Rig, summary: PlanSummary, unticked: number[]): Promise<Said | undefined> {
  if (!mayStart(summary)) return undefined;
  const rows = await rig.journal.planRows(summary.planId, 0, 1000);
  const named = rows.filter(({ verdict }) => verdict === 'add' || verdict === 'remove');
  const kept = named.filter((_, at) => unticked.includes(at));
  const stays: Unticked = new Map(
    kept.map(({ clientId = '', verdict }) => [
      clientId,
      { action: verdict as 'add' | 'remove', forGood: false },
    ]),
  );
  const idsOf = (which: PlanRow['verdict']) =>
    named.flatMap(({ verdict, clientId = '' }) =>
      verdict === which && !stays.has(clientId) ? [clientId] : [],
    );
  const { adding, removing } = changesOf(summary, stays);
  if (adding + removing === 0) return undefined;
  const [added, removed] = [idsOf('add'), idsOf('remove')];
  if (added.length !== adding || removed.length !== removing) throw new Error('names and numbers differ');
  wordsAgree(summary, { added, removed });
  const without = [...stays.keys()];
  return {
    order: { planId: summary.planId, without, removing, adding },
    added,
    removed,
    unticked: without,
  };
}

/** Whether the button says just as many as are named, and the number is typed where it must be. */
function wordsAgree(summary: PlanSummary, { added, removed }: { added: string[]; removed: string[] }): void {
  const unlisted = summary.unlisted > 0;
  const { purpose } = textsFor('nb').list;
  const said = purpose.confirm({ added: added.length, removed: removed.length, unlisted });
  const numbers = [...said.matchAll(/\d+/g)].map(Number);
  const wanted = [added.length, removed.length].filter((count) => count > 0);
  if (numbers.join() !== wanted.join()) throw new Error(`«${said}» for ${wanted.join(' and ')}`);
  if (said.includes('fjern') !== removed.length > 0) throw new Error(`«${said}» and ${removed.length} go`);
  if (said.includes('ikke står på listen') && !unlisted) throw new Error(`«${said}» of clients on the list`);
  const mustType = mustBeTyped(removed.length, { delegated: summary.delegatedCount, unnamed: unlisted });
  const isMany =
    removed.length > 10 ||
    (summary.purpose?.kind === 'match' &&
      removed.length >= 3 &&
      removed.length * 10 > summary.delegatedCount);
  if (mustType !== isMany) throw new Error(`the number is typed of ${removed.length}: ${mustType}`);
}

/** Where the panel has no button, nothing begins however it is asked. */
async function refuses(rig: Rig, summary: PlanSummary): Promise<void> {
  const worker = rig.startWorker();
  for (const removing of [0, summary.counts.remove, summary.notOnList]) {
    const started = await rig.get(worker.jobs.start({ planId: summary.planId, removing }));
    const isTicked = mayStart(summary) && removing === summary.counts.remove;
    if (started?.ok && !isTicked) throw new Error('begun where there is no button');
    if (started?.ok) return;
  }
}

interface SeedClient {
  id: string;
  orgNumber?: string;
  kind: string;
}

/** The lines that are about a client, those included that the user has said are. */
function linesAbout({ lines, answers }: Wish, at: number, all: readonly SeedClient[]): Line[] {
  return lines.filter((one) => one.who === at || (answers === at && isUnreadable(one, all)));
}

/** Private persons have no number: their row is one that cannot be read. */
const isUnreadable = ({ who }: Line, all: readonly SeedClient[]) =>
  who === 'wrong' || (typeof who === 'number' && !all[who]?.orgNumber);

/** Whether this client could be meant to go, found out from the text itself and not from any plan. */
function mayGo(id: string, wanted: Wish, purpose: Purpose, all: SeedClient[], text: string): void {
  const at = all.findIndex((client) => client.id === id);
  const client = all[at];
  if (client && (client.kind === 'person' || !client.orgNumber)) throw new Error('a private person would go');
  const about = at === -1 ? [] : linesAbout(wanted, at, all);
  const marks = new Set(about.map(({ mark }) => mark));
  switch (purpose.kind) {
    case 'add':
      throw new Error('somebody would go by a list that is to be added');
    case 'remove':
      if (about.length === 0) throw new Error('would go and is not on the list');
      if (marks.has('legg til')) throw new Error('would go and is marked to be added');
      return;
    case 'as-marked':
      if (about.length === 0 || marks.size !== 1 || !marks.has('fjern')) throw new Error('would go unmarked');
      return;
    case 'match':
      if (!purpose.remove) throw new Error('would go though only those who are missing are ticked');
      // Which of the three are on its rows is the reader's; that none of them goes unless the user says so is the guard's.
      if (wanted.hidden && wanted.answers !== 'none') return;
      if (wanted.hidden?.who === at)
        throw new Error(`would go, and stands ${wanted.hidden.way} as ${wanted.hidden.dress}`);
      // Not every such file has the third of them in it.
      if (wanted.hidden) return;
      if (about.length > 0) throw new Error(`${client?.orgNumber} stands on the list and would go`);
      if (wanted.answers !== 'none') return;
      if (wanted.lines.some((one) => isUnreadable(one, all))) throw new Error('a row that cannot be read');
      if (client?.orgNumber && text.includes(client.orgNumber))
        throw new Error('stands elsewhere and would go');
      return;
    default:
      purpose satisfies never;
  }
}

/** The same for one who would come. */
function mayCome(id: string, wanted: Wish, purpose: Purpose, all: SeedClient[]): void {
  const at = all.findIndex((client) => client.id === id);
  // Where it hides on a row of the list, it is one of those to be added.
  if (wanted.hidden?.who === at && purpose.kind === 'match' && purpose.add) return;
  const about = linesAbout(wanted, at, all);
  const marks = new Set(about.map(({ mark }) => mark));
  if (about.length === 0) throw new Error('would come and is not on the list');
  if (marks.has('fjern')) throw new Error('would come and is marked to go');
  if (purpose.kind === 'remove') throw new Error('would come by a list that is to be removed');
  if (purpose.kind === 'as-marked' && !marks.has('legg til')) throw new Error('would come unmarked');
  if (purpose.kind === 'match' && !purpose.add) throw new Error('would come though only removing is ticked');
}

async function undoes(rig: Rig, worker: ReturnType<Rig['startWorker']>, jobId: string, before: Set<string>) {
  const rows = new Map((await rig.rows(jobId)).map((row) => [row.line, row]));
  const preview = await rig.get(previewOf(worker.jobs, jobId));
  if (!preview?.ok) throw new Error(`no undo: ${JSON.stringify(preview)}`);
  const said = new Set(before);
  for (const { line: left } of preview.value.left) {
    const row = rows.get(left);
    if (row?.action === 'remove') said.delete(row.client.id);
    else if (row) said.add(row.client.id);
  }
  const lines = preview.value.rows.map((row) => row.line);
  if (lines.length > 0) {
    const undone = await rig.get(undoLines(worker.jobs, { jobId, lines }));
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
