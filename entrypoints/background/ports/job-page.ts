import type { Who } from '../../../utils/access/signed-in';
import { technicalOf } from '../../../utils/access/technical';
import { displayName } from '../../../utils/domain/display-name';
import type { Environment } from '../../../utils/domain/environment';
import type { JobRowView, JobView } from '../../../utils/domain/job';
import { type JobRecord, rowViewOf, viewOf } from '../../../utils/job/journal/records';
import { isFinished } from '../../../utils/job/journal/transitions';
import type { JobPage, Progress, Subscription, Told } from '../../../utils/messages';
import type { Services } from '../services';
import { pauseNow } from './pause-now';

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
 * the one its owner has going elsewhere. Only to whoever began it; another client administrator of the owner's is
 * told that there is one.
 */
export async function currentRun(
  services: Services,
  environment: Environment,
  subscription: Subscription,
): Promise<Omit<Progress & { kind: 'current' }, 'kind'>> {
  const { systemUserId, partyUuids, jobId, userUuid } = subscription;
  const asked = jobId ? await services.journal.job(jobId) : undefined;
  const lost = jobId && !asked ? { lost: true as const } : {};
  const isIts = asked && isFor(asked, environment, subscription);
  const jobs = await Promise.all(partyUuids.map((uuid) => services.journal.jobFor(environment, uuid)));
  const job = isIts ? asked : jobs.find((found) => found !== undefined);
  if (!job) return { ...nothing, ...lost };

  const isElsewhere = job.systemUser.id !== systemUserId;
  const old = services.clock.now() - (job.finishedAt ?? job.startedAt) > shownFor;
  const isPutAway = isElsewhere || old || services.memory.isDismissed(job.id);
  if (!isIts && isFinished(job.state) && isPutAway) return { ...nothing, ...lost };

  const who = await services.signedIn.who(environment, userUuid);
  const to = toldTo(job, who);
  if (!to) return { ...nothing, ...lost, ...(await anothersRun(services, [job])) };
  if (isElsewhere) return { page: undefined, elsewhere: viewOf(job), to, ...lost };
  const page = await jobPage(services, job.id);
  const shown = page && { ...page, job: await pauseNow(services, page.job, who) };
  return { page: shown, elsewhere: undefined, to, ...lost, ...(isIts ? { asked: true } : {}) };
}

/** A page may ask for any run of its own system user and owner. */
const isFor = (
  { owner, systemUser }: JobRecord,
  environment: Environment,
  { systemUserId, partyUuids }: Subscription,
): boolean =>
  owner.environment === environment && partyUuids.includes(owner.partyUuid) && systemUser.id === systemUserId;

const nothing = { page: undefined, elsewhere: undefined };

/** Whoever began a run is told of it. */
export const toldTo = (
  { owner, userUuid }: Pick<JobView, 'owner' | 'userUuid'>,
  who: Who,
): Told['to'] | undefined =>
  who.userUuid === userUuid ? { partyUuid: owner.partyUuid, userUuid } : undefined;

/**
 * What another person may know of an owner's run: that it is there, and waits. Whoever is signed in must be one to
 * whom Altinn itself would show the owner's clients.
 */
export async function anothersRun(
  { reception, signedIn }: Services,
  jobs: readonly JobRecord[],
): Promise<Pick<Told, 'anothers'>> {
  const [job] = jobs;
  const person = job && signedIn.last(job.owner.environment);
  if (!job || !person || jobs.every(({ state }) => isFinished(state))) return {};
  const { environment, partyUuid, name } = job.owner;
  const altinn = reception.altinnFor(environment, person);
  const answer = await altinn.isClientAdministrator(partyUuid, AbortSignal.timeout(patience));
  if (!answer.ok || !answer.value) return {};
  const sum = (of: (one: JobRecord) => number) => jobs.reduce((total, one) => total + of(one), 0);
  const left = sum(({ counts }) => counts.queued + counts.sending);
  return { anothers: { owner: displayName(name), left, total: sum(({ total }) => total) } };
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
