import type { Purpose } from '../../domain/purpose';
import type { RunKind } from '../../domain/runs/run-kind';
import { type Verdict, verdicts } from '../../domain/verdict';
import type { JobRecord, JobRowRecord, PlanHeader } from './records';
import type { PlanChunk, Upgrade } from './stores';

/** What a plan and a run said of what they were for, until version 3. */
type OldPurpose = 'add' | 'as-marked' | 'exact';

/** Until version 3 what a run is for was told by which of its fields were there, and a plan guessed it. */
export async function sayWhatRunsAreFor(transaction: Upgrade): Promise<void> {
  await mendPlans(transaction);
  await mendPlanRows(transaction);
  const removals = await countRemovals(transaction);
  let cursor = await transaction.objectStore('jobs').openCursor();
  while (cursor) {
    const job = cursor.value as JobRecord & { undoOf?: string; repairs?: true };
    const plan = await transaction.objectStore('plans').get(job.planId);
    const { undoOf, repairs, ...rest } = job;
    const counted = removals.get(job.id) ?? { all: 0, done: 0 };
    await cursor.update({
      ...rest,
      kind: kindOf({ undoOf, repairs, total: job.total, removals: counted.all }, plan?.summary.purpose),
      removals: counted.all,
      removed: counted.done,
    });
    cursor = await cursor.continue();
  }
}

/** By the rows: what they do is what the run was about, whatever its record left out. */
async function countRemovals(transaction: Upgrade): Promise<Map<string, { all: number; done: number }>> {
  const found = new Map<string, { all: number; done: number }>();
  let cursor = await transaction.objectStore('rows').openCursor();
  while (cursor) {
    const { jobId, action, state } = cursor.value as JobRowRecord;
    if (action === 'remove') {
      const counted = found.get(jobId) ?? { all: 0, done: 0 };
      found.set(jobId, { all: counted.all + 1, done: counted.done + (state === 'done' ? 1 : 0) });
    }
    cursor = await cursor.continue();
  }
  return found;
}

function kindOf(
  old: { undoOf: string | undefined; repairs: true | undefined; total: number; removals: number },
  of: Purpose | undefined,
): RunKind {
  if (old.undoOf !== undefined) {
    const kind = old.removals === 0 ? 'add' : old.removals === old.total ? 'remove' : 'as-marked';
    return { from: { undoOf: old.undoOf }, purpose: { kind } };
  }
  if (old.repairs) return { from: 'repair', purpose: { kind: 'add' } };
  // Whom a list that was to be added does not name was removed by a button of its own.
  const tidied = old.removals > 0 && (of === undefined || of.kind === 'add');
  return {
    from: 'list',
    purpose: tidied ? { kind: 'match', add: false, remove: true } : (of ?? { kind: 'add' }),
  };
}

const purposes: Record<OldPurpose, Purpose> = {
  add: { kind: 'add' },
  'as-marked': { kind: 'as-marked' },
  exact: { kind: 'match', add: true, remove: true },
};

type OldVerdict = Verdict | 'marked-for-removal';
interface OldSummary {
  purpose?: OldPurpose;
  counts?: Partial<Record<OldVerdict, number>>;
  removal?: { exactRefused?: unknown[]; impossible?: 'doubtful-lists' };
  forGood?: { remove: number; tidy: number };
  notOnList?: number;
}

async function mendPlans(transaction: Upgrade): Promise<void> {
  let cursor = await transaction.objectStore('plans').openCursor();
  while (cursor) {
    const plan = cursor.value;
    const {
      removal,
      counts: _,
      purpose = 'add',
      forGood,
      ...summary
    } = plan.summary as unknown as OldSummary;
    const counts = countsOf(plan.summary as unknown as OldSummary);
    const isObeyed =
      purpose === 'exact' && !removal?.impossible && (removal?.exactRefused ?? []).length === 0;
    const unlisted = isObeyed ? (summary.notOnList ?? 0) : 0;
    const added = counts['already-delegated'] + counts.remove - unlisted;
    const notAdded = counts.add + counts['no-relationship'] + counts['missing-packages'];
    await cursor.update({
      ...plan,
      summary: {
        ...(summary as unknown as PlanHeader['summary']),
        counts,
        unlisted,
        purpose: purposes[purpose],
        standing: { added, notAdded, canBeAdded: counts.add },
        consequences: {
          add: { add: counts.add, remove: 0 },
          remove: { add: 0, remove: added },
          'as-marked': { add: 0, remove: 0 },
          match: { add: counts.add, remove: summary.notOnList ?? 0 },
        },
        removal: { refused: [], ...(removal?.impossible && { impossible: removal.impossible }) },
        ...(forGood && { forGood: forGood.remove }),
      },
    });
    cursor = await cursor.continue();
  }
}

function countsOf({ counts = {} }: OldSummary): Record<Verdict, number> {
  const { 'marked-for-removal': marked = 0, ...rest } = counts;
  const none = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  return { ...none, ...rest, 'marked-otherwise': marked };
}

/** Rows that were marked to be removed, and clients that only a button of their own was about. */
async function mendPlanRows(transaction: Upgrade): Promise<void> {
  let cursor = await transaction.objectStore('planRows').openCursor();
  while (cursor) {
    const chunk = cursor.value;
    const rows = mended(chunk);
    if (rows) await cursor.update({ ...chunk, rows });
    cursor = await cursor.continue();
  }
}

function mended({ part, rows }: PlanChunk): unknown[] | undefined {
  if (part === 'plan') {
    return rows.map((row) => {
      const { verdict, ...rest } = row as { verdict: OldVerdict };
      return verdict === 'marked-for-removal'
        ? { ...rest, verdict: 'marked-otherwise', mark: 'remove' }
        : row;
    });
  }
  return part === 'targets' ? rows.filter((row) => !(row as { tidies?: true }).tidies) : undefined;
}
