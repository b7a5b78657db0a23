import { isFinished, type RowState } from '../../domain/runs/job';
import { isSameOwner } from '../../domain/system-user';
import type { JobRecord, JobRowRecord } from './records';
import { NotInJournal } from './store-fault';
import type { JournalDatabase } from './stores';
import { afterJob, afterRow, type JobEvent, type RowChange } from './transitions';

const unfinishedStates = ['waiting', 'running', 'verifying', 'paused'] as const;

/** Makes runs of one owner with all their rows, all or none, unless the owner has one that is not finished. */
export async function insertJobs(
  database: JournalDatabase,
  runs: readonly { job: JobRecord; rows: JobRowRecord[] }[],
): Promise<'created' | 'owner-busy'> {
  for (const { rows } of runs) {
    if (new Set(rows.map((row) => row.client.id)).size !== rows.length) {
      throw new Error('a run names each client once');
    }
  }
  const tx = database.transaction(['jobs', 'rows'], 'readwrite');
  const others = await Promise.all(
    unfinishedStates.map((state) => tx.objectStore('jobs').index('state').getAll(state)),
  );
  if (others.flat().some((other) => runs.some(({ job }) => isSameOwner(other.owner, job.owner)))) {
    await tx.done;
    return 'owner-busy';
  }
  const writes: Promise<unknown>[] = [];
  for (const { job, rows } of runs) {
    writes.push(tx.objectStore('jobs').add(job));
    for (const row of rows) writes.push(tx.objectStore('rows').add(row));
  }
  await allWritten(writes, tx.done);
  return 'created';
}

const isAlready = ({ state, already }: JobRowRecord): boolean => state === 'done' && already !== undefined;
const counters = [
  ['already', isAlready],
  ['alreadyGone', (row: JobRowRecord) => row.action === 'remove' && isAlready(row)],
  ['asAnother', (row: JobRowRecord) => row.asAnother === 'open'],
  ['keptAsAnother', (row: JobRowRecord) => row.asAnother === 'kept'],
] as const;

/** Counts a row as it is now instead of as it was. A count that never was anything stays absent. */
function count(job: JobRecord, before: JobRowRecord, after: JobRowRecord): void {
  job.counts[before.state] -= 1;
  job.counts[after.state] += 1;
  if (before.action === 'remove') {
    job.removed += Number(after.state === 'done') - Number(before.state === 'done');
  }
  for (const [counter, isCounted] of counters) {
    const change = Number(isCounted(after)) - Number(isCounted(before));
    if (change !== 0) job[counter] = (job[counter] ?? 0) + change;
  }
  job.confirmed += Number(after.confirmedAt !== undefined) - Number(before.confirmedAt !== undefined);
}

/** Rows and counters in one transaction, so that the counts always are the rows. */
export async function applyToRows(
  database: JournalDatabase,
  jobId: string,
  changes: RowChange[],
  more: () => RowChange[] = () => [],
): Promise<{ job: JobRecord; rows: JobRowRecord[] }> {
  const tx = database.transaction(['jobs', 'rows'], 'readwrite');
  const jobs = tx.objectStore('jobs');
  const store = tx.objectStore('rows');
  // Asked for together: every answer waited for by itself is time in which no request leaves.
  const fetched = new Map(changes.map(({ line }) => [line, store.get([jobId, line])]));
  const found = await jobs.get(jobId);
  const late = more();
  for (const { line } of late) if (!fetched.has(line)) fetched.set(line, store.get([jobId, line]));
  await Promise.all(fetched.values());
  if (!found) throw new NotInJournal(`no such run: ${jobId}`);
  const job = { ...found, counts: { ...found.counts } };
  const changed = new Map<number, JobRowRecord>();
  for (const { line, event } of [...changes, ...late]) {
    if (event.kind === 'send' && job.state !== 'running') continue;
    const before = changed.get(line) ?? (await fetched.get(line));
    if (!before) throw new NotInJournal(`no line ${line} in run ${jobId}`);
    const after = afterRow(before, event);
    count(job, before, after);
    changed.set(line, after);
  }
  const rows = [...changed.values()];
  await allWritten([...rows.map((row) => store.put(row)), jobs.put(job)], tx.done);
  return { job, rows };
}

/** One event to a run; see `Journal.changeJob`. */
export async function applyToJob(
  database: JournalDatabase,
  jobId: string,
  decide: (job: JobRecord) => JobEvent | undefined,
): Promise<JobRecord | undefined> {
  const tx = database.transaction('jobs', 'readwrite');
  const job = await tx.store.get(jobId);
  const event = job && decide(job);
  if (!job || !event) {
    await tx.done;
    return undefined;
  }
  if (event.kind === 'retry' || event.kind === 'wait-again') {
    const others = await Promise.all(unfinishedStates.map((state) => tx.store.index('state').getAll(state)));
    const isWithIt = (other: JobRecord) =>
      event.kind === 'wait-again' && other.part !== undefined && other.part.of === job.part?.of;
    if (others.flat().some((other) => isSameOwner(other.owner, job.owner) && !isWithIt(other))) {
      await tx.done;
      return undefined;
    }
  }
  const after = afterJob(job, event);
  await Promise.all([tx.store.put(after), tx.done]);
  return after;
}

export async function unfinished(database: JournalDatabase): Promise<JobRecord[]> {
  const jobs = await Promise.all(
    unfinishedStates.map((state) => database.getAllFromIndex('jobs', 'state', state)),
  );
  return jobs.flat();
}

export async function newestJob(
  database: JournalDatabase,
  environment: string,
  partyUuid: string,
): Promise<JobRecord | undefined> {
  const range = IDBKeyRange.bound([environment, partyUuid], [environment, partyUuid, []]);
  const cursor = await database.transaction('jobs').store.index('owner').openCursor(range, 'prev');
  return cursor?.value;
}

export function rowsByLine(database: JournalDatabase, jobId: string, fromLine: number, count: number) {
  return database.getAll('rows', IDBKeyRange.bound([jobId, fromLine], [jobId, []]), atMost(count));
}

export function rowsByState(
  database: JournalDatabase,
  jobId: string,
  state: RowState,
  fromLine: number,
  count: number,
) {
  const range = IDBKeyRange.bound([jobId, state, fromLine], [jobId, state, []]);
  return database.getAllFromIndex('rows', 'state', range, atMost(count));
}

/** Forgets everything, unless a run is going. */
export async function deleteEverything(database: JournalDatabase): Promise<'cleared' | 'run-going'> {
  const tx = database.transaction(['jobs', 'rows', 'plans', 'planRows'], 'readwrite');
  const states = tx.objectStore('jobs').index('state');
  const going = (await states.count('running')) + (await states.count('verifying'));
  if (going === 0) {
    for (const name of tx.objectStoreNames) void tx.objectStore(name).clear();
  }
  await tx.done;
  return going === 0 ? 'cleared' : 'run-going';
}

/** Forgets finished runs from before `time` with their rows, and gives the plans that are still needed. */
export async function deleteJobsBefore(database: JournalDatabase, time: number): Promise<Set<string>> {
  const tx = database.transaction(['jobs', 'rows'], 'readwrite');
  const needed = new Set<string>();
  for (const job of await tx.objectStore('jobs').getAll()) {
    if (!isFinished(job.state) || (job.finishedAt ?? job.startedAt) >= time) {
      needed.add(job.planId);
      continue;
    }
    await tx.objectStore('jobs').delete(job.id);
    await tx.objectStore('rows').delete(IDBKeyRange.bound([job.id], [job.id, []]));
  }
  await tx.done;
  return needed;
}

/** Why a transaction failed is told by the transaction; its requests only say that they were aborted. */
async function allWritten(writes: Promise<unknown>[], done: Promise<void>): Promise<void> {
  await Promise.allSettled(writes);
  await done;
}

// IndexedDB takes 0 for "all" and refuses what is no 32-bit number.
const atMost = (count: number): number => Math.max(1, Math.min(count, 0xffffffff));
