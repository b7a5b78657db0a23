import { granted, type Reply, refused } from '../../domain/refusal';
import type { AsAnotherKind } from '../../domain/runs/job';
import { planIdsOf, type UndoOfRun } from '../../domain/runs/run-parts';
import { type JobRecord, viewOf } from '../journal/records';
import type { JobsDeps } from '../run/deps';
import type { Drivers } from '../run/drivers';
import { asParts, beginRun, countRemovals, type NewJob, newId, nowIn } from './begin';
import { endedParts, switchedOff } from './gate';
import { rowsFor, undoJobOf } from './new-job';
import { planUndo } from './undo';

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

/** Rows of a part of a run, by their lines. */
export interface LinesOfPart {
  jobId: string;
  lines: readonly number[];
}

/** Begins the undoing of a run, as a run over the same system users; see `Jobs.startUndo`. */
export async function beginUndo(
  deps: JobsDeps,
  drivers: Drivers,
  { runId, parts: asked }: { runId: string; parts: readonly LinesOfPart[] },
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
    const { delegated, readAt } = plan.value.preview;
    const removals = countRemovals(targets);
    const order = { ...nowIn(deps), total: targets.length, removals, delegated, readAt };
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
  return beginRun(
    deps,
    drivers,
    asParts(runs, { id: newId(deps), planIds: planIdsOf(runId, parts), proven }),
  );
}
