import { browser } from 'wxt/browser';
import { granted, refused } from '../../../utils/domain/refusal';
import { templateFile } from '../../../utils/files/results-file';
import type { AnswerOf, RequestName, RequestOf } from '../../../utils/messages/messages';
import type { Services } from '../services';
import { authorise, needs } from './authorise';
import type { Handlers } from './handlers';
import { createLetterRequests } from './letter-requests';
import { createOverviewRequests } from './overview-requests';
import { createPlanRequests } from './plan-requests';
import { createRunRequests } from './run-requests';
import type { Sender } from './sender';
import { createSupportRequests } from './support-requests';

/** What the worker does for each message of `utils/messages/messages.ts`, for a sender that was checked. */
export type Requests = {
  [N in RequestName]: (request: RequestOf<N>, sender: Sender) => Promise<AnswerOf<N>>;
};

/** Every request, held against the one table of what it needs before its handler sees it. */
export function createRequests(services: Services): Requests {
  const handlers = createHandlers(services);
  const guarded = <N extends RequestName>(name: N): Requests[N] =>
    (async (request: RequestOf<N>, sender: Sender): Promise<AnswerOf<N>> => {
      const pass = await authorise(services, name, request, sender);
      return pass.ok ? handlers[name](request, pass.value) : pass;
    }) as Requests[N];
  return Object.fromEntries(
    (Object.keys(needs) as RequestName[]).map((name) => [name, guarded(name)]),
  ) as Requests;
}

function createHandlers(services: Services): Handlers {
  const { jobs, uploads } = services;
  return {
    async arrive(_, { environment }) {
      jobs.askWho(environment);
      return granted(undefined);
    },
    async upload({ uploadId, index, base64 }) {
      return uploads.add(uploadId, index, base64) ? granted(undefined) : refused({ kind: 'upload-lost' });
    },
    async template(wanted) {
      return granted(await templateFile(wanted));
    },
    async openPage({ page }) {
      await browser.tabs.create({ url: { history: '/remembered.html', safety: '/safety.html' }[page] });
      return granted(undefined);
    },
    ...createPlanRequests(services),
    ...createSupportRequests(services),
    ...createLetterRequests(services),
    ...createOverviewRequests(services),
    ...createRunRequests(services),
  };
}
