import type { Client } from '../../domain/client';
import { answered, type Failure } from '../../domain/failure';
import type { Replanned } from '../../domain/runs/job';
import type { SystemUser } from '../../domain/system-user';
import { missingPackages } from '../../plan/missing-packages';
import { everyRow, type JobRowRecord } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { RowChange, RowEvent } from '../journal/transitions';
import { isBelievedNow, isTelling, readAvailable, readBack } from '../read/read-back';
import type { Seen } from '../read/seen';
import { settleUnknown } from '../settle/settle';
import { isBorneOut, pauseFor, type Run, removes } from './run';

/** Altinn's lists as they are now, ready to be asked by client id. */
export interface ListsNow {
  systemUser: SystemUser;
  delegated: Seen;
  available: ReadonlyMap<string, Client>;
  /** Whether `access` in the available list can be relied on. */
  knowsPackages: boolean;
}

/** What has become of a row that is still to be sent; nothing when it is as it was. */
export function rowNow(row: JobRowRecord, lists: ListsNow, at: number): RowEvent | undefined {
  if (isBorneOut(row, lists.delegated)) return { kind: 'confirmed', at };
  if (row.action === 'remove') return undefined;
  const client = lists.available.get(row.client.id);
  if (!client) return { kind: 'rule-out', failure: { kind: 'no-relationship' } };
  const missing =
    lists.knowsPackages && client.access ? missingPackages(lists.systemUser.packages, client.access) : [];
  return missing.length === 0 ? undefined : { kind: 'rule-out', failure: lackOf(missing, lists.systemUser) };
}

/**
 * Reads both lists again and holds the rows that are left against them: what is there by now is done without
 * a write, what is no longer possible fails without one. If anything changed, the run pauses: nothing is sent
 * that its renewed preview does not say. A run with removals asks in any case.
 */
export async function replan(run: Run): Promise<void> {
  const at = run.deps.clock.now();
  const lists = await readBoth(run);
  if (run.halt.aborted || !lists) return;
  await settleUnknown(run, lists.delegated, at);
  const changes: RowChange[] = [];
  for await (const page of pagesOf(run.journal, run.ledger.job().id, 'queued')) {
    for (const row of page) {
      const event = rowNow(row, lists, at);
      if (event) changes.push({ line: row.line, event });
    }
  }
  if (run.halt.aborted) return;
  const since = await howManyHaveCome(run, lists.delegated);
  if (run.halt.aborted) return;
  const replanned: Replanned = {
    ...summaryOf(changes, run.ledger.job().counts.queued, at),
    ...(since > 0 && { since }),
  };
  // The pause first and the new time last: stopped in between, the lists are old still and are read again.
  const asks = changes.length > 0 || (removes(run) !== 'nobody' && replanned.after.left > 0);
  if (asks) await run.pause({ kind: 'plan-changed', replanned });
  for (let from = 0; from < changes.length; from += pageSize) {
    await run.ledger.changeAll(changes.slice(from, from + pageSize));
  }
  await run.ledger.changeJob(({ state }) =>
    state === 'running' || state === 'paused'
      ? { kind: 'replanned', replanned, believed: isBelievedNow(run, lists.delegated.listed) }
      : undefined,
  );
}

const pageSize = 200;

/** Of a run that makes the system access equal to its list: how many are there now whom no confirmation has named. */
async function howManyHaveCome({ ledger, journal }: Run, { there }: Seen): Promise<number> {
  const { kind, planId } = ledger.job();
  if (kind.from !== 'list' || kind.purpose.kind !== 'match' || !kind.purpose.remove) return 0;
  const [plan, rows, others] = await Promise.all([
    journal.plan(planId),
    journal.planRows(planId, 0, everyRow),
    journal.notOnList(planId, 0, everyRow),
  ]);
  if (!plan) return 0;
  const known = new Set([...rows, ...others].map(({ clientId }) => clientId));
  const { privatePersons, unknownDelegated, ownDelegated } = plan.summary;
  // Those whom no list can name were there, and of them only how many is kept.
  const unnamed = privatePersons + unknownDelegated + (ownDelegated ? 1 : 0);
  return Math.max(0, [...there].filter((id) => !known.has(id)).length - unnamed);
}

async function readBoth(run: Run): Promise<ListsNow | undefined> {
  const delegated = await readBack(run);
  if (run.halt.aborted) return undefined;
  if (!delegated.ok || !isTelling(run, delegated.value)) {
    await pauseFor(run, delegated.ok ? { kind: 'unavailable' } : delegated.failure);
    return undefined;
  }
  const available = removes(run) === 'all' ? answered([]) : await readAvailable(run);
  if (run.halt.aborted) return undefined;
  if (!available.ok) {
    await pauseFor(run, available.failure);
    return undefined;
  }
  return {
    systemUser: run.ledger.job().systemUser,
    delegated: delegated.value,
    available: new Map(available.value.map((client) => [client.id, client])),
    knowsPackages: run.availableRoute.knowsPackages,
  };
}

function summaryOf(changes: RowChange[], before: number, at: number): Replanned {
  const after: Replanned['after'] = { left: 0, done: 0, 'no-relationship': 0, 'missing-packages': 0 };
  for (const { event } of changes) {
    if (event.kind === 'confirmed') after.done += 1;
    else if (event.kind === 'rule-out' && event.failure.kind === 'missing-packages') {
      after['missing-packages'] += 1;
    } else after['no-relationship'] += 1;
  }
  after.left = before - changes.length;
  return { at, before, after };
}

/** A failure names packages by URN, a plan by name. */
const lackOf = (names: readonly string[], { packages }: SystemUser): Failure => ({
  kind: 'missing-packages',
  packages: packages.filter(({ name }) => names.includes(name)).map(({ urn }) => urn),
});
