import { expect, it, vi } from 'vitest';
import { createRunOnScreen } from '../../../../entrypoints/portal.content/job-shown';
import type { JobRowView, RowState } from '../../../../utils/domain/job';
import { granted } from '../../../../utils/domain/refusal';
import type { RequestName } from '../../../../utils/messages';
import { rowsOf, sourceOf, summaryOf } from '../../components/scenes';
import { jobPageOf } from './panel';

const worker = vi.hoisted(() => ({ rows: {} as Record<string, unknown[]>, asked: [] as string[] }));
vi.mock('../../../../utils/messages', async (original) => ({
  ...(await original<object>()),
  ask: async (_: RequestName, { jobId }: { jobId: string }) => {
    worker.asked.push(jobId);
    return granted(worker.rows[jobId] ?? []);
  },
}));

const row = (line: number, state: RowState): JobRowView => ({ line, clientId: 'id', state, attempts: 1 });

// One row that needs somebody stands before the four that the first run added.
const summary = summaryOf({ 'invalid-number': 1, add: 4 });
const planRows = rowsOf(summary.counts).map((one, i) => ({ ...one, line: i === 0 ? 9 : i * 2 }));

it('a run that removes shows its own rows only, where the first run’s rows stand in the plan', async () => {
  worker.rows = {
    first: [2, 4, 6, 8].map((line) => row(line, 'done')),
    removal: [row(4, 'done'), row(8, 'unknown')],
  };
  const asked: [number, number][] = [];
  const page = { ...jobPageOf({ id: 'removal', undoOf: 'first', total: 2 }), summary };
  const run = createRunOnScreen(page, sourceOf(planRows, asked), () => undefined);

  const before = run.shown();
  expect([before.rows.total, before.rows.get(0)]).toEqual([2, undefined]);
  expect([before.summary.rowCount, before.summary.counts.add]).toEqual([2, 2]);
  expect(before.summary.counts['invalid-number']).toBe(0);

  await run.load();
  const { rows, troubled, outcomeOf } = run.shown();
  expect([0, 1].map((at) => rows.get(at)?.line)).toEqual([4, 8]);
  expect([troubled?.total, troubled?.get(0)?.line]).toEqual([1, 8]);
  expect([outcomeOf(2)?.state, outcomeOf(4)?.state]).toEqual([undefined, 'done']);
  // New rows, so that a table that waits for them asks again.
  expect(rows).not.toBe(before.rows);
  rows.ensure(0, 2);
  expect(asked).toEqual([
    [2, 1],
    [4, 1],
  ]);

  await run.load();
  expect(worker.asked.filter((jobId) => jobId === 'first')).toHaveLength(1);
});
