import type { Runtime } from 'webextension-polyfill';
import type { Environment } from '../../../utils/domain/environment';
import { isFinished } from '../../../utils/job/journal/transitions';
import { severalSubscriptionSchema } from '../../../utils/message-schemas';
import type { SeveralNews, SeveralSubscription } from '../../../utils/messages';
import { severalPage } from '../messages/several-requests';
import type { Services } from '../services';
import { anothersRun, toldTo } from './job-page';
import { pauseNow } from './pause-now';
import { tellSubscriber } from './subscriber';

/** Tells an overview page how the run over several system users goes, for as long as it listens. */
export const tellSeveral = (port: Runtime.Port, services: Promise<Services>, ownId: string): Promise<void> =>
  tellSubscriber<SeveralSubscription, SeveralNews>(
    {
      parse: (message) => severalSubscriptionSchema.safeParse(message),
      add: ({ severalWatchers }, { environment, subscription: { partyUuids, userUuid }, tell }) =>
        severalWatchers.add({ environment, partyUuids, userUuid, tell }),
      current: async (opened, environment, subscription) => ({
        kind: 'current',
        ...(await currentSeveral(opened, environment, subscription)),
      }),
      cannot: (refusal) => ({ kind: 'current', page: undefined, refusal }),
    },
    port,
    services,
    ownId,
  );

/** The run on the page's screen, or else the unfinished one of its owner, for whoever began it. */
async function currentSeveral(
  services: Services,
  environment: Environment,
  { partyUuids, runId, userUuid }: SeveralSubscription,
): Promise<Omit<SeveralNews & { kind: 'current' }, 'kind'>> {
  const { journal } = services;
  const asked = runId ? await journal.partsOf(runId) : [];
  const lost = runId && asked.length === 0 ? { lost: true as const } : {};
  const unfinished = (await journal.unfinishedJobs()).filter(({ state }) => !isFinished(state));
  const job = [...asked, ...unfinished].find(
    ({ part, owner }) => part && owner.environment === environment && partyUuids.includes(owner.partyUuid),
  );
  if (!job?.part) return { page: undefined, ...lost };
  const who = await services.signedIn.who(environment, userUuid);
  const to = toldTo(job, who);
  if (!to) {
    const parts = await journal.partsOf(job.part.of);
    return { page: undefined, ...lost, ...(await anothersRun(services, parts)) };
  }
  const page = await severalPage(services, job.part.of);
  if (!page) return { page, to, lost: true };
  services.severalWatchers.know(page.run.parts);
  const parts = await Promise.all(page.run.parts.map((part) => pauseNow(services, part, who)));
  return { page: { ...page, run: { ...page.run, parts } }, to, ...lost };
}
