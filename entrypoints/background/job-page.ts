import type { Environment } from '../../utils/domain/environment';
import type { JobRowView, JobView } from '../../utils/domain/job';
import { rowViewOf, viewOf } from '../../utils/job/records';
import { isFinished } from '../../utils/job/transitions';
import type { JobPage, Subscription } from '../../utils/messages';
import type { Services } from './services';

/** How long a finished run is shown to a page that opens, unless it was put away, ms. */
const shownFor = 24 * 60 * 60 * 1000;

/** A run with what it is about, as a page shows it. */
export async function jobPage({ jobs, journal }: Services, jobId: string): Promise<JobPage | undefined> {
  const job = await jobs.view(jobId);
  const plan = job && (await journal.plan(job.planId));
  return plan && { job, summary: plan.summary, technical: plan.routes };
}

/** The run there is to show for a page, or the one its owner has going elsewhere. */
export async function currentRun(
  services: Services,
  environment: Environment,
  { systemUserId, partyUuid }: Subscription,
): Promise<{ page: JobPage | undefined; elsewhere: JobView | undefined }> {
  const job = await services.journal.jobFor(environment, partyUuid);
  const nothing = { page: undefined, elsewhere: undefined };
  if (!job) return nothing;
  if (job.systemUser.id !== systemUserId) {
    return isFinished(job.state) ? nothing : { page: undefined, elsewhere: viewOf(job) };
  }
  const old = services.clock.now() - (job.finishedAt ?? job.startedAt) > shownFor;
  if (isFinished(job.state) && (old || services.memory.isDismissed(job.id))) return nothing;
  return { page: await jobPage(services, job.id), elsewhere: undefined };
}

/** The run's rows from a line on. */
export async function jobRowViews(
  { journal }: Services,
  jobId: string,
  fromLine: number,
  count: number,
): Promise<JobRowView[]> {
  return (await journal.rowsOf(jobId, fromLine, count)).map(rowViewOf);
}
