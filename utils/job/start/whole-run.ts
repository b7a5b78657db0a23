import { granted, type Reply, refused } from '../../domain/refusal';
import { type AsAnotherKind, isFinished } from '../../domain/runs/job';
import type { UndoOfRun } from '../../domain/runs/run-parts';
import { type JobRecord, viewOf } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { JobsDeps } from '../run/deps';
import type { Drivers } from '../run/drivers';
import { asParts, beginRun, countRemovals, type NewJob, newId, nowIn } from './begin';
import { busyWithAnother, ownUser, switchedOff } from './gate';
import { rowsFor, undoJobOf } from './new-job';
import { beginNextPart } from './next-part';
import { planUndo } from './undo';

/** The parts of a run that has come to its end, by its own user, where nothing else of the owner's goes. */
async function endedParts(deps: JobsDeps, runId: string) {
  const parts = await deps.journal.partsOf(runId);
  const [first] = parts;
  if (!first) return refused({ kind: 'not-found', what: 'run' });
  if (!parts.every(({ state }) => isFinished(state))) return refused({ kind: 'job-already-running' });
  const own = await ownUser(deps, first);
  if (!own.ok) return own;
  const busy = await busyWithAnother(deps, first);
  return busy ? refused(busy) : granted({ parts, first, proven: own.value });
}

/** Sends what failed in a run over several system users again, a part after the other; see `Jobs.retry`. */
export async function retryParts(deps: JobsDeps, drivers: Drivers, runId: string): Promise<Reply<void>> {
  for (const { id } of await deps.journal.partsOf(runId)) await drivers.over(id);
  const ended = await endedParts(deps, runId);
  if (!ended.ok) return ended;
  const { parts, proven } = ended.value;
  const left = parts.filter(({ state, counts }) => state === 'done' && counts.failed + counts.unknown > 0);
  if (left.length === 0) return refused({ kind: 'nothing-to-do' });
  for (const part of left) {
    const off = await switchedOff(deps, part);
    if (off) return refused(off);
  }
  // Rows first: stopped in between, the run is where it was, and the click can be made again.
  for (const { id } of left) {
    for (const state of ['failed', 'unknown'] as const) {
      for await (const page of pagesOf(deps.journal, id, state)) {
        await deps.journal.changeRows(
          id,
          page.map(({ line }) => ({ line, event: { kind: 'retry' } })),
        );
      }
    }
  }
  for (const { id } of left) {
    const job = await deps.journal.changeJob(id, ({ state }) =>
      state === 'done' ? { kind: 'wait-again', ...nowIn(deps), proven } : undefined,
    );
    if (!job) return refused({ kind: 'job-already-running' });
    deps.onChange(viewOf(job), []);
  }
  const next = await beginNextPart(deps, runId);
  if (next) drivers.launch(next, 'unchecked');
  return granted(undefined);
}

/**
 * What undoing a run would do in each of its system users; see `Jobs.planUndo`.
 * @param only of those that may have been sent as another user
 */
export async function planUndoOfRun(
  deps: JobsDeps,
  runId: string,
  only?: AsAnotherKind,
): Promise<Reply<UndoOfRun>> {
  const ended = await endedParts(deps, runId);
  if (!ended.ok) return ended;
  const undo: UndoOfRun = { runId, parts: [] };
  for (const part of inUndoOrder(ended.value.parts)) {
    const plan = await planUndo(deps, part.id, only);
    if (!plan.ok) return plan;
    const { preview, targets, clients } = plan.value;
    const off = await switchedOff(deps, { ...part, total: targets.length, removals: countRemovals(targets) });
    if (off) return refused(off);
    undo.parts.push({ part: viewOf(part), preview, clients });
  }
  return granted(undo);
}

/** What was removed is added again first, and only then is anybody taken out of where it went. */
const inUndoOrder = (parts: readonly JobRecord[]): JobRecord[] =>
  parts.toSorted((a, b) => Number(b.removals > 0) - Number(a.removals > 0));

/** Begins the undoing of a run, as a run over the same system users; see `Jobs.startUndo`. */
export async function beginUndo(
  deps: JobsDeps,
  drivers: Drivers,
  { runId, parts: asked }: { runId: string; parts: readonly { jobId: string; lines: readonly number[] }[] },
): Promise<Reply<string>> {
  const ended = await endedParts(deps, runId);
  if (!ended.ok) return ended;
  const { parts, first, proven } = ended.value;
  const shown = new Map(asked.map(({ jobId, lines }) => [jobId, new Set(lines)]));
  const runs: NewJob[] = [];
  for (const part of inUndoOrder(parts)) {
    const lines = shown.get(part.id);
    if (!lines || lines.size === 0) continue;
    await drivers.over(part.id);
    const plan = await planUndo(deps, part.id);
    if (!plan.ok) return plan;
    const targets = plan.value.targets.filter(({ line }) => lines.has(line));
    if (targets.length === 0) continue;
    const { delegated, preview } = plan.value;
    const removals = countRemovals(targets);
    const order = { ...nowIn(deps), total: targets.length, removals, delegated, readAt: preview.readAt };
    const job = undoJobOf(part, newId(deps), order);
    const off = await switchedOff(deps, job);
    if (off) return refused(off);
    runs.push({ job, rows: rowsFor(job, targets) });
  }
  // One part of a larger run is undone by itself.
  if (first.part?.of !== runId) {
    return beginRun(
      deps,
      drivers,
      runs.map(({ job, rows }) => ({ job: { ...job, proven }, rows })),
    );
  }
  const planIds = first.part.planIds ?? parts.map(({ planId }) => planId);
  return beginRun(deps, drivers, asParts(runs, { id: newId(deps), planIds, proven }));
}
