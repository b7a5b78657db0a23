import { expect, it } from 'vitest';
import { createRunOnScreen } from '../../../../entrypoints/portal.content/store/job-shown';
import type { OrgNumber } from '../../../../utils/domain/numbers/nine-digits';
import type { JobRowView, RowState } from '../../../../utils/domain/runs/job';
import { partOf } from '../../../support/panel/panel-model';
import { rowsOf, sourceOf, summaryOf } from '../../../support/panel/scenes';

const worker = { rows: {} as Record<string, JobRowView[]> };
const rowsFrom = async ({ jobId }: { jobId: string }) => worker.rows[jobId] ?? [];

const row = (line: number, state: RowState, more: Partial<JobRowView> = {}): JobRowView => ({
  line,
  clientId: 'id',
  state,
  attempts: 1,
  ...more,
});
const removed = { action: 'remove', orgNumber: '310609544' as OrgNumber, name: 'FOSS AS' } as const;

// One row that needs somebody stands before the four that the plan adds.
const summary = summaryOf({ 'invalid-number': 1, add: 4 });
const planRows = rowsOf(summary.counts).map((one, i) => ({ ...one, line: i === 0 ? 9 : i * 2 }));

it('a run that removes shows its own rows only, told by the run itself', async () => {
  worker.rows = {
    removal: [row(4, 'done', removed), row(10, 'unknown', { ...removed, notOnList: true })],
  };
  const asked: [number, number][] = [];
  const page = { ...partOf({ id: 'removal', removals: 2, removed: 1, total: 2 }), summary };
  const run = createRunOnScreen({ ...page, rows: sourceOf(planRows, asked) }, () => undefined, rowsFrom);

  const before = run.shown();
  expect([before.rows.total, before.rows.get(0)]).toEqual([2, undefined]);
  expect([before.summary.rowCount, before.summary.counts.add]).toEqual([2, 2]);
  expect(before.summary.counts['invalid-number']).toBe(0);

  await run.load();
  const { rows, troubled, outcomeOf } = run.shown();
  expect(rows.get(0)).toMatchObject({ line: 4, name: 'FOSS AS', orgNumber: '310609544' });
  expect(rows.get(1)).toMatchObject({ line: 10, notOnList: true });
  expect([troubled?.total, troubled?.get(0)?.line]).toEqual([1, 10]);
  expect([outcomeOf(2)?.state, outcomeOf(4)?.state]).toEqual([undefined, 'done']);
  // New rows, so that a table that waits for them asks again.
  expect(rows).not.toBe(before.rows);
  rows.ensure(0, 2);
  expect(asked).toEqual([]);
});

it('a run that does both finds those it adds in the plan, and those it removes in itself', async () => {
  worker.rows = {
    both: [row(2, 'done'), row(4, 'done'), row(6, 'done'), row(8, 'failed'), row(10, 'done', removed)],
  };
  const asked: [number, number][] = [];
  const page = { ...partOf({ id: 'both', removals: 1, removed: 1, total: 5 }), summary };
  const run = createRunOnScreen({ ...page, rows: sourceOf(planRows, asked) }, () => undefined, rowsFrom);
  await run.load();
  const { rows } = run.shown();
  expect([0, 3, 4].map((at) => rows.get(at)?.line)).toEqual([2, 8, 10]);
  expect([0, 4].map((at) => rows.get(at)?.verdict)).toEqual(['add', 'remove']);
  rows.ensure(0, 5);
  expect(asked.map(([from]) => from)).toEqual([1, 2, 3, 4]);
});

it('its rows are searched where they are, those that are the list’s own after the run’s', async () => {
  worker.rows = { both: [row(2, 'done'), row(10, 'done', removed)] };
  const wanted: unknown[] = [];
  const find = async (asked: unknown) => {
    wanted.push(asked);
    return [1, 2];
  };
  const page = { ...partOf({ id: 'both', removals: 1, removed: 1, total: 2 }), summary };
  const run = createRunOnScreen(
    { ...page, rows: { ...sourceOf(planRows), find } },
    () => undefined,
    rowsFrom,
  );
  await run.load();
  const { rows } = run.shown();
  const places = (await rows.find?.({ search: 'foss' })) ?? [];
  expect(wanted).toEqual([{ search: 'foss', of: 'run' }]);
  expect(places.map((place) => rows.get(place)?.line)).toEqual([10, planRows[0]?.line]);
  expect(rows.total).toBe(2);
});
