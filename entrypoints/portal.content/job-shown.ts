import type { JobShown, PlanRows } from '../../components/panel-state';
import { rangeOf } from '../../components/row-range';
import { type JobRowView, type JobView, workOf } from '../../utils/domain/job';
import { ask, type JobPage } from '../../utils/messages';
import { onlyWritten } from './only-written';
import { rowsAt } from './rows-at';

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
  const { undoOf, total } = job;
  const outcomes = new Map<number, JobRowView>();
  let heardSinceLoad = new Set<number>();
  let lines: number[] = [];
  let added: JobRowView[] | undefined;

  // What was asked for before the lines had come is asked for again: whoever shows it gets a new function.
  let rowsOn = placedBy([], page, rows);
  const showsAll = workOf(job) === 'add';
  const summary = showsAll ? page.summary : onlyWritten(page.summary, total);
  let shownRows = showsAll ? rows : rowsAt(rows, Array(total).fill(undefined));

  async function load(): Promise<void> {
    heardSinceLoad = new Set();
    const found = await everyRowOf(job.id);
    // A run that removes writes some of the rows that another added: that one tells where they stand.
    added = undoOf === undefined ? found : (added ?? (await everyRowOf(undoOf)));
    if (!found || !added) return;
    for (const row of found) if (!heardSinceLoad.has(row.line)) outcomes.set(row.line, row);
    lines = found.map(({ line }) => line);
    rowsOn = placedBy(added, page, rows);
    if (!showsAll) shownRows = rowsOn(lines);
    onArrival();
  }

  const isTroubled = (line: number): boolean => {
    const state = outcomes.get(line)?.state;
    return state === 'failed' || state === 'unknown';
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
    load,
    shown: () => ({
      job,
      summary,
      rows: shownRows,
      outcomeOf: (line) => outcomes.get(line),
      troubled: rowsOn(lines.filter(isTroubled)),
      rowsOn,
    }),
  };
}

/**
 * Finds the plan's rows by line: the rows that a run added are the plan's to add, those that it repairs are the
 * first of those that are there, and all are in line order.
 */
function placedBy(added: JobRowView[], { job, summary }: JobPage, rows: PlanRows): JobShown['rowsOn'] {
  const first = rangeOf(job.repairs ? 'there' : 'add', summary.counts).from;
  const places = new Map(added.map(({ line }, position) => [line, first + position]));
  return (lines) =>
    rowsAt(
      rows,
      lines.map((line) => places.get(line)),
    );
}

/** @returns nothing when they could not be had */
async function everyRowOf(jobId: string): Promise<JobRowView[] | undefined> {
  const found: JobRowView[] = [];
  for (let fromLine = 0; ; ) {
    const reply = await ask('jobRows', { jobId, fromLine, count: pageSize });
    if (!reply.ok) return undefined;
    found.push(...reply.value);
    const last = found.at(-1);
    if (!last || reply.value.length < pageSize) return found;
    fromLine = last.line + 1;
  }
}
