import { createRunSearch } from '../../../entrypoints/remembered/run-search';
import { pastRuns } from '../../../utils/domain/runs/past-runs';
import { openJournal } from '../../../utils/job/journal/journal';
import { jobOf } from '../panel/scenes';

/** So many runs of so many clients in the browser's own database, and how long searches in them take, ms. */
export async function timeSearches(runs: number, clients: number, searches: string[]) {
  const journal = await openJournal();
  const jobs = Array.from({ length: runs }, (_, run) => jobOf({ id: `run-${run}`, state: 'done' }));
  for (const [run, job] of jobs.entries()) {
    const rows = Array.from({ length: clients }, (_, line) => ({
      jobId: job.id,
      line,
      action: 'add',
      state: 'done',
      client: {
        id: `c-${line}`,
        kind: 'organisation',
        name: `KLIENT ${run} ${line} AS`,
        orgNumber: `31000${1000 + line}`,
      },
    }));
    await journal.createJobs([{ job, rows }] as never);
  }
  const search = createRunSearch(journal);
  const took: { text: string; found: string[]; ms: number }[] = [];
  for (const text of searches) {
    const begun = performance.now();
    let found: string[] = [];
    await search.find(
      { runs: pastRuns(jobs), people: new Map() },
      text,
      new AbortController().signal,
      (what) => {
        found = [...what.runs.keys()];
      },
    );
    took.push({ text, found, ms: performance.now() - begun });
  }
  return took;
}
