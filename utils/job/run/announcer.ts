import type { JobRowView, JobView } from '../../domain/runs/job';
import { type JobRowRecord, rowViewOf } from '../journal/records';
import type { Clock } from './clock';

/** Tells the panel, but not for every row by itself. */
export interface Announcer {
  rows(rows: JobRowRecord[]): void;
  /** At once, with the rows that waited. */
  job(): void;
  /** The last word. */
  end(): void;
}

const quietTime = 250;

export function createAnnouncer(
  clock: Clock,
  view: () => JobView,
  onChange: (job: JobView, changedRows: JobRowView[]) => void,
): Announcer {
  const ended = new AbortController();
  let changed = new Map<number, JobRowRecord>();
  let isWaiting = false;

  function say() {
    const rows = [...changed.values()].map(rowViewOf);
    changed = new Map();
    onChange(view(), rows);
  }

  return {
    rows(rows) {
      for (const row of rows) changed.set(row.line, row);
      if (isWaiting || ended.signal.aborted) return;
      isWaiting = true;
      void clock.sleep(quietTime, ended.signal).then(() => {
        isWaiting = false;
        if (!ended.signal.aborted && changed.size > 0) say();
      });
    },
    job: say,
    end() {
      ended.abort();
      say();
    },
  };
}
