import type { JobShown, PlanRows, RowSource } from '../../components/panel-state';
import { rangeOf } from '../../components/row-range';
import type { JobRowView, JobView } from '../../utils/domain/job';
import type { PlanRow } from '../../utils/domain/plan';
import { ask, type JobPage } from '../../utils/messages';

const pageSize = 1000;

/** A run on screen: its rows' outcomes as they are loaded, and as they change. */
export interface RunOnScreen {
  readonly jobId: string;
  /** Takes in what the worker told; outcomes heard are newer than outcomes loaded. */
  moved(job: JobView, rows: JobRowView[]): void;
  /** Fetches every row's outcome: at the start, and after a time without hearing. */
  load(): Promise<void>;
  shown(): JobShown;
}

export function createRunOnScreen(page: JobPage, rows: PlanRows, onArrival: () => void): RunOnScreen {
  let { job } = page;
  const outcomes = new Map<number, JobRowView>();
  let heardSinceLoad = new Set<number>();
  // The run's rows are the plan's rows to add, and both are in line order.
  const firstOfRun = rangeOf('add', page.summary.counts).from;
  let lines: number[] = [];

  const troubled = (): RowSource<PlanRow> => {
    const at = lines.flatMap((line, position) => {
      const state = outcomes.get(line)?.state;
      return state === 'failed' || state === 'unknown' ? [firstOfRun + position] : [];
    });
    return {
      total: at.length,
      get: (index) => rows.get(at[index] ?? -1),
      ensure: (from, count) => {
        for (const index of at.slice(from, from + count)) rows.ensure(index, 1);
      },
    };
  };

  return {
    jobId: job.id,
    moved(newer, changed) {
      job = newer;
      for (const row of changed) {
        outcomes.set(row.line, row);
        heardSinceLoad.add(row.line);
      }
      onArrival();
    },
    async load() {
      heardSinceLoad = new Set();
      const found: number[] = [];
      for (let fromLine = 0; ; ) {
        const reply = await ask('jobRows', { jobId: job.id, fromLine, count: pageSize });
        if (!reply.ok) return;
        for (const row of reply.value) {
          found.push(row.line);
          if (!heardSinceLoad.has(row.line)) outcomes.set(row.line, row);
        }
        const last = reply.value.at(-1);
        if (!last || reply.value.length < pageSize) break;
        fromLine = last.line + 1;
      }
      lines = found;
      onArrival();
    },
    shown: () => ({
      job,
      summary: page.summary,
      rows,
      outcomeOf: (line) => outcomes.get(line),
      troubled: troubled(),
    }),
  };
}
