import type { Runtime } from 'webextension-polyfill';
import type { Environment } from '../../../utils/domain/environment';
import type { Refusal } from '../../../utils/domain/refusal';
import { refusalFor } from '../../../utils/job/refusal-for';
import { checkSender } from '../messages/sender';
import type { Services } from '../services';

/** What a kind of port tells those who listen on it. */
interface Telling<Subscription, News> {
  parse(message: unknown): { success: true; data: Subscription } | { success: false };
  /** Begins to tell. @returns what stops it */
  add(
    services: Services,
    subscriber: { environment: Environment; subscription: Subscription; tell(news: News): void },
  ): () => void;
  /** What is said first. */
  current(services: Services, environment: Environment, subscription: Subscription): Promise<News>;
  /** What is said where that cannot be found out. */
  cannot(refusal: Refusal): News;
}

/** Tells a page of ours what it asked to hear of, for as long as it listens; it may ask for something else on the way. */
export async function tellSubscriber<Subscription, News>(
  { parse, add, current, cannot }: Telling<Subscription, News>,
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
  const tell = (news: News) => {
    if (!gone) port.postMessage(news);
  };
  port.onMessage.addListener(async (message: unknown) => {
    const subscription = parse(message);
    if (!subscription.success) return port.disconnect();
    const opened = await services;
    opened.jobs.askWho(environment);
    if (gone) return;
    stop?.();
    // What moves while it is found out what there is comes after that.
    const early: News[] = [];
    let later: (news: News) => void = (news) => void early.push(news);
    stop = add(opened, { environment, subscription: subscription.data, tell: (news) => later(news) });
    const first = await current(opened, environment, subscription.data).catch((error) => {
      console.error(error);
      return cannot(refusalFor(error));
    });
    tell(first);
    later = tell;
    for (const news of early) tell(news);
  });
}
