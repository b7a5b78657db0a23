import type { Who } from '../../../utils/access/signed-in';
import { technicalOf } from '../../../utils/access/technical';
import { displayName } from '../../../utils/domain/display-name';
import type { Environment } from '../../../utils/domain/environment';
import { isFinished, type JobRowView, type JobView } from '../../../utils/domain/runs/job';
import { leftOf, planIdsOf } from '../../../utils/domain/runs/run-parts';
import { type JobRecord, rowViewOf, viewOf } from '../../../utils/job/journal/records';
import type { Progress, RunElsewhere, RunPage, Subscription, Told } from '../../../utils/messages/messages';
import type { Services } from '../services';
import { isOfItsParty } from './its-party';
import { pauseNow } from './pause-now';

/** How long a finished run is shown to a page that opens, unless it was put away, ms. */
const shownFor = 24 * 60 * 60 * 1000;

/** How long Altinn may take to say who may see a run, ms. */
const patience = 10_000;

/** A run with what it is about, as a page shows it. */
export async function runPage(
  { jobs, journal, memory }: Services,
  runId: string,
): Promise<RunPage | undefined> {
  const parts = await journal.partsOf(runId);
  const [first] = parts;
  if (!first) return undefined;
  const found = await Promise.all(planIdsOf(runId, parts).map((planId) => journal.plan(planId)));
  const plans = found.filter((plan) => plan !== undefined);
  const plan = plans.find(({ id }) => id === first.planId);
  if (!plan) return undefined;
  const views = await Promise.all(parts.map(async (part) => (await jobs.view(part.id)) ?? viewOf(part)));
  return {
    run: { id: runId, parts: views },
    plans: plans.map(({ summary }) => summary),
    technical: technicalOf(memory, first.owner, plan),
  };
}

type Current = Omit<Progress & { kind: 'current' }, 'kind'>;

/**
 * The run there is to show for a page, and only to whoever began it; another client administrator of the owner's is
 * told that there is one.
 */
export async function currentRun(
  services: Services,
  environment: Environment,
  subscription: Subscription,
): Promise<Current> {
  const { runId, userUuid, systemUserId } = subscription;
  const kept = runId ? await services.journal.partsOf(runId) : [];
  const lost = runId && kept.length === 0 ? { lost: true as const } : {};
  // A page may ask for any run of its own system user and owner.
  const asked = kept.filter((part) => isFor(part, environment, subscription));
  const found =
    systemUserId === undefined
      ? await runOfOwner(services, environment, subscription, asked)
      : await runOfSystemUser(services, environment, subscription, asked);
  const [first] = found.parts;
  if (!first)
    return { page: undefined, ...lost, ...(await ownElsewhere(services, environment, subscription)) };

  const who = await services.signedIn.who(environment, userUuid);
  const to = toldTo(first, who);
  if (!to) return { page: undefined, ...lost, ...(await anothersRun(services, found.parts)) };
  if (found.isElsewhere) return { page: undefined, elsewhere: viewOf(first), to, ...lost };
  const page = await runPage(services, found.runId ?? first.id);
  if (!page) return { page, to, lost: true };
  const parts = await Promise.all(page.run.parts.map((part) => pauseNow(services, part, who)));
  const isAsked = asked.some(({ id }) => id === first.id);
  return { page: { ...page, run: { ...page.run, parts } }, to, ...lost, ...(isAsked && { asked: true }) };
}

interface Found {
  parts: JobRecord[];
  /** Where it is not the first part's own. */
  runId?: string;
  /** It is shown on another page. */
  isElsewhere?: boolean;
}

/**
 * Of one system user's page: the very run it asks for, put away or old as that may be, else the newest, or the one its
 * owner has going elsewhere.
 */
async function runOfSystemUser(
  { journal, clock, memory }: Services,
  environment: Environment,
  { partyUuids, systemUserId }: Subscription,
  asked: JobRecord[],
): Promise<Found> {
  if (asked.length > 0) return { parts: asked };
  const newest = await Promise.all(partyUuids.map((uuid) => journal.jobFor(environment, uuid)));
  const job = newest.find((found) => found !== undefined);
  if (!job) return { parts: [] };
  const isElsewhere = job.systemUser.id !== systemUserId;
  const isOld = clock.now() - (job.finishedAt ?? job.startedAt) > shownFor;
  const isPutAway = isElsewhere || isOld || memory.isDismissed(job.id);
  return isFinished(job.state) && isPutAway ? { parts: [] } : { parts: [job], isElsewhere };
}

/**
 * Of the overview's page: the run on its screen, or else the unfinished one of its owner. One over a single system user
 * is shown on that one's page.
 */
async function runOfOwner(
  { journal }: Services,
  environment: Environment,
  subscription: Subscription,
  asked: JobRecord[],
): Promise<Found> {
  const unfinished = (await journal.unfinishedJobs()).filter((job) =>
    isOfItsParty(job, environment, subscription),
  );
  const job = [...asked, ...unfinished].find(({ part }) => part) ?? unfinished[0];
  if (!job) return { parts: [] };
  if (!job.part) return { parts: [job], isElsewhere: true };
  return { parts: await journal.partsOf(job.part.of), runId: job.part.of };
}

/** A run that whoever is signed in has going, or standing, for another of the parties that they act for. */
async function ownElsewhere(
  { journal, signedIn }: Services,
  environment: Environment,
  subscription: Subscription,
): Promise<{ elsewhere?: RunElsewhere }> {
  const others = (await journal.unfinishedJobs()).filter(
    (job) =>
      job.state !== 'waiting' &&
      job.owner.environment === environment &&
      !isOfItsParty(job, environment, subscription),
  );
  // Where there is none nobody is asked who is signed in.
  if (others.length === 0) return {};
  const who = await signedIn.who(environment, subscription.userUuid);
  const own = others.find((job) => job.userUuid === who.userUuid);
  return own ? { elsewhere: { ...viewOf(own), under: 'another-actor' } } : {};
}

const isFor = (job: JobRecord, environment: Environment, subscription: Subscription): boolean =>
  isOfItsParty(job, environment, subscription) &&
  (subscription.systemUserId === undefined || job.systemUser.id === subscription.systemUserId);

/** Whoever began a run is told of it. */
const toldTo = (
  { owner, userUuid }: Pick<JobView, 'owner' | 'userUuid'>,
  who: Who,
): Told['to'] | undefined =>
  who.userUuid === userUuid ? { partyUuid: owner.partyUuid, userUuid } : undefined;

/**
 * What another person may know of an owner's run: that it is there, and waits. Whoever is signed in must be one to
 * whom Altinn itself would show the owner's clients.
 */
async function anothersRun(
  { accessDeps, signedIn }: Services,
  jobs: readonly JobRecord[],
): Promise<Pick<Told, 'anothers'>> {
  const [job] = jobs;
  const person = job && signedIn.last(job.owner.environment);
  if (!job || !person || jobs.every(({ state }) => isFinished(state))) return {};
  const { environment, partyUuid, name } = job.owner;
  const altinn = accessDeps.altinnFor(environment, person);
  const answer = await altinn.isClientAdministrator(partyUuid, AbortSignal.timeout(patience));
  if (!answer.ok || !answer.value) return {};
  const sum = (of: (one: JobRecord) => number) => jobs.reduce((total, one) => total + of(one), 0);
  const left = sum(leftOf);
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
