import type { Journal } from './journal';
import type { JobRecord, JobRowRecord } from './records';
import type { JobEvent, RowChange, RowEvent } from './transitions';

/** One run's way into the journal; it knows what the job is now. */
export interface Ledger {
  job(): JobRecord;
  /** The row afterwards; nothing when it was a `send` and the run no longer runs. */
  change(line: number, event: RowEvent): Promise<JobRowRecord | undefined>;
  changeAll(changes: RowChange[]): Promise<void>;
  changeJob(decide: (job: JobRecord) => JobEvent | undefined): Promise<JobRecord | undefined>;
}

interface Pending {
  change: RowChange;
  written(row: JobRowRecord | undefined): void;
  refused(error: unknown): void;
}

/**
 * Changes that come before a transaction has read the job go along in it, so that the row that takes over a place
 * is written with the row that left it; those that come later go together in the next.
 */
export function createLedger(
  journal: Journal,
  opened: JobRecord,
  changed: { rows(rows: JobRowRecord[]): void; job(): void },
): Ledger {
  let job = opened;
  let pending: Pending[] = [];
  let isWriting = false;

  async function write(changes: RowChange[], more?: () => RowChange[]): Promise<JobRowRecord[]> {
    const after = await journal.changeRows(job.id, changes, more);
    job = after.job;
    changed.rows(after.rows);
    return after.rows;
  }

  async function writePending() {
    isWriting = true;
    while (pending.length > 0) {
      const batch: Pending[] = [];
      const take = () => {
        const taken = pending;
        pending = [];
        batch.push(...taken);
        return taken.map(({ change }) => change);
      };
      try {
        const rows = await write(take(), take);
        const byLine = new Map(rows.map((row) => [row.line, row]));
        for (const { change, written } of batch) written(byLine.get(change.line));
      } catch (error) {
        for (const { refused } of batch) refused(error);
      }
    }
    isWriting = false;
  }

  return {
    job: () => job,
    change: (line, event) =>
      new Promise((written, refused) => {
        pending.push({ change: { line, event }, written, refused });
        if (!isWriting) void writePending();
      }),
    changeAll: async (changes) => {
      if (changes.length > 0) await write(changes);
    },
    changeJob: async (decide) => {
      let kind: JobEvent['kind'] | undefined;
      const after = await journal.changeJob(job.id, (now) => {
        const event = decide(now);
        kind = event?.kind;
        return event;
      });
      if (after) {
        job = after;
        // Of what only the run itself needs to know, nothing shows.
        if (kind !== 'proven' && kind !== 'refreshed') changed.job();
      }
      return after;
    },
  };
}
