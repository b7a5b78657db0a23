import type { Client } from '../domain/client';
import { type Answer, answered, type Failure, failed } from '../domain/failure';
import type { NotUndone, UndoPreview } from '../domain/job';
import { granted, type Reply, refused } from '../domain/refusal';
import type { JobsDeps } from './deps';
import { pagesOf } from './pages';
import type { JobRecord, JobRowRecord } from './records';
import { withTimeLimit } from './time-limit';
import { isFinished } from './transitions';

const beforeReread = 4_000;

/** What undoing a run comes to, with the clients to remove. */
export interface UndoPlan extends UndoPreview {
  targets: { line: number; client: Client }[];
  /** Clients delegated now, others' included. */
  delegated: number;
}

/**
 * Reads Altinn's lists and finds the clients that a finished run added and that are still there. Never one
 * that was delegated before the run, or of which that is not known.
 */
export async function planUndo(deps: JobsDeps, jobId: string): Promise<Reply<UndoPlan>> {
  const job = await deps.journal.job(jobId);
  if (!job) return refused({ kind: 'plan-gone' });
  if (!isFinished(job.state)) return refused({ kind: 'job-already-running' });
  if (job.undoOf !== undefined) return refused({ kind: 'nothing-to-do' });
  const readAt = deps.clock.now();
  const lists = await readLists(deps, job);
  if (!lists.ok) return refused({ kind: 'failure', failure: lists.failure });
  const { delegated, available } = lists.value;
  const before = whoWasThere(job, delegated.size);
  const plan: UndoPlan = { jobId, rows: [], left: [], readAt, targets: [], delegated: delegated.size };
  for (const state of ['done', 'unknown'] as const) {
    for await (const page of pagesOf(deps.journal, jobId, state)) {
      for (const row of page) take(plan, row, reasonToLeave(row, job, delegated, before), available);
    }
  }
  return granted(plan);
}

function take(
  plan: UndoPlan,
  { line, client }: JobRowRecord,
  why: NotUndone | undefined,
  available: ReadonlySet<string>,
): void {
  const row = { line, clientId: client.id };
  if (why) {
    plan.left.push({ ...row, why });
    return;
  }
  plan.targets.push({ line, client });
  plan.rows.push(available.has(client.id) ? row : { ...row, warning: 'no-longer-client' });
}

function reasonToLeave(
  row: JobRowRecord,
  { repairs }: JobRecord,
  delegated: ReadonlySet<string>,
  before: 'known' | 'unknown',
): NotUndone | undefined {
  // Removing takes away every package, those that were there before the repair too.
  if (repairs) return 'delegated-before';
  if (row.state === 'unknown') return 'unknown-outcome';
  if (row.attempts === 0) return 'delegated-before';
  if (!delegated.has(row.client.id)) return 'gone-already';
  return before === 'unknown' ? 'before-unknown' : undefined;
}

/**
 * An empty list before the run may have been a lie (`altinn/portal.md` 0.1). It was none when the list after
 * the run showed nobody but those that the run added.
 */
function whoWasThere(job: JobRecord, delegatedNow: number): 'known' | 'unknown' {
  const after = job.delegatedAfter ?? delegatedNow;
  return job.delegatedBefore > 0 || after <= job.counts.done ? 'known' : 'unknown';
}

async function readLists(
  deps: JobsDeps,
  job: JobRecord,
): Promise<Answer<{ delegated: Set<string>; available: Set<string> }>> {
  const doors = await deps.delegations(job);
  if (!doors.ok) return doors;
  const { reader, planner } = doors.value;
  const delegated = await readFilled(deps, (signal) => reader.delegated(job.systemUser, signal));
  if (!delegated.ok) return delegated;
  const available = await readFilled(deps, (signal) => planner.available(job.systemUser, signal));
  if (!available.ok) return available;
  return answered({ delegated: delegated.value, available: available.value });
}

/** The ids of a list that cannot be empty: it is read once more, and then it is a failure. */
async function readFilled(
  { clock }: JobsDeps,
  read: (signal: AbortSignal) => Promise<Answer<Client[]>>,
): Promise<Answer<Set<string>>> {
  const unavailable: Failure = { kind: 'unavailable' };
  const first = await withTimeLimit(clock, unavailable, read);
  if (!first.ok) return first;
  if (first.value.length > 0) return answered(idsOf(first.value));
  await clock.sleep(beforeReread, new AbortController().signal);
  const second = await withTimeLimit(clock, unavailable, read);
  if (!second.ok) return second;
  return second.value.length > 0 ? answered(idsOf(second.value)) : failed(unavailable);
}

const idsOf = (clients: Client[]): Set<string> => new Set(clients.map(({ id }) => id));
