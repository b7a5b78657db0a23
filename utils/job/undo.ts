import type { Client } from '../domain/client';
import { type Answer, answered, type Failure, failed } from '../domain/failure';
import type { NotUndone, UndoPreview } from '../domain/job';
import { granted, type Reply, refused } from '../domain/refusal';
import { missingPackages } from '../plan/missing-packages';
import type { JobsDeps } from './deps';
import type { Asked } from './new-job';
import { pagesOf } from './pages';
import type { JobRecord, JobRowRecord } from './records';
import { withTimeLimit } from './time-limit';
import { isFinished } from './transitions';

const beforeReread = 4_000;

/** What undoing a run comes to, with the clients to remove. */
export interface UndoPlan extends UndoPreview {
  targets: Asked[];
  /** Clients delegated now, others' included. */
  delegated: number;
}

/**
 * Reads Altinn's lists and finds the clients that a finished run added and that are still there, and those that it
 * removed and that can be added again. Never one that was delegated before the run, or of which that is not known.
 */
export async function planUndo(deps: JobsDeps, jobId: string): Promise<Reply<UndoPlan>> {
  const job = await deps.journal.job(jobId);
  if (!job) return refused({ kind: 'not-found', what: 'run' });
  if (!isFinished(job.state)) return refused({ kind: 'job-already-running' });
  if (job.undoOf !== undefined) return refused({ kind: 'nothing-to-do' });
  const readAt = deps.clock.now();
  const lists = await readLists(deps, job);
  if (!lists.ok) return refused({ kind: 'failure', failure: lists.failure });
  const { delegated, available, knowsPackages } = lists.value;
  const now: Now = { job, delegated, available, knowsPackages, before: whoWasThere(job, delegated.size) };
  const plan: UndoPlan = { jobId, rows: [], left: [], readAt, targets: [], delegated: delegated.size };
  for (const state of ['done', 'unknown'] as const) {
    for await (const page of pagesOf(deps.journal, jobId, state)) {
      for (const row of page) take(plan, row, reasonToLeave(row, now), now);
    }
  }
  return granted(plan);
}

function take(
  plan: UndoPlan,
  { line, client, action, named }: JobRowRecord,
  why: NotUndone | undefined,
  { available }: Now,
): void {
  const row = { line, clientId: client.id };
  if (why) {
    plan.left.push({ ...row, why });
    return;
  }
  const known = available.get(client.id);
  const notOnList = named === 'not-on-list';
  if (action === 'remove') {
    // As it can be added now: what it had given when it was removed may be more, or less.
    plan.targets.push({ line, client: known ?? client, action: 'add', notOnList });
    plan.rows.push({ ...row, action: 'add' });
    return;
  }
  plan.targets.push({ line, client: named ? client : { ...client, ...known }, action: 'remove' });
  plan.rows.push(known ? row : { ...row, warning: 'no-longer-client' });
}

/** Altinn's lists, and what is known of the time before the run. */
interface Now {
  job: JobRecord;
  delegated: ReadonlySet<string>;
  available: ReadonlyMap<string, Client>;
  knowsPackages: boolean;
  before: 'known' | 'unknown';
}

function reasonToLeave(row: JobRowRecord, now: Now): NotUndone | undefined {
  // Removing takes away every package, those that were there before the repair too.
  if (now.job.repairs) return 'delegated-before';
  if (row.state === 'unknown') return 'unknown-outcome';
  return row.action === 'remove' ? reasonNotToAdd(row, now) : reasonNotToRemove(row, now);
}

function reasonNotToRemove(row: JobRowRecord, { delegated, before }: Now): NotUndone | undefined {
  if (row.attempts === 0) return 'delegated-before';
  if (!delegated.has(row.client.id)) return 'gone-already';
  return before === 'unknown' ? 'before-unknown' : undefined;
}

function reasonNotToAdd(
  row: JobRowRecord,
  { job, delegated, available, knowsPackages }: Now,
): NotUndone | undefined {
  if (row.attempts === 0) return 'gone-before';
  if (delegated.has(row.client.id)) return 'there-again';
  const known = available.get(row.client.id);
  if (!known) return 'no-longer-client';
  const missing = knowsPackages && known.access ? missingPackages(job.systemUser.packages, known.access) : [];
  return missing.length > 0 ? 'lacks-packages' : undefined;
}

/**
 * An empty list before the run may have been a lie (`altinn/portal.md` 0.1). It was none when the list after
 * the run showed nobody but those that the run added.
 */
function whoWasThere(job: JobRecord, delegatedNow: number): 'known' | 'unknown' {
  const after = job.delegatedAfter ?? delegatedNow;
  return job.delegatedBefore > 0 || after <= job.counts.done - (job.removed ?? 0) ? 'known' : 'unknown';
}

async function readLists(
  deps: JobsDeps,
  job: JobRecord,
): Promise<Answer<Pick<Now, 'delegated' | 'available' | 'knowsPackages'>>> {
  const doors = await deps.delegations(job);
  if (!doors.ok) return doors;
  const { reader, planner } = doors.value;
  const delegated = await readFilled(
    deps,
    (signal) => reader.delegated(job.systemUser, signal),
    leavesNobody(job) ? 'may-be-empty' : 'filled',
  );
  if (!delegated.ok) return delegated;
  const available = await readFilled(deps, (signal) => planner.available(job.systemUser, signal), 'filled');
  if (!available.ok) return available;
  return answered({
    delegated: new Set(delegated.value.map(({ id }) => id)),
    available: new Map(available.value.map((client) => [client.id, client])),
    knowsPackages: planner.knowsPackages,
  });
}

/** Whether Altinn's list was empty after the run, as its proof showed. */
const leavesNobody = ({ delegatedAfter, removed = 0 }: JobRecord): boolean =>
  removed > 0 && delegatedAfter === 0;

/** A list that comes back empty is read once more; one that cannot be empty is then a failure. */
async function readFilled(
  { clock }: JobsDeps,
  read: (signal: AbortSignal) => Promise<Answer<Client[]>>,
  expected: 'filled' | 'may-be-empty',
): Promise<Answer<Client[]>> {
  const unavailable: Failure = { kind: 'unavailable' };
  const first = await withTimeLimit(clock, unavailable, read);
  if (!first.ok || first.value.length > 0) return first;
  await clock.sleep(beforeReread, new AbortController().signal);
  const second = await withTimeLimit(clock, unavailable, read);
  if (!second.ok || second.value.length > 0 || expected === 'may-be-empty') return second;
  return failed(unavailable);
}
