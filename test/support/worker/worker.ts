import 'fake-indexeddb/auto';
import type { Effects } from '../../../entrypoints/background/effects';
import { createRequests } from '../../../entrypoints/background/messages/requests';
import { openServices } from '../../../entrypoints/background/services';
import type { AccessContext } from '../../../utils/access/access-context';
import { toBase64 } from '../../../utils/domain/base64';
import type { Reply } from '../../../utils/domain/refusal';
import { openJournal } from '../../../utils/job/journal/journal';
import { type Clock, systemClock } from '../../../utils/job/run/clock';
import { exclusivelyHere } from '../../../utils/job/run/exclusively';
import type { Planned, Visit } from '../../../utils/messages/messages';
import { openOverviews } from '../../../utils/overview/kept-overviews';
import { openSavedLists } from '../../../utils/saved-lists/saved-lists';
import { openWrittenTexts } from '../../../utils/saved-lists/written-texts';
import { createSandbox, type SandboxOptions } from '../../sandbox/sandbox';

let opened = 0;

/** Between a reading and the one that it is held against, ms. */
const longestPause = 10_000;

interface WorkerOptions {
  firm?: SandboxOptions;
  /** What else it is to have of the world. */
  change?(effects: Effects): Effects;
}

/** A worker with a journal of its own, and a stand-in Altinn where a client administrator is signed in. */
export async function openWorker({ firm, change = (effects) => effects }: WorkerOptions = {}) {
  opened += 1;
  const sandbox = createSandbox(firm ?? { seed: 11, clients: 30 });
  const { control } = sandbox;
  control.scopes('on');
  const browser = sandbox.browser('tt02');
  await browser.openPortalPage();
  let passed = 0;
  const clock: Clock = {
    now: () => Date.now() + passed,
    // Seconds between two readings are for Altinn's sake; what is longer is a limit, and stands.
    sleep: (ms, signal) => systemClock.sleep(ms <= longestPause ? ms / 20 : ms, signal),
  };

  const savedLists = await openSavedLists(`worker-lists-${opened}`);
  const journal = await openJournal(`worker-${opened}`);
  const effects: Effects = {
    clock,
    random: Math.random,
    fetch: browser.fetch,
    // Its disk is never full.
    storage: async () => ({}),
    hasSiteAccess: async () => true,
    keepAwake: () => () => undefined,
    scheduleWake: () => undefined,
    // Node has no Web Locks, so the runs get a lease of their own.
    exclusively: exclusivelyHere(),
    openJournal: async () => journal,
    openSavedLists: async () => savedLists,
    openWrittenTexts: () => openWrittenTexts(`worker-texts-${opened}`),
    openOverviews: (now) => openOverviews(now, `overviews-${opened}`),
    mostBytes: 100_000,
    outside: { moved: () => undefined },
    about: () => ({ version: '1.2.3', browser: 'Testing/1.0' }),
    reload: () => undefined,
  };
  const start = async (more: Partial<Effects> = {}) => {
    const services = await openServices(change({ ...effects, ...more }));
    return { services, requests: createRequests(services), accessDeps: services.accessDeps };
  };
  const { services, requests, accessDeps } = await start();

  const state = () => control.state().tt02;
  const agents = () => state().systemUsers.filter(({ userType }) => userType === 'agent');
  const agent = (at: number) => {
    const found = agents()[at];
    if (!found) throw new Error(`the sandbox has no agent ${at}`);
    return found;
  };
  const profile = await browser.fetch('https://am.ui.tt02.altinn.no/accessmanagement/api/v1/user/profile');
  const { userUuid } = (await profile.json()) as { userUuid: string };
  const token = browser.cookie('XSRF-TOKEN', 'am.ui.tt02.altinn.no');
  control.resetStatistics();

  const visit: Visit = {
    systemUserId: agent(0).id,
    partyId: state().owner.partyId,
    partyUuid: state().owner.partyUuid,
    userUuid,
    ...(token ? { token } : {}),
  };
  const page = { environment: 'tt02' } as const;

  /** Clients that are not delegated yet and have given every package. */
  const addable = () =>
    state().clients.flatMap(({ id, orgNumber, roles, standing }) => {
      const given = new Set(roles.flatMap((role) => role.packages));
      const isReady = standing !== 'former' && agent(0).packages.every((urn) => given.has(urn));
      return orgNumber && isReady && !agent(0).delegatedClientIds.includes(id) ? [orgNumber] : [];
    });

  const upload = async (text: string): Promise<string> => {
    const uploadId = crypto.randomUUID();
    taken(
      await requests.upload({ uploadId, index: 0, base64: toBase64(new TextEncoder().encode(text)) }, page),
    );
    return uploadId;
  };

  const worker = {
    sandbox,
    browser,
    control,
    services,
    journal,
    savedLists,
    requests,
    accessDeps,
    visit,
    page,
    agent,
    addable,
    upload,
    state,
    /** Lets time pass for the worker, ms; Altinn's own clock stands. */
    pass: (ms: number) => {
      passed += ms;
    },
    statistics: () => control.statistics().tt02,
    /** What was asked of Altinn, without queries. */
    asked: () => control.statistics().tt02.requests.map(({ path }) => path.split('?')[0] ?? ''),
    async plan(numbers: string[], at: Visit = visit): Promise<Planned> {
      const uploadId = await upload(`Org.nr.\n${numbers.join('\n')}\n`);
      return taken(
        await requests.plan(
          { visit: at, uploadId, fileName: 'klienter.csv', from: 'file', choices: {} } as never,
          page,
        ),
      );
    },
    /** Another worker on the same disk and session. The first one's locks are gone with it; the rest is the caller's to stop. */
    async restart(): Promise<void> {
      Object.assign(worker, await start({ exclusively: exclusivelyHere() }));
    },
  };
  return worker;
}
export type TestWorker = Awaited<ReturnType<typeof openWorker>>;

/** What was asked for; a test that expects a refusal looks at the reply itself. */
export function taken<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
  return reply.value;
}

/** Why nothing was done, or `granted`. */
export const refusalOf = (reply: Reply<AccessContext | unknown>): string => {
  if (reply.ok) return 'granted';
  return reply.refusal.kind === 'failure' ? reply.refusal.failure.kind : reply.refusal.kind;
};
