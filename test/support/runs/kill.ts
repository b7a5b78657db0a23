import { type RouteName, routeNames } from '../../../utils/altinn/route-table';
import { undoOf } from '../../../utils/domain/runs/run-kind';
import type { JobRecord, JobRowRecord } from '../../../utils/job/journal/records';
import { randomFrom } from '../../sandbox/seed/random';
import type { AgentName } from './place';
import { makeRig, type Rig, type Worker } from './rig';
import { undoLines } from './whole-runs';

export interface KillResult {
  state: string;
  stops: number;
  /** Rows that are not in the journal, or not in the state they must be in. */
  lost: number;
  /** Rows whose state is not what Altinn has. */
  wrong: number;
  /** Writes of a row that the journal already had as done. */
  needlessRepeats: number;
  /** Repeats without a read of the delegated list in between. */
  blindRepeats: number;
  writes: number;
  /** Counted where they arrive: those of a stopped worker until they are answered too. */
  mostInFlight: number;
}

/** What a run does: adds what is on the plan, takes it away again, or sends again what is there with too little. */
export const works = ['add', 'undo', 'repair'] as const;
export type Work = (typeof works)[number];

/** Only one route tells with which packages a client is there, so only its plans have anything to repair. */
export const routesFor = (work: Work): readonly RouteName[] =>
  work === 'repair' ? ['client-administration'] : routeNames;

/** Adds (removes, repairs) `rows` clients through one route, the worker stopped at `stops` moments that the seed decides. */
export async function runWithStops(order: {
  work?: Work;
  agent?: AgentName;
  route: RouteName;
  rows: number;
  stops: number;
  seed: number;
}): Promise<KillResult> {
  const random = randomFrom(order.seed, `kill ${order.route}`);
  const rig = await makeRig({ ...order, random });
  try {
    rig.control.latency({ medianMs: 120, spread: 0.6 });
    const begin = await beginnerOf(rig, order.work ?? 'add');
    const stops = await stopAndWake(rig, order.stops, random, begin);
    return { ...(await judge(rig)), stops };
  } finally {
    rig.close();
  }
}

type Begin = { begin: (worker: Worker) => Promise<unknown>; hasBegun: (job: JobRecord) => boolean };

async function beginnerOf(rig: Rig, work: Work): Promise<Begin> {
  if (work !== 'undo') {
    return { begin: ({ jobs }) => jobs.start(rig.order('plan')), hasBegun: () => true };
  }
  const { jobId, lines } = await rig.addAll();
  return {
    begin: ({ jobs }) => undoLines(jobs, { jobId, lines }),
    hasBegun: ({ kind }) => undoOf(kind) !== undefined,
  };
}

/** A run takes about six steps a row; the stops are spread over all of it, from the click to the last read. */
async function stopAndWake(
  rig: Rig,
  stops: number,
  random: () => number,
  { begin, hasBegun }: Begin,
): Promise<number> {
  const gap = (rig.targets.length * 6) / (stops + 1);
  for (let stop = 0; ; stop += 1) {
    const worker = rig.startWorker();
    if (stop < stops) rig.stopAfter(1 + Math.floor(random() * 2 * gap));
    const begun = await rig.latest();
    await rig.get<unknown>(begun && hasBegun(begun) ? worker.jobs.wake() : begin(worker));
    await rig.rest(worker);
    const job = await rig.latest();
    if (worker.state === 'alive' && job?.state === 'done' && hasBegun(job)) return stop;
    if (worker.state === 'alive' && job?.state === 'paused') await rig.get(worker.jobs.resume(job.id));
    if (stop > stops + 20) throw new Error(`the run does not come to its end: ${job?.state}`);
  }
}

/** What the row says of its client: whether Altinn must have it. */
const isTrue = ({ state, action }: JobRowRecord): boolean => (state === 'done') === (action === 'add');

async function judge(rig: Rig): Promise<Omit<KillResult, 'stops'>> {
  const job = await rig.job();
  const rows = await rig.rows(job.id);
  const planned = new Set(rig.targets.map(({ id }) => id));
  const inJournal = new Set(rows.filter(({ state }) => state === 'done').map(({ client }) => client.id));
  const repeats = repeatsIn(rig);
  return {
    state: job.state,
    lost: [...planned].filter((id) => !inJournal.has(id)).length + Math.abs(rows.length - planned.size),
    wrong: rows.filter((row) => isTrue(row) !== rig.isThere(row.client.id)).length,
    needlessRepeats: rig.writes.filter(({ afterDone }) => afterDone).length,
    blindRepeats: repeats.filter(({ earlier, later }) => later.readsBefore <= earlier.readsBefore).length,
    writes: rig.writes.length,
    mostInFlight: rig.statistics().maxWritesInFlight,
  };
}

export function repeatsIn(rig: Rig) {
  const latest = new Map<string, Rig['writes'][number]>();
  const repeats: { earlier: Rig['writes'][number]; later: Rig['writes'][number] }[] = [];
  for (const write of rig.writes) {
    const earlier = latest.get(write.client);
    if (earlier) repeats.push({ earlier, later: write });
    latest.set(write.client, write);
  }
  return repeats;
}
