import type { JobShown, PlanRows } from '../../components/panel-state';
import { rangeOf } from '../../components/row-range';
import { type JobRowView, type JobView, workOf } from '../../utils/domain/job';
import type { PlanRow } from '../../utils/domain/plan';
import type { JobPage } from '../../utils/messages';
import { onlyWritten } from './only-written';

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

/** @param rowsFrom the run's rows from a line on; nothing where they could not be had */
export function createRunOnScreen(
  page: JobPage,
  rows: PlanRows,
  onArrival: () => void,
  rowsFrom: RowsFrom,
): RunOnScreen {
  let { job } = page;
  const outcomes = new Map<number, JobRowView>();
  let heardSinceLoad = new Set<number>();
  let lines: number[] = [];

  // What was asked for before the lines had come is asked for again: whoever shows it gets a new function.
  let rowsOn = rowsByLine([], page, rows);
  const showsAll = workOf(job) === 'add' && job.undoOf === undefined;
  const summary = showsAll ? page.summary : onlyWritten(page.summary, job.total);
  let shownRows = showsAll ? rows : awaited(job.total);

  async function load(): Promise<void> {
    heardSinceLoad = new Set();
    const found = await everyRowOf(job.id, rowsFrom);
    if (!found) return;
    for (const row of found) if (!heardSinceLoad.has(row.line)) outcomes.set(row.line, row);
    lines = found.map(({ line }) => line);
    rowsOn = rowsByLine(found, page, rows);
    if (!showsAll) shownRows = rowsOn(lines);
    onArrival();
  }

  const isTroubled = (line: number): boolean => {
    const state = outcomes.get(line)?.state;
    return state === 'failed' || state === 'unknown' || isOpen(line);
  };
  const isOpen = (line: number): boolean => outcomes.get(line)?.asAnother === 'open';

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
      troubled: rowsOn(lines.filter(isTroubled)),
      asAnother: rowsOn(lines.filter(isOpen)),
      rowsOn,
    }),
  };
}

/**
 * Finds what is shown of a run's rows by line. Those that it removes, or takes back, tell it themselves; those that
 * it adds are the plan's to add, those that it repairs are the first of those that are there, all in line order.
 */
function rowsByLine(found: JobRowView[], { job, summary }: JobPage, rows: PlanRows): JobShown['rowsOn'] {
  const isTold = (row: JobRowView) => row.action === 'remove' || job.undoOf !== undefined;
  const told = new Map(found.filter(isTold).map((row) => [row.line, rowTold(row)]));
  const first = rangeOf(job.repairs ? 'there' : 'add', summary.counts).from;
  const places = new Map(
    found.filter((row) => !isTold(row)).map(({ line }, position) => [line, first + position]),
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

const rowTold = ({ line, clientId, orgNumber, name, notOnList }: JobRowView): PlanRow => ({
  line,
  shown: orgNumber ?? '',
  orgNumber,
  name,
  verdict: 'remove',
  clientId,
  warnings: [],
  ...(notOnList ? { notOnList } : {}),
});

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
