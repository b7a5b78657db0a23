import { hasClients, isBelieved, type ListName, readUntil } from '../../altinn/believe';
import type { ClientDelegations } from '../../altinn/client-delegations';
import type { Client } from '../../domain/client';
import { type Answer, answered, type Failure, failed } from '../../domain/failure';
import { granted, type Reply, refused } from '../../domain/refusal';
import {
  type AsAnotherKind,
  isAsAnother,
  isFinished,
  type NotUndone,
  type Undoing,
  type UndoPreview,
} from '../../domain/runs/job';
import { isRepair, undoOf } from '../../domain/runs/run-kind';
import type { ClientOnLine } from '../../domain/runs/run-parts';
import { missingPackages } from '../../plan/missing-packages';
import type { JobRecord, JobRowRecord } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { JobsDeps } from '../run/deps';
import { withTimeLimit } from '../run/time-limit';
import type { Asked } from './new-job';
import { whoseDoing } from './whose-doing';

const beforeReread = 4_000;

/** What undoing a run comes to, with what it asks for each client. */
export interface UndoPlan {
  preview: UndoPreview;
  /** Of every line that may be taken back, those included that nobody can tell of. */
  targets: Asked[];
  /** Who all of the preview's rows are. */
  clients: ClientOnLine[];
}

/**
 * Reads Altinn's lists and finds what a finished run is known to have changed and that still is so. Never a client that
 * was as the run made it before; and one of whom nobody can tell only where the user says so.
 * @param only of those that may have been sent as another user
 */
export async function planUndo(
  deps: JobsDeps,
  jobId: string,
  only?: AsAnotherKind,
): Promise<Reply<UndoPlan>> {
  const job = await deps.journal.job(jobId);
  if (!job) return refused({ kind: 'not-found', what: 'run' });
  if (!isFinished(job.state)) return refused({ kind: 'job-already-running' });
  if (undoOf(job.kind) !== undefined) return refused({ kind: 'nothing-to-do' });
  const readAt = deps.clock.now();
  const lists = await readLists(deps, job);
  if (!lists.ok) return refused({ kind: 'failure', failure: lists.failure });
  const now: Now = { job, ...lists.value };
  const plan: UndoPlan = {
    preview: { jobId, rows: [], left: [], untold: [], readAt, delegated: now.delegated.size },
    targets: [],
    clients: [],
  };
  for (const state of ['done', 'unknown'] as const) {
    for await (const page of pagesOf(deps.journal, jobId, state)) {
      for (const row of page) if (!only || isAsAnother(row, only)) putInPlan(plan, row, now);
    }
  }
  return granted(plan);
}

function putInPlan({ preview, targets, clients }: UndoPlan, row: JobRowRecord, now: Now): void {
  const undoing = { line: row.line, clientId: row.client.id };
  const why = reasonToLeave(row, now);
  const { orgNumber, name } = { ...row.client, ...now.available.get(row.client.id) };
  clients.push({ line: row.line, ...(orgNumber && { orgNumber }), ...(name && { name }) });
  if (why) preview.left.push({ ...undoing, why });
  if (why && !mayBeTaken(row, why, now)) return;
  targets.push(targetOf(row, now));
  (why ? preview.untold : preview.rows).push({ ...undoing, ...factsOf(row, now) });
}

/** Altinn's lists. */
interface Now {
  job: JobRecord;
  delegated: ReadonlySet<string>;
  available: ReadonlyMap<string, Client>;
  knowsPackages: boolean;
}

function targetOf({ line, client, action, named }: JobRowRecord, { available }: Now): Asked {
  const known = available.get(client.id);
  if (action === 'remove') {
    // As it can be added now: what it had given when it was removed may be more, or less.
    return { line, client: known ?? client, action: 'add', notOnList: named === 'not-on-list' };
  }
  return { line, client: named ? client : { ...client, ...known }, action: 'remove' };
}

function factsOf(row: JobRowRecord, { job, available }: Now): Omit<Undoing, 'line' | 'clientId'> {
  const byList = doingOf(row, job).by === 'list' && ({ byList: true } as const);
  if (row.action === 'remove') {
    return { action: 'add', ...byList, ...(row.fewer && ({ fewer: true } as const)) };
  }
  return { ...byList, ...(!available.has(row.client.id) && ({ warning: 'no-longer-client' } as const)) };
}

/** Nobody can tell, and what the run was to do is so: the user may know. */
const mayBeTaken = (row: JobRowRecord, why: NotUndone, now: Now): boolean =>
  !isRepair(now.job.kind) &&
  (why === 'before-unknown' || why === 'unknown-outcome') &&
  howItIsNow(row, now) === undefined;

function reasonToLeave(row: JobRowRecord, now: Now): NotUndone | undefined {
  // Removing takes away every package, those that were there before the repair too.
  if (isRepair(now.job.kind)) return 'delegated-before';
  const doing = doingOf(row, now.job);
  const isAdded = row.action === 'add';
  switch (doing.whose) {
    case 'nobodys':
      return isAdded ? 'delegated-before' : 'gone-before';
    case 'a-part':
      return isAdded ? 'topped-up' : howItIsNow(row, now);
    case 'ours':
      return howItIsNow(row, now) ?? (row.state === 'unknown' ? 'unknown-outcome' : undefined);
    case 'unknown':
      return howItIsNow(row, now) ?? (row.state === 'unknown' ? 'unknown-outcome' : 'before-unknown');
    default:
      return doing satisfies never;
  }
}

const doingOf = (row: JobRowRecord, { delegatedBefore }: JobRecord) => whoseDoing(row, delegatedBefore > 0);

/** Why there is nothing to take back now, whoever did it. */
function howItIsNow(row: JobRowRecord, now: Now): NotUndone | undefined {
  if (row.action === 'add') return now.delegated.has(row.client.id) ? undefined : 'gone-already';
  if (now.delegated.has(row.client.id)) return 'there-again';
  const known = now.available.get(row.client.id);
  if (!known) return 'no-longer-client';
  const { packages } = now.job.systemUser;
  const missing = now.knowsPackages && known.access ? missingPackages(packages, known.access) : [];
  return missing.length > 0 ? 'lacks-packages' : undefined;
}

async function readLists(deps: JobsDeps, job: JobRecord): Promise<Answer<Omit<Now, 'job'>>> {
  const routes = await deps.delegations(job);
  if (!routes.ok) return routes;
  const { delegatedRoute, availableRoute } = routes.value;
  const delegated = await readBelieved(deps, job, delegatedRoute, 'delegated', !leavesNobody(job));
  if (!delegated.ok) return delegated;
  const available = await readBelieved(deps, job, availableRoute, 'available', true);
  if (!available.ok) return available;
  return answered({
    delegated: new Set(delegated.value.map(({ id }) => id)),
    available: new Map(available.value.map((client) => [client.id, client])),
    knowsPackages: availableRoute.knowsPackages,
  });
}

/** Whether Altinn's list was empty after the run, as its proof showed. */
const leavesNobody = ({ delegatedAfter, removed }: JobRecord): boolean => removed > 0 && delegatedAfter === 0;

/** A list that comes back empty is read once more, and is a failure where it is not believed then. */
async function readBelieved(
  { clock }: JobsDeps,
  { systemUser }: JobRecord,
  route: ClientDelegations,
  list: ListName,
  seenBefore: boolean,
): Promise<Answer<Client[]>> {
  const unavailable: Failure = { kind: 'unavailable' };
  const wait = (ms: number) => clock.sleep(ms, new AbortController().signal);
  const read = () => withTimeLimit(clock, unavailable, (signal) => route[list](systemUser, signal));
  const answer = await readUntil(read, hasClients, { waits: [beforeReread], wait });
  return answer.ok && !isBelieved(answer.value, list, route, { seenBefore }) ? failed(unavailable) : answer;
}
