import { granted, type Reply, refused } from '../../domain/refusal';
import type { JobRecord, JobRowRecord, PlanTarget } from '../journal/records';
import { roomLeft, roomNeeded } from '../journal/storage-room';
import { storeFault } from '../journal/store-fault';
import type { JobsDeps } from '../run/deps';
import type { Drivers } from '../run/drivers';
import { busyWithAnother, ownUser } from './gate';
import { type Asked, jobOf, rowsFor, undoJobOf } from './new-job';
import { planUndo } from './undo';

/** A plan is started within so long (ms) of the reading of its lists; after that it is to be looked at again. */
export const plansKeep = 15 * 60_000;

/** Which of a plan's rows a run is to be about. */
export interface PlanOrder {
  planId: string;
  /** Only these, where given. */
  lines?: number[];
  /** All but these. */
  without?: readonly number[];
  /**
   * `list`: what the list asks for · `repair`: those delegated with too few packages, again · `tidy`: removes those
   * that the list does not name.
   */
  what?: 'list' | 'repair' | 'tidy';
  /** How many clients the user has been told will be removed; anything else is not begun. */
  removing?: number;
}

/** Begins the run of a plan; see `Jobs.start`. */
export async function beginPlan(deps: JobsDeps, drivers: Drivers, order: PlanOrder): Promise<Reply<string>> {
  const made = await runOf(deps, order);
  if (!made.ok) return made;
  const { job, rows } = made.value;
  const own = await ownUser(deps, job);
  return own.ok ? begin(deps, drivers, { ...job, proven: own.value }, rows) : own;
}

/** The run that an order asks for, not yet begun. */
async function runOf(
  deps: JobsDeps,
  { planId, lines, without = [], what = 'list', removing = 0 }: PlanOrder,
): Promise<Reply<{ job: JobRecord; rows: JobRowRecord[] }>> {
  const { journal, clock } = deps;
  const plan = await journal.plan(planId);
  if (!plan) return refused({ kind: 'not-found', what: 'plan' });
  const isOld = clock.now() - plan.summary.readAt > plansKeep;
  if (isOld || (await wasCarriedOut(deps, planId))) return refused({ kind: 'plan-too-old' });
  const wanted = lines && new Set(lines);
  const unwanted = new Set(without);
  const targets = (await journal.targets(planId)).filter(
    (target) =>
      whatFor(target) === what && (!wanted || wanted.has(target.line)) && !unwanted.has(target.line),
  );
  if (targets.length === 0) return refused({ kind: 'nothing-to-do' });
  const asked = targets.map(askedFor);
  const removals = countRemovals(asked);
  // A list may only take away as many as somebody has read and said yes to.
  if (removals !== removing) return refused({ kind: 'plan-too-old' });
  const order = { ...nowIn(deps), total: asked.length, removals };
  const job = jobOf(plan, newId(deps), { ...order, repairs: what === 'repair' });
  return granted({ job, rows: rowsFor(job, asked) });
}

const whatFor = ({ repairs, tidies }: PlanTarget): NonNullable<PlanOrder['what']> => {
  if (repairs) return 'repair';
  return tidies ? 'tidy' : 'list';
};

const askedFor = ({ line, client, removes, tidies, notOnList, fewer }: PlanTarget): Asked => ({
  line,
  client,
  action: removes || tidies ? 'remove' : 'add',
  ...(notOnList ? { notOnList } : {}),
  ...(fewer ? { fewer } : {}),
});

const countRemovals = (asked: readonly Pick<Asked, 'action'>[]): number =>
  asked.filter(({ action }) => action === 'remove').length;

/** Begins one run over several plans of one owner; see `Jobs.startSeveral`. */
export async function beginSeveral(
  deps: JobsDeps,
  drivers: Drivers,
  planIds: readonly string[],
): Promise<Reply<string>> {
  const { journal } = deps;
  const id = newId(deps);
  const runs: { job: JobRecord; rows: JobRowRecord[] }[] = [];
  for (const planId of planIds) {
    const made = await runOf(deps, { planId });
    // A system access that has nothing to add is no part of the run.
    if (!made.ok && made.refusal.kind !== 'nothing-to-do') return made;
    if (made.ok) runs.push(made.value);
  }
  const [first] = runs;
  if (!first) return refused({ kind: 'nothing-to-do' });
  const own = await ownUser(deps, first.job);
  if (!own.ok) return own;
  const parts = runs.map(({ job, rows }, place) => ({
    job: {
      ...job,
      ...(place === 0 && { proven: own.value }),
      part: { of: id, place, parts: runs.length, ...(place === 0 && { planIds }) },
      state: place === 0 ? job.state : ('waiting' as const),
    },
    rows,
  }));
  const room = await roomFor(
    deps,
    parts.flatMap(({ rows }) => rows),
  );
  if (!room.ok) return room;
  if ((await journal.createJobs(parts)) === 'owner-busy') return refused({ kind: 'job-already-running' });
  drivers.launch(first.job.id, 'checked');
  return granted(id);
}

/** Begins the undoing of a run; see `Jobs.startUndo`. */
export async function beginUndo(
  deps: JobsDeps,
  drivers: Drivers,
  { jobId, lines }: { jobId: string; lines: number[] },
): Promise<Reply<string>> {
  const job = await deps.journal.job(jobId);
  if (!job) return refused({ kind: 'not-found', what: 'run' });
  const own = await ownUser(deps, job);
  if (!own.ok) return own;
  const busy = await busyWithAnother(deps, job);
  if (busy) return refused(busy);
  await drivers.over(jobId);
  const plan = await planUndo(deps, jobId);
  if (!plan.ok) return plan;
  const shown = new Set(lines);
  const targets = plan.value.targets.filter(({ line }) => shown.has(line));
  if (targets.length === 0) return refused({ kind: 'nothing-to-do' });
  const { delegated, preview } = plan.value;
  const order = { ...nowIn(deps), total: targets.length, removals: countRemovals(targets) };
  const undo = undoJobOf(job, newId(deps), { ...order, delegated, readAt: preview.readAt });
  return begin(deps, drivers, { ...undo, proven: own.value }, rowsFor(undo, targets));
}

/** When and in which browser session something is clicked. */
export const nowIn = ({ clock, browserSession }: JobsDeps) => ({ at: clock.now(), browserSession });

const newId = (deps: JobsDeps): string => deps.newId?.() ?? crypto.randomUUID();

/** Writes the run down and sets it going, unless there is no room or the owner has another. */
async function begin(
  deps: JobsDeps,
  drivers: Drivers,
  job: JobRecord,
  rows: JobRowRecord[],
): Promise<Reply<string>> {
  const room = await roomFor(deps, rows);
  if (!room.ok) return room;
  try {
    const made = await deps.journal.createJob(job, rows);
    if (made === 'owner-busy') return refused({ kind: 'job-already-running' });
  } catch (error) {
    if (storeFault(error) !== 'full') throw error;
    return refused({ kind: 'storage-full', needed: roomNeeded(rows), free: room.value ?? 0 });
  }
  drivers.launch(job.id, 'checked');
  return granted(job.id);
}

/** Bytes that are free, where the browser tells and they are enough. */
async function roomFor(deps: JobsDeps, rows: JobRowRecord[]): Promise<Reply<number | undefined>> {
  const needed = roomNeeded(rows);
  const free = roomLeft((await deps.storage?.()) ?? {});
  return free !== undefined && free < needed
    ? refused({ kind: 'storage-full', needed, free })
    : granted(free);
}

/** A run changes the lists that its plan was made from: it is not begun a second time. */
async function wasCarriedOut({ journal }: JobsDeps, planId: string): Promise<boolean> {
  const over = [...(await journal.jobsIn('done')), ...(await journal.jobsIn('cancelled'))];
  return over.some((job) => job.planId === planId);
}
