import type { Runtime } from 'webextension-polyfill';
import { subscriptionSchema } from '../../utils/message-schemas';
import type { Progress } from '../../utils/messages';
import { currentRun } from './job-page';
import { checkSender } from './sender';
import type { Services } from './services';

/** Tells a page how the run on its system user goes, for as long as it listens. */
export async function tellPage(
  port: Runtime.Port,
  services: Promise<Services>,
  ownId: string,
): Promise<void> {
  const sender = port.sender && checkSender(port.sender, ownId);
  if (!sender?.ok) return port.disconnect();
  const { environment } = sender.value;
  let stop: (() => void) | undefined;
  let gone = false;
  port.onDisconnect.addListener(() => {
    gone = true;
    stop?.();
  });
  const tell = (progress: Progress) => {
    if (!gone) port.postMessage(progress);
  };
  port.onMessage.addListener(async (message: unknown) => {
    const subscription = subscriptionSchema.safeParse(message);
    if (!subscription.success) return port.disconnect();
    const opened = await services;
    if (gone) return;
    stop?.();
    stop = opened.watchers.add({ environment, subscription: subscription.data, tell });
    tell({ kind: 'current', ...(await currentRun(opened, environment, subscription.data)) });
  });
}
