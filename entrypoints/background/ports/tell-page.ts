import type { Runtime } from 'webextension-polyfill';
import { subscriptionSchema } from '../../../utils/messages/message-schemas';
import type { Progress, Subscription } from '../../../utils/messages/messages';
import type { Services } from '../services';
import { lastKnown } from './last-known';
import { currentRun } from './run-page';
import { tellSubscriber } from './subscriber';

/** Tells a page how the run on its system user goes, or its owner's over several, for as long as it listens. */
export const tellPage = (port: Runtime.Port, services: Promise<Services>, ownId: string): Promise<void> =>
  tellSubscriber<Subscription, Progress>(
    {
      parse: (message) => subscriptionSchema.safeParse(message),
      add: ({ watchers }, subscriber) => watchers.add(subscriber),
      current: async (opened, environment, subscription) => ({
        kind: 'current',
        ...(await currentRun(opened, environment, subscription)),
        ...(await lastKnown(opened, environment, subscription)),
      }),
      cannot: (refusal) => ({ kind: 'current', page: undefined, refusal }),
    },
    port,
    services,
    ownId,
  );
