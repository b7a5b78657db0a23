import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import {
  onRequest,
  type Progress,
  progressPort,
  type RequestName,
  requestSchemas,
  subscriptionSchema,
} from '../../utils/messages';
import { currentRun } from './job-page';
import { createRequests, type Requests } from './requests';
import { checkSender } from './sender';
import type { Services } from './services';

/** Lets the portal's pages talk to the worker; every listener stands before the worker's first await. */
export function connectPages(services: Promise<Services>): void {
  const requests = services.then(createRequests);
  for (const name of Object.keys(requestSchemas) as RequestName[]) answer(name, requests);
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === progressPort) void follow(port as Runtime.Port, services);
  });
}

function answer<N extends RequestName>(name: N, requests: Promise<Requests>): void {
  onRequest(name, async (request, sender) => {
    const allowed = checkSender(sender, browser.runtime.id);
    return allowed.ok ? (await requests)[name](request(), allowed.value) : allowed;
  });
}

/** Tells a page how the run on its system user goes, for as long as it listens. */
async function follow(port: Runtime.Port, services: Promise<Services>): Promise<void> {
  const sender = port.sender && checkSender(port.sender, browser.runtime.id);
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
    const subscription = subscriptionSchema.parse(message);
    const opened = await services;
    stop?.();
    stop = opened.watchers.add({ environment, subscription, tell });
    tell({ kind: 'current', ...(await currentRun(opened, environment, subscription)) });
  });
}
