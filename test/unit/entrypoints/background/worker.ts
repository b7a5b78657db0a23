import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { createRequests } from '../../../../entrypoints/background/messages/requests';
import { createSeveralWatchers } from '../../../../entrypoints/background/ports/several-watchers';
import { createWatchers } from '../../../../entrypoints/background/ports/watchers';
import { runDeps } from '../../../../entrypoints/background/run-deps';
import { createUpdates } from '../../../../entrypoints/background/updates';
import type { Desk, Reception } from '../../../../utils/access/desk';
import { openSessionMemory } from '../../../../utils/access/session-memory';
import { createSignedIn } from '../../../../utils/access/signed-in';
import { createAltinn } from '../../../../utils/altinn/altinn';
import { toBase64 } from '../../../../utils/domain/base64';
import type { Environment } from '../../../../utils/domain/environment';
import type { Reply } from '../../../../utils/domain/refusal';
import { openJournal } from '../../../../utils/job/journal/journal';
import { type Clock, systemClock } from '../../../../utils/job/run/clock';
import { exclusivelyHere } from '../../../../utils/job/run/exclusively';
import { createJobs } from '../../../../utils/job/run/jobs';
import type { Planned, Visit } from '../../../../utils/messages';
import { openOverviews } from '../../../../utils/overview/kept-overviews';
import { createOverviewLists } from '../../../../utils/overview/overview-lists';
import { createListAfterRun } from '../../../../utils/planning/list-after-run';
import { createListKeeper } from '../../../../utils/planning/list-keeper';
import { createUploads } from '../../../../utils/planning/uploads';
import { openSavedLists } from '../../../../utils/saved-lists/saved-lists';
import { readSettings } from '../../../../utils/settings';
import { createSandbox } from '../../../sandbox/sandbox';

// Node has no Web Locks, so the runs get a lease of their own; and its disk is never full.
vi.stubGlobal('navigator', { storage: { estimate: async () => ({}) } });

let opened = 0;

/** A worker with a journal of its own, and a stand-in Altinn where a client administrator is signed in. */
export async function openWorker() {
  opened += 1;
  const sandbox = createSandbox({ seed: 11, clients: 30 });
  const { control } = sandbox;
  control.scopes('on');
  const browser = sandbox.browser('tt02');
  await browser.openPortalPage();
  let passed = 0;
  const clock: Clock = { ...systemClock, now: () => Date.now() + passed };

  const [memory, journal, savedLists] = await Promise.all([
    openSessionMemory(),
    openJournal(`worker-${opened}`),
    openSavedLists(`worker-lists-${opened}`),
  ]);
  const altinnFor = (environment: Environment, userUuid: string) =>
    createAltinn({
      environment,
      fetch: browser.fetch,
      token: () => memory.token(environment, userUuid),
      hasSiteAccess: async () => true,
    });
  const reception: Reception = {
    altinnFor,
    memory,
    hasSiteAccess: async () => true,
    noticeUser: (...seen) => signedIn.note(...seen),
  };
  const signedIn = createSignedIn({
    altinnFor,
    memory,
    now: clock.now,
    noticeUser: (environment, userUuid) => void jobs.noticeUser(environment, userUuid),
  });
  const watchers = createWatchers(signedIn.last);
  const severalWatchers = createSeveralWatchers(signedIn.last);
  const lists = createListKeeper({ savedLists, journal, settings: readSettings });
  const afterRun = createListAfterRun({ journal, savedLists, lists });
  const deps = runDeps(altinnFor, memory);
  const jobs = createJobs({
    ...deps,
    delegations: afterRun.watch(deps.delegations),
    clock,
    keepAwake: () => () => undefined,
    scheduleWake: () => undefined,
    exclusively: exclusivelyHere(),
    journal,
    browserSession: memory.browserSession,
    onChange: (job, rows) => {
      watchers.moved(job, rows);
      severalWatchers.moved(job);
      afterRun.moved(job);
    },
  });
  const services = {
    journal,
    jobs,
    lists,
    watchers,
    severalWatchers,
    memory,
    clock,
    uploads: createUploads(100_000),
    reception,
    signedIn,
    updates: createUpdates({ journal, sleep: async () => undefined, reload: () => undefined }),
    overviews: openOverviews(clock.now, `overviews-${opened}`),
    overviewLists: createOverviewLists({ savedLists, settings: readSettings }),
    keepAwake: () => () => undefined,
    // Every plan reads Altinn's lists anew.
    readings: { keep: () => undefined, of: () => undefined },
  };
  const requests = createRequests(services);

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

  return {
    sandbox,
    control,
    services,
    savedLists,
    requests,
    reception,
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
  };
}
export type TestWorker = Awaited<ReturnType<typeof openWorker>>;

/** What was asked for; a test that expects a refusal looks at the reply itself. */
export function taken<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`);
  return reply.value;
}

/** Why nothing was done, or `granted`. */
export const refusalOf = (reply: Reply<Desk | unknown>): string => {
  if (reply.ok) return 'granted';
  return reply.refusal.kind === 'failure' ? reply.refusal.failure.kind : reply.refusal.kind;
};
