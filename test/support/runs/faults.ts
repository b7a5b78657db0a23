import type { RouteName } from '../../../utils/altinn/route-table';
import type { PauseReason } from '../../../utils/domain/runs/job';
import type { JobRecord } from '../../../utils/job/journal/records';
import type { Expected, Fault, Position } from './fault-table';
import { repeatsIn, type Work } from './kill';
import { makeRig, type Rig, type Worker } from './rig';
import { undoLines } from './whole-runs';

/** What happened in one cell of the table. */
export interface Cell {
  /** `done`, or why the run paused first. */
  first: string;
  last: string;
  /** States of rows that are not done at the end. */
  left: string[];
  writes: number;
  seconds: number;
  /** Broken rules, in words; none is what must be. */
  broken: string[];
}

/** One fault at one row of a small run through one route, and what comes of it when the user goes on afterwards. */
export async function runFault(order: {
  fault: Fault;
  route: RouteName;
  at: Position;
  seed: number;
  rows?: number;
  work?: Work;
}): Promise<Cell> {
  const { fault, route, at, seed, rows = 15, work = 'add' } = order;
  const rig = await makeRig({ route, rows, seed, work });
  try {
    rig.control.latency({ medianMs: 100, spread: 0.3 });
    const began = rig.time.now();
    const added = work === 'undo' ? await rig.addAll() : undefined;
    let worker = added?.worker ?? rig.startWorker();
    const target = rig.targets[{ first: 0, middle: Math.floor(rows / 2), last: rows - 1 }[at]];
    fault.strike(rig, target?.id ?? '', () => worker);
    await rig.get(added ? undoLines(worker.jobs, added) : worker.jobs.start(rig.order('plan')));
    worker = await restOrWake(rig, worker);
    const first = howItIs(await rig.job());
    const seconds = Math.round((rig.time.now() - began) / 1000);
    const burnt = (await rig.job()).counts.failed;
    await mend(rig, fault);
    await goOn(rig, worker);
    return { ...(await judge(rig, expected(order), first, burnt)), first, seconds };
  } finally {
    rig.close();
  }
}

const expected = (cell: { fault: Fault; route: RouteName; at: Position; work?: Work }): Expected => {
  const { fault, route, at, work = 'add' } = cell;
  return typeof fault.expect === 'function' ? fault.expect(route, at, work) : fault.expect;
};

async function restOrWake(rig: Rig, worker: Worker): Promise<Worker> {
  await rig.rest(worker);
  if (worker.state === 'alive') return worker;
  const next = rig.startWorker();
  await rig.get(next.jobs.wake());
  await rig.rest(next);
  return next;
}

async function mend(rig: Rig, fault: Fault): Promise<void> {
  rig.onSend(() => {});
  rig.control.clearFaults();
  rig.network('there');
  rig.storageRefuses(() => false);
  rig.control.signIn('klientadministrator', 'tt02');
  await rig.browser.openPortalPage();
  await fault.mend?.(rig);
}

async function goOn(rig: Rig, worker: Worker): Promise<void> {
  for (let click = 0; click < 3; click += 1) {
    const job = await rig.job();
    if (job.state !== 'paused') return;
    await rig.get(worker.jobs.resume(job.id, { accept: 'plan-changed' }));
    await rig.rest(worker);
  }
}

async function judge(rig: Rig, expect: Expected, first: string, burnt: number) {
  const job = await rig.job();
  const rows = await rig.rows(job.id);
  const left = [...new Set(rows.filter(({ state }) => state !== 'done').map(({ state }) => state))];
  const last = howItIs(job);
  const broken: string[] = [];
  const must = (holds: boolean, rule: string) => {
    if (!holds) broken.push(rule);
  };
  must(first === expect.first, `first ${expect.first}`);
  must(last === (expect.last ?? 'done'), `last ${expect.last ?? 'done'}`);
  must(String(left) === String(expect.left ?? []), `left ${expect.left ?? 'nothing'}`);
  must(burnt <= 3, `at most three rows burnt, not ${burnt}`);
  must(rows.length === rig.targets.length, 'every row is there');
  for (const [state, count] of Object.entries(job.counts)) {
    must(count === rows.filter((row) => row.state === state).length, `count of ${state}`);
  }
  must(
    expect.gone !== undefined ||
      rows.every((row) => row.state !== 'done' || rig.isThere(row.client.id) === (row.action === 'add')),
    'done is so in Altinn',
  );
  must(
    expect.gone !== undefined ||
      rows.every((row) => row.state !== 'failed' || rig.isThere(row.client.id) !== (row.action === 'add')),
    'failed is not so in Altinn',
  );
  // A stopped worker's requests may still be at Altinn's when the next one sends its own.
  must(rig.workers() > 1 || rig.statistics().maxWritesInFlight <= 5, 'five at a time');
  must(rig.statistics().maxWritesInFlightPerClient <= 1, 'one at a time for a client');
  must(isReadBetween(rig), 'a read before a lost row goes again');
  must(!rig.writes.some(({ afterDone }) => afterDone), 'nothing again that was done');
  return { last, left, writes: rig.writes.length, broken };
}

const howItIs = ({ state, pause }: JobRecord): string =>
  state === 'paused' && pause ? wordFor(pause) : state;

const wordFor = (reason: PauseReason): string =>
  reason.kind === 'failure' ? reason.failure.kind : reason.kind;

/** Whether every write of a row that had been lost came after a read. */
const isReadBetween = (rig: Rig): boolean =>
  repeatsIn(rig).every(({ earlier, later }) => !later.afterLost || later.readsBefore > earlier.readsBefore);
