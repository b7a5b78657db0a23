import { type RouteName, routeNames } from '../../../utils/altinn/route-table';
import type { JobRecord } from '../../../utils/job/journal/records';
import { randomFrom } from '../../sandbox/seed/random';
import { makeRig, type Rig, type Worker } from './rig';
import { undoLines } from './whole-runs';

/** When somebody else signs in. */
const moments = [
  'while writing',
  'while Altinn asks us to wait',
  'while we back off',
  'while an answer is lost',
  'before the confirmation',
  'between parts',
  'while the worker is stopped',
] as const;
export type Moment = (typeof moments)[number];

/** Whether a page of ours loads as the new user, and after how long (ms). */
export type Page = { loads: 'no' } | { loads: 'yes'; after: number };

export interface Change {
  route: RouteName;
  /** `several`: one run over two plans, one after the other. */
  work: 'add' | 'undo' | 'several';
  moment: Moment;
  page: Page;
  rows: number;
  seed: number;
}

export interface Changed {
  /** Writes that Altinn carried out as the other user. */
  asOther: number;
  /** Of the rows that the run was left with, those marked. */
  marked: number;
  /** From the change to the last write as the other, ms. */
  longest: number;
  /** Broken rules, in words; none is what must be. */
  broken: string[];
}

const mostWrites = 25;
const mostMs = 15_000;
const own = 'klientadministrator';
const other = 'klientadministrator-2';

/** The n-th random change of user. */
export function changeNumber(number: number, seed: number): Change {
  const random = randomFrom(seed, `identity ${number}`);
  const one = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  return {
    route: routeNames[number % routeNames.length] as RouteName,
    work: one(['add', 'undo', 'several']),
    moment: one(moments),
    page: one([{ loads: 'no' }, { loads: 'yes', after: Math.floor(random() * 20_000) }]),
    rows: 40 + Math.floor(random() * 100),
    seed: seed + number,
  };
}

/** A run in which somebody else signs in, and what was written as them; then the run's own user comes back and goes on. */
export async function runWithChange(change: Change): Promise<Changed> {
  const random = randomFrom(change.seed, `change ${change.moment}`);
  const { work, ...options } = change;
  const rig = await makeRig({ ...options, work: work === 'undo' ? 'undo' : 'add', random });
  try {
    rig.control.latency({ medianMs: 50 + random() * 1500, spread: 0.6 });
    rig.control.addFault({ on: 'profile', do: 'hang', ms: 30 + random() * 800, times: 'always' });
    const added = work === 'undo' ? await rig.addAll() : undefined;
    const halves = work === 'several' ? await inHalves(rig) : [];
    const begin = ({ jobs }: Worker): Promise<unknown> => {
      if (added) return undoLines(jobs, added);
      return halves.length > 0 ? jobs.startSeveral(halves) : jobs.start(rig.order('plan'));
    };
    return await judge(rig, change, await letChange(rig, change, random, begin));
  } finally {
    rig.close();
  }
}

/** The plan as two, so that one run over both has two parts. */
async function inHalves(rig: Rig): Promise<string[]> {
  const { targets } = rig.plan;
  const middle = Math.ceil(targets.length / 2);
  const halves = [targets.slice(0, middle), targets.slice(middle)].map((its, at) => ({
    ...rig.plan,
    id: `half-${at}`,
    targets: its,
  }));
  for (const half of halves) await rig.journal.savePlan(half);
  return halves.map(({ id }) => id);
}

/** The run's jobs: one, or a part for each half. */
async function jobsOf(rig: Rig): Promise<JobRecord[]> {
  const job = await rig.job();
  return job.part ? rig.journal.partsOf(job.part.of) : [job];
}

/** Waits until nobody drives any part: between two of them nobody does for a moment. */
async function rest(rig: Rig, worker: Worker): Promise<void> {
  for (let looks = 0; looks < 50; looks += 1) {
    await rig.rest(worker);
    const jobs = await jobsOf(rig);
    const isBetween =
      jobs.some(({ state }) => state === 'waiting') && jobs.every(({ state }) => state !== 'paused');
    if (worker.state === 'stopped' || !isBetween) return;
    await rig.pass(10);
  }
}

interface Happened {
  /** When the other user was signed in, ms since epoch; nothing when the run was over before. */
  at: number | undefined;
  /** Lets the run's own user come back. */
  worker: Worker;
}

async function letChange(
  rig: Rig,
  { moment, page, rows }: Change,
  random: () => number,
  begin: (worker: Worker) => Promise<unknown>,
): Promise<Happened> {
  let worker = rig.startWorker();
  let at: number | undefined;
  const nth = 1 + Math.floor(random() * (rows - 2));
  const signIn = () => {
    if (at !== undefined) return;
    at = rig.time.now();
    rig.control.signIn(other, 'tt02');
    if (page.loads === 'no') return;
    setTimeout(async () => {
      await rig.browser.openPortalPage();
      if (worker.state === 'alive') worker.jobs.askWho('tt02');
    }, page.after);
  };
  strike(rig, moment, nth, random);
  const wait = random() * 30_000;
  rig.onSend(() => {
    if (rig.writes.length < nth) return;
    if (moment === 'while writing') signIn();
    if (moment === 'while Altinn asks us to wait' || moment === 'while we back off') setTimeout(signIn, wait);
    if (moment === 'while an answer is lost') setTimeout(signIn, wait / 5);
    if (moment === 'while the worker is stopped') {
      rig.onSend(() => {});
      rig.stopWorker();
    }
  });
  rig.onWritten((name, result) => {
    const job = name === 'changeJob' ? (result as JobRecord | undefined) : undefined;
    if (job?.state === 'verifying' && moment === 'before the confirmation') setTimeout(signIn, random() * 50);
    if (job?.state === 'done' && moment === 'between parts') signIn();
  });
  await rig.get(begin(worker));
  await rest(rig, worker);
  if (worker.state === 'stopped') {
    if (random() < 0.5) await rig.pass(random() * 40_000);
    signIn();
    worker = rig.startWorker();
    await rig.get(worker.jobs.wake());
    await rest(rig, worker);
  }
  return { at, worker };
}

/** What makes the run wait at its n-th write. */
function strike(rig: Rig, moment: Moment, nth: number, random: () => number): void {
  const skip = nth;
  const retryAfter = 10 + Math.floor(random() * 30);
  if (moment === 'while Altinn asks us to wait') {
    rig.control.addFault({ on: 'write', do: '429', retryAfter, skip });
  }
  if (moment === 'while we back off') rig.control.addFault({ on: 'write', do: '503', skip, times: 3 });
  if (moment === 'while an answer is lost') {
    rig.control.addFault({ on: 'write', do: random() < 0.5 ? 'drop-after' : 'drop-before', skip });
  }
}

async function judge(rig: Rig, change: Change, { at, worker }: Happened): Promise<Changed> {
  const jobs = await jobsOf(rig);
  const rows = (await Promise.all(jobs.map(({ id }) => rig.rows(id)))).flat();
  const left = jobs.find(({ state }) => state !== 'done');
  const broken: string[] = [];
  const not = (what: string) => broken.push(`${what} (${JSON.stringify(change)})`);
  const asOther = rig
    .statistics()
    .writesBy.filter(({ userUuid, outcome }) => userUuid !== rig.userUuid && outcome === 'done');
  const longest = Math.max(0, ...asOther.map((write) => write.at - (at ?? write.at)));
  const marked = new Set(rows.filter(({ asAnother }) => asAnother === 'open').map(({ client }) => client.id));

  if (asOther.length > mostWrites) not(`${asOther.length} writes as the other`);
  if (longest > mostMs) not(`a write as the other after ${longest} ms`);
  const unmarked = asOther.filter(({ clientId }) => !marked.has(clientId));
  if (unmarked.length > 0) not(`${unmarked.length} writes as the other are not marked`);
  const counted = jobs.reduce((sum, { asAnother = 0 }) => sum + asAnother, 0);
  if (counted !== marked.size) not(`${counted} counted, ${marked.size} marked`);
  if (at !== undefined && left && left.pause?.kind !== 'other-user') {
    not(`${left.state} for ${JSON.stringify(left.pause)}`);
  }
  const saysSo = rows.some(
    ({ confirmedAt = 0, attempts }) => attempts > 0 && confirmedAt > (at ?? confirmedAt),
  );
  if (saysSo && left) not('confirmed as the other');
  if (!left && asOther.length > 0) not('done, with writes as the other');
  if (left) await comeBack(rig, worker, left.id, marked, not);
  return { asOther: asOther.length, marked: marked.size, longest, broken };
}

/** The run's own user goes on: all is done, and what was marked still is until it is answered. */
async function comeBack(
  rig: Rig,
  worker: Worker,
  id: string,
  marked: ReadonlySet<string>,
  not: (what: string) => void,
): Promise<void> {
  rig.control.clearFaults();
  rig.onSend(() => {});
  rig.control.signIn(own, 'tt02');
  await rig.browser.openPortalPage();
  const before = rig.statistics().writesBy.length;
  await rig.get(worker.jobs.resume(id));
  await rest(rig, worker);
  const jobs = await jobsOf(rig);
  const rows = (await Promise.all(jobs.map((job) => rig.rows(job.id)))).flat();
  for (const { state, pause } of jobs) {
    if (state !== 'done') not(`gone on, then ${state} for ${JSON.stringify(pause)}`);
  }
  const done = rows.filter(({ state }) => state === 'done').length;
  if (done !== rows.length) not(`gone on, then ${done} of ${rows.length} done`);
  const again = new Set(
    rig
      .statistics()
      .writesBy.slice(before)
      .map(({ clientId }) => clientId),
  );
  const lost = rows.filter(
    ({ client, asAnother }) => marked.has(client.id) && !again.has(client.id) && asAnother !== 'open',
  );
  if (lost.length > 0) not(`${lost.length} marks are gone`);
  const wrong = rows.filter(({ client, action }) => rig.isThere(client.id) !== (action === 'add'));
  if (wrong.length > 0) not(`${wrong.length} rows are not as they say`);
}
