import type { Runtime } from 'webextension-polyfill';
import { subscriptionSchema } from '../../../utils/message-schemas';
import type { Progress, Subscription } from '../../../utils/messages';
import type { Services } from '../services';
import { currentRun } from './job-page';
import { tellSubscriber } from './subscriber';

/** Tells a page how the run on its system user goes, for as long as it listens. */
export const tellPage = (port: Runtime.Port, services: Promise<Services>, ownId: string): Promise<void> =>
  tellSubscriber<Subscription, Progress>(
    {
      parse: (message) => subscriptionSchema.safeParse(message),
      add: ({ watchers }, subscriber) => watchers.add(subscriber),
      current: async (opened, environment, subscription) => ({
        kind: 'current',
        ...(await currentRun(opened, environment, subscription)),
      }),
      cannot: (refusal) => ({ kind: 'current', page: undefined, elsewhere: undefined, refusal }),
    },
    port,
    services,
    ownId,
  );
