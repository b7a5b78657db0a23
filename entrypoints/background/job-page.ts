import type { Environment } from '../../utils/domain/environment';
import type { JobRowView } from '../../utils/domain/job';
import { type JobRecord, rowViewOf, viewOf } from '../../utils/job/records';
import { isFinished } from '../../utils/job/transitions';
import type { JobPage, Progress, Subscription } from '../../utils/messages';
import type { Services } from './services';
import { technicalOf } from './technical';

/** How long a finished run is shown to a page that opens, unless it was put away, ms. */
const shownFor = 24 * 60 * 60 * 1000;

/** How long Altinn may take to say who may see a run, ms. */
const patience = 10_000;

/** A run with what it is about, as a page shows it. */
export async function jobPage(
  { jobs, journal, memory }: Services,
  jobId: string,
): Promise<JobPage | undefined> {
  const job = await jobs.view(jobId);
  const plan = job && (await journal.plan(job.planId));
  return plan && { job, summary: plan.summary, technical: technicalOf(memory, job.owner, plan) };
}

/**
 * The run there is to show for a page: the very one it asks for, put away or old as that may be, else the newest, or
 * the one its owner has going elsewhere. Whoever is signed in must be one to whom Altinn itself would show the
 * owner's clients.
 */
export async function currentRun(
  services: Services,
  environment: Environment,
  subscription: Subscription,
): Promise<Omit<Progress & { kind: 'current' }, 'kind'>> {
  const { systemUserId, partyUuids, jobId } = subscription;
  const asked = jobId && (await services.journal.job(jobId));
  if (asked && isFor(asked, environment, subscription) && (await maySee(services, asked))) {
    return { page: await jobPage(services, asked.id), elsewhere: undefined, asked: true };
  }
  const jobs = await Promise.all(partyUuids.map((uuid) => services.journal.jobFor(environment, uuid)));
  const job = jobs.find((found) => found !== undefined);
  if (!job) return nothing;
  if (job.systemUser.id !== systemUserId) {
    const isGoing = !isFinished(job.state) && (await maySee(services, job));
    return isGoing ? { page: undefined, elsewhere: viewOf(job) } : nothing;
  }
  const old = services.clock.now() - (job.finishedAt ?? job.startedAt) > shownFor;
  if (isFinished(job.state) && (old || services.memory.isDismissed(job.id))) return nothing;
  return (await maySee(services, job))
    ? { page: await jobPage(services, job.id), elsewhere: undefined }
    : nothing;
}

/** A page may ask for any run of its own system user and owner. */
const isFor = (
  { owner, systemUser }: JobRecord,
  environment: Environment,
  { systemUserId, partyUuids }: Subscription,
): boolean =>
  owner.environment === environment && partyUuids.includes(owner.partyUuid) && systemUser.id === systemUserId;

const nothing = { page: undefined, elsewhere: undefined };

/** Only a no hides it: a page that was signed out, or that Altinn does not answer, still hears how its run goes. */
export async function maySee({ reception }: Services, { owner, userUuid }: JobRecord): Promise<boolean> {
  const altinn = reception.altinnFor(owner.environment, userUuid);
  const answer = await altinn.isClientAdministrator(owner.partyUuid, AbortSignal.timeout(patience));
  return answer.ok ? answer.value : answer.failure.kind !== 'forbidden';
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
