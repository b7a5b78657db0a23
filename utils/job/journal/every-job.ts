import type { Journal } from './journal';
import type { JobRecord } from './records';

/** Every run that is kept, those that are not finished first. */
export async function everyJob(journal: Pick<Journal, 'unfinishedJobs' | 'jobsIn'>): Promise<JobRecord[]> {
  const found = await Promise.all([
    journal.unfinishedJobs(),
    journal.jobsIn('done'),
    journal.jobsIn('cancelled'),
  ]);
  return found.flat();
}
