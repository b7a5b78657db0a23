import type { Environment } from '../../../utils/domain/environment';
import type { LastRead, LastReadOf, LastRunKept } from '../../../utils/domain/kept/last-time';
import { lastRunOf } from '../../../utils/domain/kept/last-time';
import { viewOf } from '../../../utils/job/journal/records';
import type { Subscription } from '../../../utils/messages/messages';
import type { Services } from '../services';
import { isOfItsParty } from './its-party';

interface LastKnown {
  lastRead?: LastRead;
  lastRun?: LastRunKept;
  lastReads?: LastReadOf[];
}

type Kept = Pick<Services, 'savedLists' | 'journal' | 'signedIn'>;

/**
 * What this browser last kept of the page's system user: its list, and what the last run came to; on the overview's
 * page, the list of each that there is one of. Altinn is not asked. Nothing to somebody else than whoever began the
 * owner's last run: this browser is used by both.
 */
export async function lastKnown(
  services: Kept,
  environment: Environment,
  subscription: Pick<Subscription, 'partyUuids' | 'systemUserId'>,
): Promise<LastKnown> {
  const { partyUuids, systemUserId } = subscription;
  const { savedLists, journal, signedIn } = services;
  if (await isAnothers(services, environment, partyUuids)) return {};
  if (systemUserId === undefined) return lastReads(services, environment, partyUuids);
  const of = (ownerPartyUuid: string) => savedLists.latest({ environment, ownerPartyUuid, systemUserId });
  // The line is worth less than the run: what cannot be read is not told.
  const kept = await Promise.all(partyUuids.map(of)).catch(() => []);
  const list = kept.find((one) => one !== undefined);
  const [run] = (await journal.jobsIn('done'))
    .filter(
      (job) =>
        job.systemUser.id === systemUserId &&
        isOfItsParty(job, environment, subscription) &&
        job.userUuid === signedIn.last(environment),
    )
    .sort((a, b) => b.startedAt - a.startedAt);
  return {
    ...(list && { lastRead: { at: list.lastSeenAt, clients: list.clients.length } }),
    ...(run && { lastRun: { ...lastRunOf(viewOf(run)), jobId: run.id } }),
  };
}

async function lastReads(
  { savedLists }: Kept,
  environment: Environment,
  partyUuids: readonly string[],
): Promise<LastKnown> {
  const of = (ownerPartyUuid: string) => savedLists.latestOf({ environment, ownerPartyUuid });
  const kept = (await Promise.all(partyUuids.map(of)).catch(() => [])).flat();
  const reads = kept.map(({ title, lastSeenAt: at, clients: { length: clients } }) => ({
    title,
    at,
    clients,
  }));
  reads.sort((a, b) => a.title.localeCompare(b.title, 'nb'));
  return reads.length > 0 ? { lastReads: reads } : {};
}

async function isAnothers(
  { journal, signedIn }: Kept,
  environment: Environment,
  partyUuids: readonly string[],
): Promise<boolean> {
  const runs = await Promise.all(partyUuids.map((uuid) => journal.jobFor(environment, uuid)));
  return runs.some((run) => run && run.userUuid !== signedIn.last(environment));
}
