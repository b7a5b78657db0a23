import type { Runtime } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { refused } from '../../../utils/domain/refusal';
import { refusalFor } from '../../../utils/job/refusal-for';
import { overviewPort, progressPort } from '../../../utils/messages/messages';
import { onRequest } from '../../../utils/messages/on-request';
import { tellOverview } from '../ports/tell-overview';
import { tellPage } from '../ports/tell-page';
import type { Services } from '../services';
import { createRequests, type Requests } from './requests';
import { checkSender } from './sender';

/** Lets the portal's pages talk to the worker; every listener stands before the worker's first await. */
export function connectPages(services: Promise<Services>): void {
  const requests = services.then(createRequests);
  answer(requests);
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === progressPort) void tellPage(port as Runtime.Port, services, browser.runtime.id);
    if (port.name === overviewPort) void tellOverview(port as Runtime.Port, services, browser.runtime.id);
  });
}

function answer(requests: Promise<Requests>): void {
  onRequest(async (name, request, sender) => {
    const allowed = checkSender(sender, browser.runtime.id);
    if (!allowed.ok) return allowed;
    const asked = request();
    try {
      return await (await requests)[name](asked, allowed.value);
    } catch (error) {
      console.error(error);
      return refused(refusalFor(error));
    }
  });
}
