import { beforeEach, describe, expect, it } from 'vitest';
import { createRunOnScreen } from '../../../../../entrypoints/portal.content/store/job-shown';
import { granted, type Reply } from '../../../../../utils/domain/refusal';
import type { JobRowView, RowState } from '../../../../../utils/domain/runs/job';
import { type Answers, later, no, partOf, settled } from '../../../../support/panel/panel-model';
import { repairing, rowsOf, sourceOf, summaryOf } from '../../../../support/panel/scenes';

const worker = { answers: {} as Answers, asked: [] as unknown[] };
const rowsFrom: Parameters<typeof createRunOnScreen>[2] = async (order) => {
  worker.asked.push(order);
  const reply = await worker.answers.jobRows?.(order as never);
  return reply?.ok ? (reply.value as JobRowView[]) : undefined;
};

const row = (line: number, state: RowState): JobRowView => ({
  line,
  clientId: `client-${line}`,
  state,
  attempts: 1,
});

/** The run's rows as the worker has them, from a line on. */
const answerWith = (rows: JobRowView[]) => {
  worker.answers.jobRows = ({ fromLine, count }: { fromLine: number; count: number }) =>
    granted(rows.filter(({ line }) => line >= fromLine).slice(0, count));
};

// One row that needs somebody stands before the run's three, and has the line after them.
const summary = summaryOf({ 'invalid-number': 1, add: 3 });
const planRows = rowsOf(summary.counts).map((one, i) => ({ ...one, line: i === 0 ? 9 : i + 1 }));

let arrivals: number;
function onScreen() {
  const asked: [number, number][] = [];
  const run = createRunOnScreen(
    { ...partOf(), summary, rows: sourceOf(planRows, asked) },
    () => {
      arrivals += 1;
    },
    rowsFrom,
  );
  return { run, asked };
}
beforeEach(() => {
  worker.asked = [];
  arrivals = 0;
});

describe('a run on screen', () => {
  it('knows what became of each row when its rows are loaded', async () => {
    answerWith([row(2, 'done'), row(3, 'failed'), row(4, 'queued')]);
    const { run } = onScreen();
    expect(run.shown().outcomeOf(2)).toBeUndefined();
    await run.load();
    expect([2, 3, 4, 9].map((line) => run.shown().outcomeOf(line)?.state)).toEqual([
      'done',
      'failed',
      'queued',
      undefined,
    ]);
    expect(arrivals).toBe(1);
  });

  it('is loaded to its end, a thousand rows at a time', async () => {
    answerWith(Array.from({ length: 2500 }, (_, i) => row(i * 2 + 2, 'done')));
    const { run } = onScreen();
    await run.load();
    expect(worker.asked).toMatchObject([{ fromLine: 0 }, { fromLine: 2001 }, { fromLine: 4001 }]);
    expect(run.shown().outcomeOf(5000)?.state).toBe('done');
  });

  it('asks once more after exactly a thousand, and then stops', async () => {
    answerWith(Array.from({ length: 1000 }, (_, i) => row(i + 2, 'done')));
    await onScreen().run.load();
    expect(worker.asked).toHaveLength(2);
  });

  it('believes what it heard rather than what was on its way when it heard it', async () => {
    const slow = later();
    worker.answers.jobRows = () => slow.reply;
    const { run } = onScreen();
    const loading = run.load();
    run.moved(partOf().job, [row(2, 'done')]);
    slow.answer(granted([row(2, 'sending'), row(3, 'sending')]));
    await loading;
    expect(run.shown().outcomeOf(2)?.state).toBe('done');
    expect(run.shown().outcomeOf(3)?.state).toBe('sending');
  });

  it('believes a later load over what it heard before it', async () => {
    const { run } = onScreen();
    run.moved(partOf().job, [row(2, 'sending')]);
    answerWith([row(2, 'done')]);
    await run.load();
    expect(run.shown().outcomeOf(2)?.state).toBe('done');
  });

  it('keeps what it has when the rows are refused', async () => {
    const { run } = onScreen();
    run.moved(partOf().job, [row(2, 'done')]);
    worker.answers.jobRows = (): Reply<unknown> => no('extension-gone');
    await run.load();
    expect(run.shown().outcomeOf(2)?.state).toBe('done');
    await settled();
  });

  it('takes the newest state of the run itself', () => {
    const { run } = onScreen();
    run.moved(partOf({ state: 'verifying' }).job, []);
    expect(run.shown().job.state).toBe('verifying');
    expect(arrivals).toBe(1);
  });

  it('shows of a run that repairs its own rows only, which are the first of those that are there', async () => {
    answerWith([row(6, 'done'), row(8, 'failed')]);
    const counts = { 'invalid-number': 1, add: 3, 'already-delegated': 4 };
    const all = summaryOf(counts, { repairable: 2 });
    const lines = [9, 2, 3, 4, 6, 8, 5, 7];
    const source = sourceOf(rowsOf(all.counts).map((one, i) => ({ ...one, line: lines[i] ?? 0 })));
    const page = { ...partOf({ ...repairing, total: 2 }), summary: all };
    const run = createRunOnScreen({ ...page, rows: source }, () => undefined, rowsFrom);
    await run.load();
    const { rows, summary: shown, troubled } = run.shown();
    expect([rows.get(0)?.line, rows.get(1)?.line, rows.total]).toEqual([6, 8, 2]);
    expect([shown.rowCount, shown.counts.add, shown.counts['already-delegated']]).toEqual([2, 2, 0]);
    expect([troubled?.total, troubled?.get(0)?.line]).toEqual([1, 8]);
  });

  it('finds the rows that need somebody among the plan’s rows, wherever those of the run stand', async () => {
    answerWith([row(2, 'failed'), row(3, 'done'), row(4, 'unknown')]);
    const { run, asked } = onScreen();
    await run.load();
    const { troubled } = run.shown();
    expect(troubled?.total).toBe(2);
    expect([0, 1, 2].map((at) => troubled?.get(at)?.line)).toEqual([2, 4, undefined]);
    troubled?.ensure(0, 10);
    expect(asked).toEqual([
      [1, 1],
      [3, 1],
    ]);
  });

  it("gathers what is not as wanted, failed rows first, and the list's own troubles when it is over", async () => {
    answerWith([row(2, 'done'), row(3, 'unknown'), row(4, 'failed')]);
    const { run } = onScreen();
    await run.load();
    const troubled = () => {
      const source = run.shown().troubled;
      return Array.from({ length: source?.total ?? 0 }, (_, index) => source?.get(index)?.line);
    };
    expect(troubled()).toEqual([4, 3]);
    expect(run.shown().answer).toBeUndefined();
    const counts = { queued: 0, sending: 0, done: 1, failed: 1, unknown: 1 };
    run.moved({ ...partOf().job, state: 'done', total: 3, counts }, []);
    expect(troubled()).toEqual([4, 3, 9]);
    expect(run.shown().answer).toMatchObject({ clients: 4, added: 1, rejected: 1, unknown: 1, faults: 1 });
  });

  it('gathers those who were to go and may be there all the same, when it is over', async () => {
    answerWith([row(2, 'done')]);
    const purpose = { kind: 'remove' } as const;
    const summary = summaryOf({ remove: 1, 'not-delegated': 2 }, { purpose, mayRemain: 1 });
    const counts = { queued: 0, sending: 0, done: 1, failed: 0, unknown: 0 };
    const part = partOf({ kind: { from: 'list', purpose }, state: 'done', total: 1, removals: 1, counts });
    const run = createRunOnScreen(
      { ...part, summary, rows: sourceOf(rowsOf(summary.counts)) },
      () => undefined,
      rowsFrom,
    );
    await run.load();
    const { troubled } = run.shown();
    expect([troubled?.total, troubled?.get(0)?.verdict]).toEqual([1, 'not-delegated']);
  });
});
