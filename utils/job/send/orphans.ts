import { pagesOf } from '../journal/row-pages';
import type { JobsDeps } from '../run/deps';

/** A request may live for so long (ms) after the worker that sent it was stopped: as long as it might have taken. */
const mayLive = 90_000;

/** A request of a worker that was stopped, which Altinn may still be at work on. */
export interface Orphan {
  /** See {@link orphanKey}. */
  key: string;
  /** Until when it counts as in flight, ms since epoch. */
  until: number;
}

export const orphanKey = (jobId: string, line: number): string => `${jobId} ${line}`;

/** Asked before this worker has sent anything: every row that is on its way was sent by another. */
export async function orphansOf({ journal, clock }: JobsDeps): Promise<Orphan[]> {
  const orphans: Orphan[] = [];
  const jobs = [...(await journal.unfinishedJobs()), ...(await journal.jobsIn('cancelled'))];
  for (const { id, counts } of jobs) {
    if (counts.sending + counts.unknown === 0) continue;
    for (const state of ['sending', 'unknown'] as const) {
      for await (const page of pagesOf(journal, id, state)) {
        for (const { line, sentAt = 0, orphan } of page) {
          const until = sentAt + mayLive;
          const isOne = state === 'sending' || orphan;
          if (isOne && until > clock.now()) orphans.push({ key: orphanKey(id, line), until });
        }
      }
    }
  }
  return orphans;
}
