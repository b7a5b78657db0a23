import { isGoing, type JobState } from '../../utils/domain/runs/job';
import type { Journal } from '../../utils/job/journal/journal';
import type { JobRecord } from '../../utils/job/journal/records';

/** What a run leaves behind when it ends is kept a moment after it, ms. */
const afterRun = 5_000;

interface UpdatesDeps {
  journal: Pick<Journal, 'unfinishedJobs'>;
  sleep(ms: number): Promise<void>;
  /** Loads the extension anew, and with that its update. */
  reload(): void;
}

/** An update of the extension waits for the run: Firefox would apply it in the middle. */
export function createUpdates({ journal, sleep, reload }: UpdatesDeps) {
  let isWaiting = false;

  async function applyIfQuiet(): Promise<void> {
    if (isWaiting && !isAnyGoing(await journal.unfinishedJobs())) reload();
  }

  return {
    /** The browser has one. */
    async available(): Promise<void> {
      isWaiting = true;
      await applyIfQuiet();
    },
    async moved({ state }: { state: JobState }): Promise<void> {
      if (!isWaiting || isGoing(state)) return;
      await sleep(afterRun);
      await applyIfQuiet();
    },
  };
}

/** Between two parts of a larger run nothing is sent for a moment, and it goes on all the same. */
function isAnyGoing(jobs: JobRecord[]): boolean {
  const stands = new Set(jobs.flatMap(({ state, part }) => (state === 'paused' && part ? [part.of] : [])));
  return jobs.some(({ state, part }) => {
    if (state === 'waiting') return part !== undefined && !stands.has(part.of);
    return isGoing(state);
  });
}
