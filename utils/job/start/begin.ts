import { mayStart } from '../../domain/plan';
import { granted, type Reply, refused } from '../../domain/refusal';
import { runIdOf } from '../../domain/runs/run-parts';
import type { JobRecord, JobRowRecord, PlanTarget, Proven } from '../journal/records';
import { roomLeft, roomNeeded } from '../journal/storage-room';
import { storeFault } from '../journal/store-fault';
import type { JobsDeps } from '../run/deps';
import type { Drivers } from '../run/drivers';
import { ownUser, switchedOff } from './gate';
import { type Asked, jobOf, rowsFor } from './new-job';

/** A plan is started within so long (ms) of the reading of its lists; after that it is to be looked at again. */
export const plansKeep = 15 * 60_000;

/** Which of a plan's rows a run is to be about. */
export interface PlanOrder {
  planId: string;
  /** Only these, where given. */
  lines?: number[] | undefined;
  /** All clients but these, by id. */
  without?: readonly string[] | undefined;
  /** What the list is for, or those that are delegated with too few packages, again. */
  what?: 'list' | 'repair' | undefined;
  /** How many clients the user has been told will be removed; anything else is not begun. */
  removing?: number | undefined;
  /** How many will be added, where the user has been told; anything else is not begun. */
  adding?: number | undefined;
}

/** A run that is not begun yet, or a part of one. */
export interface NewJob {
  job: JobRecord;
  rows: JobRowRecord[];
}

/** Begins the run of a plan; see `Jobs.start`. */
export async function beginPlan(deps: JobsDeps, drivers: Drivers, order: PlanOrder): Promise<Reply<string>> {
  const made = await runOf(deps, order);
  if (!made.ok) return made;
  const { job, rows } = made.value;
  const off = await switchedOff(deps, job);
  if (off) return refused(off);
  const own = await ownUser(deps, job);
  return own.ok ? beginRun(deps, drivers, [{ job: { ...job, proven: own.value }, rows }]) : own;
}

/** The run that an order asks for, not yet begun. */
async function runOf(
  deps: JobsDeps,
  { planId, lines, without = [], what = 'list', removing = 0, adding }: PlanOrder,
): Promise<Reply<NewJob>> {
  const { journal, clock } = deps;
  const plan = await journal.plan(planId);
  if (!plan) return refused({ kind: 'not-found', what: 'plan' });
  const isOld = clock.now() - plan.summary.readAt > plansKeep;
  if (isOld || (await wasCarriedOut(deps, planId))) return refused({ kind: 'plan-too-old' });
  // Nobody has said for whom or for what, or something speaks against it still: there is nothing to begin.
  if (plan.summary.asksWho || (what === 'list' && !mayStart(plan.summary))) {
    return refused({ kind: 'nothing-to-do' });
  }
  const wanted = lines && new Set(lines);
  const unwanted = new Set(without);
  const targets = (await journal.targets(planId)).filter(
    (target) =>
      whatFor(target) === what && (!wanted || wanted.has(target.line)) && !unwanted.has(target.client.id),
  );
  if (targets.length === 0) return refused({ kind: 'nothing-to-do' });
  const asked = targets.map(askedFor);
  const removals = countRemovals(asked);
  // A list may only take away as many as somebody has read and said yes to.
  if (removals !== removing) return refused({ kind: 'plan-too-old' });
  if (adding !== undefined && asked.length - removals !== adding) return refused({ kind: 'plan-too-old' });
  const order = { ...nowIn(deps), total: asked.length, removals };
  const job = jobOf(plan, newId(deps), { ...order, from: what });
  return granted({ job, rows: rowsFor(job, asked) });
}

const whatFor = ({ repairs }: PlanTarget): NonNullable<PlanOrder['what']> => (repairs ? 'repair' : 'list');

const askedFor = ({ line, place, client, removes, notOnList, fewer }: PlanTarget): Asked => ({
  line,
  ...(place === undefined ? {} : { place }),
  client,
  action: removes ? 'remove' : 'add',
  ...(notOnList ? { notOnList } : {}),
  ...(fewer ? { fewer } : {}),
});

/** How many of them are to be removed. */
export const countRemovals = (asked: readonly Pick<Asked, 'action'>[]): number =>
  asked.filter(({ action }) => action === 'remove').length;

/** Begins one run over several plans of one owner; see `Jobs.startSeveral`. */
export async function beginSeveral(
  deps: JobsDeps,
  drivers: Drivers,
  planIds: readonly string[],
  orders: readonly PlanOrder[],
): Promise<Reply<string>> {
  const orderOf = new Map(orders.map((order) => [order.planId, order]));
  const runs: NewJob[] = [];
  for (const planId of planIds) {
    const made = await runOf(deps, orderOf.get(planId) ?? { planId });
    // A system access that has nothing to add is no part of the run.
    if (!made.ok && made.refusal.kind !== 'nothing-to-do') return made;
    const off = made.ok && (await switchedOff(deps, made.value.job));
    if (off) return refused(off);
    if (!made.ok) continue;
    const { job, rows } = made.value;
    runs.push({ job: { ...job, kind: { ...job.kind, from: 'board' } }, rows });
  }
  const [first] = runs;
  if (!first) return refused({ kind: 'nothing-to-do' });
  const own = await ownUser(deps, first.job);
  if (!own.ok) return own;
  return beginRun(deps, drivers, asParts(runs, { id: newId(deps), planIds, proven: own.value }));
}

/** The parts of one run over several system users, the first of which begins. */
export const asParts = (
  runs: readonly NewJob[],
  { id, planIds, proven }: { id: string; planIds: readonly string[]; proven: Proven },
): NewJob[] =>
  runs.map(({ job, rows }, place) => ({
    job: {
      ...job,
      ...(place === 0 && { proven }),
      part: { of: id, place, parts: runs.length, ...(place === 0 && { planIds }) },
      state: place === 0 ? job.state : ('waiting' as const),
    },
    rows,
  }));

/** When and in which browser session something is clicked. */
export const nowIn = ({ clock, browserSession }: JobsDeps) => ({ at: clock.now(), browserSession });

export const newId = (deps: JobsDeps): string => deps.newId?.() ?? crypto.randomUUID();

/** Writes a run's parts down and sets the first going, unless there is no room or the owner has another. The run's id. */
export async function beginRun(
  deps: JobsDeps,
  drivers: Drivers,
  parts: readonly NewJob[],
): Promise<Reply<string>> {
  const [first] = parts;
  if (!first) return refused({ kind: 'nothing-to-do' });
  const rows = parts.flatMap((part) => part.rows);
  const room = await roomFor(deps, rows);
  if (!room.ok) return room;
  try {
    if ((await deps.journal.createJobs(parts)) === 'owner-busy')
      return refused({ kind: 'job-already-running' });
  } catch (error) {
    if (storeFault(error) !== 'full') throw error;
    return refused({ kind: 'storage-full', needed: roomNeeded(rows), free: room.value ?? 0 });
  }
  drivers.launch(first.job.id, 'checked');
  return granted(runIdOf(first.job));
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
