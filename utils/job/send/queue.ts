import type { Journal } from '../journal/journal';
import type { JobRowRecord } from '../journal/records';

/** The rows a run has left to send, a few at a time, those that were turned away first. */
export interface Queue {
  next(): Promise<JobRowRecord | undefined>;
  putBack(row: JobRowRecord): void;
}

const ahead = 50;

/** Goes once through the queued rows of the journal; a row comes a second time only by `putBack`. */
export function createQueue(journal: Journal, jobId: string): Queue {
  const again: JobRowRecord[] = [];
  let fetched: JobRowRecord[] = [];
  let fromLine = 0;
  return {
    async next() {
      if (again.length > 0) return again.shift();
      if (fetched.length === 0) {
        fetched = await journal.rowsIn(jobId, 'queued', fromLine, ahead);
        fromLine = (fetched.at(-1)?.line ?? fromLine) + 1;
      }
      return again.shift() ?? fetched.shift();
    },
    putBack(row) {
      again.push(row);
    },
  };
}
