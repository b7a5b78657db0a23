import type { RouteName } from '../../../utils/altinn/route-table';
import type { Client } from '../../../utils/domain/client';
import type { JobRowRecord } from '../../../utils/job/journal/records';
import { makeRig, type Reading, type Rig, type Worker, type Write } from './rig';
import { previewOf, undoLines } from './whole-runs';
import { seeded } from './world';

/** What the runs came to, so that nobody takes runs that did nothing for a proof. */
export interface UndoTally {
  /** Clients taken back, and left because the run did not change them, or nobody can tell. */
  takenBack: number;
  left: number;
  untold: number;
  /** Clients that were as wanted before the run came to them. */
  already: number;
  /** What colleagues did, and readings that were empty or half. */
  byColleagues: number;
  falseReadings: number;
}

interface Order {
  route: RouteName;
  seed: number;
  runs: number;
}

/**
 * Random runs with colleagues who add, remove and half-remove before, during and after, and with readings that come
 * back empty or half. What is taken back is held against what left the worker, what was answered and what it was shown.
 */
export async function undoRuns({ route, seed, runs }: Order): Promise<UndoTally> {
  const tally: UndoTally = {
    takenBack: 0,
    left: 0,
    untold: 0,
    already: 0,
    byColleagues: 0,
    falseReadings: 0,
  };
  for (let run = 0; run < runs; run += 1) {
    const name = seed * 10_000 + run;
    try {
      await undoesOnlyItsOwn(route, name, tally);
    } catch (error) {
      throw new Error(`${route} run ${name}: ${(error as Error).message}`, { cause: error });
    }
  }
  return tally;
}

async function undoesOnlyItsOwn(route: RouteName, name: number, tally: UndoTally): Promise<void> {
  const random = seeded(name);
  const oneIn = (n: number) => random() * n < 1;
  const below = (n: number) => Math.floor(random() * n);
  const agent = (['used', 'fresh', 'demanding'] as const)[below(3)] ?? 'used';
  const rig = await makeRig({ route, rows: 3 + below(8), seed: 1 + (name % 40), agent, random });
  try {
    rig.control.latency({ medianMs: 60, spread: 0.8 });
    const { planId, everybody, removing } = await planIn(rig, oneIn, below);

    const colleague = () => {
      const ids = everybody.filter(() => oneIn(4)).map(({ id }) => id);
      tally.byColleagues += ids.length;
      const doings = ['add', 'remove', 'partly'] as const;
      const doing = doings[below(3)];
      if (doing === 'partly') rig.control.delegatePartly(rig.systemUser.id, ids);
      else rig.control.byColleague(doing ?? 'add', rig.systemUser.id, ids);
    };
    const falseReadings = () => {
      const times = 1 + below(4);
      tally.falseReadings += times;
      const how = oneIn(2) ? 'empty-list' : 'half-list';
      rig.control.addFault({ on: 'read-delegated', do: how, times, skip: below(4) });
    };
    const lostAnswers = () => {
      const how = (['drop-before', 'drop-after', '503', '429'] as const)[below(4)] ?? 'drop-after';
      rig.control.addFault({ on: 'write', do: how, times: 1 + below(2), skip: below(5) });
    };

    if (oneIn(2)) colleague();
    if (oneIn(2)) falseReadings();
    if (oneIn(3)) lostAnswers();
    rig.onSend(() => {
      if (oneIn(8)) colleague();
    });
    const worker = rig.startWorker();
    const started = await rig.get(worker.jobs.start({ planId, removing }));
    if (!started?.ok) throw new Error(`refused ${JSON.stringify(started)}`);
    const jobId = started.value;
    if (oneIn(3)) await pauses(rig, worker, jobId, () => oneIn(2) && colleague());
    await toTheEnd(rig, worker, jobId, () => {
      if (oneIn(2)) colleague();
      if (oneIn(2)) falseReadings();
    });
    rig.onSend(() => {});
    rig.control.clearFaults();
    if (oneIn(2)) colleague();
    if (oneIn(3)) falseReadings();

    const writes = [...rig.writes];
    const readings = [...rig.readings];
    const rows = await rig.rows(jobId);
    tally.already += rows.filter(({ already }) => already !== undefined).length;
    const preview = await rig.get(previewOf(worker.jobs, jobId));
    if (!preview) throw new Error('no answer to what undoing comes to');
    // Nobody delegated where somebody should be: then nothing is undone at all.
    if (!preview.ok) return;
    rig.control.clearFaults();
    const said = preview.value;
    tally.left += said.left.length;
    tally.untold += said.untold?.length ?? 0;
    const taken = new Set(said.rows.map(({ clientId }) => clientId));
    judge({ route, rig, rows, writes, readings, taken, shown: rig.readings.at(-1), left: said.left });

    const before = rig.delegations();
    const lines = said.rows.map(({ line }) => line);
    if (lines.length === 0) return;
    const undoing = await rig.get(undoLines(worker.jobs, { jobId, lines }));
    if (!undoing?.ok) {
      if (undoing?.refusal.kind === 'nothing-to-do') return;
      throw new Error(`undo refused ${JSON.stringify(undoing)}`);
    }
    await toTheEnd(rig, worker, undoing.value, () => {});
    const now = rig.delegations();
    for (const { id } of everybody) {
      const changed = JSON.stringify(before[id]) !== JSON.stringify(now[id]);
      if (changed && !taken.has(id)) throw new Error(`${id} was changed and not named`);
    }
    for (const { clientId, action } of said.rows) {
      if ((now[clientId] !== undefined) !== (action === 'add'))
        throw new Error(`${clientId} was not taken back`);
    }
    tally.takenBack += said.rows.length;
  } finally {
    rig.close();
  }
}

/** A plan that adds, removes, or does both, made from the list as it was, or from one that came back empty. */
async function planIn(rig: Rig, oneIn: (n: number) => boolean, below: (n: number) => number) {
  const old = rig.before.slice(0, 4).map((id): Client => ({ id, kind: 'organisation' }));
  const added = rig.targets.slice(0, 1 + below(rig.targets.length));
  const removed = oneIn(2) ? old.slice(0, below(old.length + 1)) : [];
  const lie = removed.length === 0 && oneIn(4);
  // What an empty list hides is on the plan as if it were to be added.
  if (lie && oneIn(2))
    rig.control.byColleague(
      'add',
      rig.systemUser.id,
      added.filter(() => oneIn(2)).map(({ id }) => id),
    );
  const targets = [
    ...added.map((client, at) => ({ line: at + 2, client })),
    ...removed.map((client, at) => ({ line: added.length + at + 2, client, removes: true as const })),
  ];
  const summary = {
    ...rig.plan.summary,
    delegatedCount: lie ? 0 : rig.before.length,
    readAt: rig.time.now(),
  };
  await rig.journal.savePlan({ ...rig.plan, id: 'random', summary, targets });
  return { planId: 'random', everybody: [...rig.targets, ...old], removing: removed.length };
}

async function pauses(rig: Rig, worker: Worker, jobId: string, meanwhile: () => void): Promise<void> {
  const wanted = rig.writes.length + 2;
  await rig.until(async () => rig.writes.length >= wanted || worker.awake === 0);
  await rig.get(worker.jobs.pause(jobId));
  meanwhile();
  await rig.get(worker.jobs.resume(jobId));
}

/** Until the run is over; what stands still is set going again, and what failed is tried once more. */
async function toTheEnd(rig: Rig, worker: Worker, jobId: string, meanwhile: () => void): Promise<void> {
  await rig.rest(worker);
  for (let click = 0; click < 8; click += 1) {
    const job = await rig.journal.job(jobId);
    if (job?.state === 'paused') {
      // A false list that never ends would keep the run where it is.
      if (click > 2) rig.control.clearFaults();
      await rig.get(worker.jobs.resume(jobId, { accept: 'plan-changed' }));
    } else if (click < 2 && job && job.counts.failed + job.counts.unknown > 0) {
      meanwhile();
      await rig.get(worker.jobs.retry(jobId));
    } else break;
    await rig.rest(worker);
  }
  const job = await rig.journal.job(jobId);
  if (job?.state !== 'done') throw new Error(`ends ${job?.state} ${JSON.stringify(job?.pause)}`);
}

interface Evidence {
  route: RouteName;
  rig: Rig;
  rows: JobRowRecord[];
  writes: Write[];
  readings: Reading[];
  taken: ReadonlySet<string>;
  /** The list that undoing was planned by. */
  shown: Reading | undefined;
  left: readonly { clientId: string; why: string }[];
}

function judge({ route, rows, writes, readings, taken, shown, left }: Evidence): void {
  const tells = route === 'client-administration';
  const named = new Set(left.map(({ clientId }) => clientId));
  for (const { client, action, state } of rows) {
    const { id } = client;
    const its = writes.filter((write) => write.client === id);
    const byAnswer = tells && action === 'add';
    const isOurs = byAnswer ? changedByAnswer(its) : changedByList(its, action, readings);
    if (taken.has(id) && !isOurs) {
      throw new Error(
        `${id} (${action}, ${state}) is taken back, and the run is not known to have changed it`,
      );
    }
    const isSo = shown !== undefined && shown.ids.has(id) === (action === 'add');
    if (isOurs && state === 'done' && isSo && !taken.has(id) && !named.has(id)) {
      throw new Error(`${id} (${action}) was changed by the run and is neither taken back nor named`);
    }
    if (byAnswer && isOurs && state === 'done' && isSo && !taken.has(id)) {
      throw new Error(`${id} was added by the run, as Altinn said, and is not taken back`);
    }
  }
}

/** Whether the first answer that told of a change said that all of it was new: Altinn's word when it wrote it down. */
function changedByAnswer(its: Write[]): boolean {
  const told = its.flatMap(({ answer }) => (answer?.ok ? [answer.value] : []));
  return told.find((receipt) => receipt === 'all' || receipt === 'some') === 'all';
}

/** Whether each time it was sent for the first time after a list, that list did not have it so. */
function changedByList(its: Write[], action: 'add' | 'remove', readings: readonly Reading[]): boolean {
  return (
    its.length > 0 &&
    !its.some((write) => {
      const last = readings.findLast(({ at, ids }) => ids.size > 0 && at <= write.at);
      return last !== undefined && last.ids.has(write.client) === (action === 'add');
    })
  );
}
