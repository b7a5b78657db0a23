import type { PlanRows, RowSource } from '../../../components/state/paged-rows';
import type { JobShown } from '../../../components/state/run-state';
import { joined, rangeOf, rangeOfVerdict, stretchOf } from '../../../components/table/row-range';
import { type PlanRow, type PlanSummary, rowToRemove } from '../../../utils/domain/plan';
import { verdictsToFollow } from '../../../utils/domain/runs/follow-up';
import { type JobRowView, type JobView, type RowState, workOf } from '../../../utils/domain/runs/job';
import { answerOf, type ListAnswer } from '../../../utils/domain/runs/list-answer';
import { isRepair, undoOf } from '../../../utils/domain/runs/run-kind';
import { onlyWritten } from './only-written';
import { phaseOf } from './run-phase';

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

/** A part of a run, with the plan that it carries out. */
interface Part {
  job: JobView;
  summary: PlanSummary;
  rows: PlanRows;
}

/** @param rowsFrom the run's rows from a line on; nothing where they could not be had */
export function createRunOnScreen(page: Part, onArrival: () => void, rowsFrom: RowsFrom): RunOnScreen {
  let { job } = page;
  const { rows } = page;
  const outcomes = new Map<number, JobRowView>();
  let heardSinceLoad = new Set<number>();
  let lines: number[] = [];

  // What was asked for before the lines had come is asked for again: whoever shows it gets a new function.
  let rowsOn = rowsByLine([], page);
  // Where some were unticked, only the run's own rows say what is so.
  const showsAll =
    workOf(job) === 'add' && undoOf(job.kind) === undefined && job.total === page.summary.counts.add;
  const summary = showsAll ? page.summary : onlyWritten(page.summary, job.total);
  let shownRows = showsAll ? rows : awaited(job.total);

  async function load(): Promise<void> {
    heardSinceLoad = new Set();
    const found = await everyRowOf(job.id, rowsFrom);
    if (!found) return;
    for (const row of found) if (!heardSinceLoad.has(row.line)) outcomes.set(row.line, row);
    lines = found.map(({ line }) => line);
    rowsOn = rowsByLine(found, page);
    if (!showsAll) shownRows = ownRows(rowsOn(lines), rows);
    onArrival();
  }

  const isOpen = (line: number): boolean => outcomes.get(line)?.asAnother === 'open';
  const inState = (wanted: RowState) => lines.filter((line) => outcomes.get(line)?.state === wanted);
  const answer = () => answerOf(job, page.summary);

  /** While it goes, rows that have met with something; when it is over, all that are not as wanted. */
  function troubled(): RowSource<PlanRow> {
    const met = [...inState('failed'), ...inState('unknown')];
    const isOver = phaseOf(job.state) === 'done';
    const waiting = isOver ? [...inState('sending'), ...inState('queued')] : [];
    const own = rowsOn([...new Set([...met, ...lines.filter(isOpen), ...waiting])]);
    if (!isOver || !answer()) return own;
    const { counts, mayRemain = 0 } = page.summary;
    const stretches = verdictsToFollow.map((verdict) => rangeOfVerdict(verdict, counts));
    stretches.push({ ...rangeOfVerdict('not-delegated', counts), count: mayRemain });
    return joined([own, ...stretches.map((stretch) => stretchOf(rows, stretch))]);
  }

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
      outcomes: () => outcomes.values(),
      ...(phaseOf(job.state) === 'done' && withAnswer(answer())),
      troubled: troubled(),
      asAnother: rowsOn(lines.filter(isOpen)),
    }),
  };
}

/**
 * Finds what is shown of a run's rows by line. Those that it removes, or takes back, tell it themselves; those that
 * it adds say where the plan has them; where they do not, they are the plan's to add, or the first of those that are
 * there, all in line order.
 */
function rowsByLine(
  found: JobRowView[],
  { job, summary, rows }: Part,
): (lines: readonly number[]) => RowSource<PlanRow> {
  const isTold = (row: JobRowView) => row.action === 'remove' || undoOf(job.kind) !== undefined;
  const told = new Map(found.filter(isTold).map((row) => [row.line, rowTold(row)]));
  const first = rangeOf(isRepair(job.kind) ? 'there' : 'add', summary.counts).from;
  const places = new Map(
    found.filter((row) => !isTold(row)).map(({ line, place }, position) => [line, place ?? first + position]),
  );
  return (lines) => ({
    total: lines.length,
    get: (index) => {
      const line = lines[index] ?? -1;
      return told.get(line) ?? rows.get(places.get(line) ?? -1);
    },
    ensure: (from, count) => {
      for (const line of lines.slice(from, from + count)) {
        const place = places.get(line);
        if (place !== undefined) rows.ensure(place, 1);
      }
    },
  });
}

const rowTold = (row: JobRowView): PlanRow => ({
  ...rowToRemove(row),
  ...(row.notOnList ? { notOnList: row.notOnList } : {}),
});

const withAnswer = (answer: ListAnswer | undefined) => answer && { answer };

/** A run's own rows; what is found besides them stands at its place in the plan, after them. */
function ownRows(own: RowSource<PlanRow>, rows: PlanRows): PlanRows {
  const { find } = rows;
  return {
    ...joined([own, rows]),
    total: own.total,
    ...(find && { find: (wanted) => find({ ...wanted, of: 'run' }) }),
  };
}

/** So many rows, all of them on their way. */
const awaited = (total: number): PlanRows => ({ total, get: () => undefined, ensure: () => undefined });

type RowsFrom = (order: {
  jobId: string;
  fromLine: number;
  count: number;
}) => Promise<JobRowView[] | undefined>;

/** @returns nothing when they could not be had */
async function everyRowOf(jobId: string, rowsFrom: RowsFrom): Promise<JobRowView[] | undefined> {
  const found: JobRowView[] = [];
  for (let fromLine = 0; ; ) {
    const rows = await rowsFrom({ jobId, fromLine, count: pageSize });
    if (!rows) return undefined;
    found.push(...rows);
    const last = found.at(-1);
    if (!last || rows.length < pageSize) return found;
    fromLine = last.line + 1;
  }
}
