import { browser } from 'wxt/browser';
import { openSessionMemory } from '../../utils/access/session-memory';
import { createSignedIn } from '../../utils/access/signed-in';
import { createAltinn } from '../../utils/altinn/altinn';
import { hostsOf } from '../../utils/altinn/hosts';
import type { Environment } from '../../utils/domain/environment';
import { fileLimits } from '../../utils/domain/list';
import { forgetBefore } from '../../utils/domain/settings';
import { openJournal } from '../../utils/job/journal/journal';
import { lasting } from '../../utils/job/journal/lasting';
import { systemClock } from '../../utils/job/run/clock';
import { createJobs, type JobsDeps } from '../../utils/job/run/jobs';
import { openOverviews } from '../../utils/overview/kept-overviews';
import { createOverviewLists } from '../../utils/overview/overview-lists';
import { createListAfterRun } from '../../utils/planning/list-after-run';
import { createListKeeper } from '../../utils/planning/list-keeper';
import { createReadings } from '../../utils/planning/readings';
import { createUploads } from '../../utils/planning/uploads';
import { openSavedLists } from '../../utils/saved-lists/saved-lists';
import { readSettings } from '../../utils/settings';
import { createOutside } from './badge';
import { createSeveralWatchers } from './ports/several-watchers';
import { createWatchers } from './ports/watchers';
import { runDeps } from './run-deps';
import { createUpdates } from './updates';

/**
 * Everything the worker has, opened once when it starts.
 * @param whyAnew why the browser session is another than the one before
 */
export async function openServices(whyAnew?: JobsDeps['whyAnew']) {
  const memory = await openSessionMemory();
  const journal = lasting(openJournal);
  const savedLists = lasting(openSavedLists);

  const hasSiteAccess = (environment: Environment) =>
    browser.permissions.contains({ origins: Object.values(hostsOf(environment)).map((host) => `${host}/*`) });
  const altinnFor = (environment: Environment, userUuid: string) =>
    createAltinn({
      environment,
      fetch: (input, init) => fetch(input, init),
      token: () => memory.token(environment, userUuid),
      hasSiteAccess: () => hasSiteAccess(environment),
    });

  const signedIn = createSignedIn({
    altinnFor,
    memory,
    now: systemClock.now,
    noticeUser: (environment, userUuid) => {
      jobs.noticeUser(environment, userUuid).catch((error) => console.error(error));
    },
  });
  const watchers = createWatchers(signedIn.last);
  const severalWatchers = createSeveralWatchers(signedIn.last);
  const outside = createOutside();
  const deps = runDeps(altinnFor, memory);
  const updates = createUpdates({
    journal,
    sleep: (ms) => deps.clock.sleep(ms, new AbortController().signal),
    reload: () => browser.runtime.reload(),
  });
  const lists = createListKeeper({ savedLists, journal, settings: readSettings });
  const afterRun = createListAfterRun({ journal, savedLists, lists });
  const jobs = createJobs({
    ...deps,
    delegations: afterRun.watch(deps.delegations),
    journal,
    browserSession: memory.browserSession,
    ...(whyAnew && { whyAnew }),
    onChange: (job, rows) => {
      watchers.moved(job, rows);
      severalWatchers.moved(job);
      outside.moved(job);
      afterRun.moved(job);
      updates.moved(job).catch((error) => console.error(error));
    },
  });
  // Nobody waits for it, and what it cannot do today it does next time.
  forget().catch((error) => console.error(error));

  async function forget(): Promise<void> {
    const before = forgetBefore(await readSettings(), deps.clock.now());
    if (before === undefined) return;
    await Promise.all([journal.clearOlderThan(before), savedLists.clearOlderThan(before)]);
  }

  return {
    journal,
    jobs,
    lists,
    watchers,
    severalWatchers,
    memory,
    clock: deps.clock,
    uploads: createUploads(fileLimits.bytes),
    readings: createReadings(),
    overviews: openOverviews(deps.clock.now),
    overviewLists: createOverviewLists({ savedLists, settings: readSettings }),
    keepAwake: deps.keepAwake,
    signedIn,
    updates,
    reception: {
      altinnFor,
      memory,
      hasSiteAccess,
      noticeUser: signedIn.note,
    },
  };
}
export type Services = Awaited<ReturnType<typeof openServices>>;
