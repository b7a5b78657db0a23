import { openSessionMemory } from '../../utils/access/session-memory';
import { createSignedIn } from '../../utils/access/signed-in';
import { createAltinn } from '../../utils/altinn/altinn';
import type { Environment } from '../../utils/domain/environment';
import { forgetBefore, forgetMonthlyBefore } from '../../utils/domain/kept/settings';
import { lasting } from '../../utils/job/journal/lasting';
import { createJobs, type JobsDeps } from '../../utils/job/run/jobs';
import { createOverviewLists } from '../../utils/overview/overview-lists';
import { createListAfterRun } from '../../utils/planning/list-after-run';
import { createListKeeper } from '../../utils/planning/list-keeper';
import { createReadings } from '../../utils/planning/readings';
import { createStrangers } from '../../utils/planning/strangers';
import { createUploads } from '../../utils/planning/uploads';
import { readSettings } from '../../utils/saved-settings';
import type { Effects } from './effects';
import { createWatchers } from './ports/watchers';
import { runDeps } from './run-deps';
import { createUpdates } from './updates';

/**
 * Everything the worker has, opened once when it starts.
 * @param effects what it does to the world; tests have another one
 * @param whyAnew why the browser session is another than the one before
 */
export async function openServices(effects: Effects, whyAnew?: JobsDeps['whyAnew']) {
  const { clock, hasSiteAccess } = effects;
  const memory = await openSessionMemory();
  const journal = lasting(effects.openJournal);
  const savedLists = lasting(effects.openSavedLists);
  const writtenTexts = lasting(effects.openWrittenTexts);

  const altinnFor = (environment: Environment, userUuid: string) =>
    createAltinn({
      environment,
      fetch: effects.fetch,
      token: () => memory.token(environment, userUuid),
      hasSiteAccess: () => hasSiteAccess(environment),
    });

  const signedIn = createSignedIn({
    altinnFor,
    memory,
    now: clock.now,
    noticeUser: (environment, userUuid) => {
      jobs.noticeUser(environment, userUuid).catch((error) => console.error(error));
    },
  });
  const watchers = createWatchers(signedIn.last);
  const updates = createUpdates({
    journal,
    sleep: (ms) => clock.sleep(ms, new AbortController().signal),
    reload: effects.reload,
  });
  const lists = createListKeeper({ savedLists, journal, settings: readSettings });
  const afterRun = createListAfterRun({ journal, savedLists, lists });
  const ofAltinn = runDeps(altinnFor, memory, clock.now);
  const { random, storage, keepAwake, scheduleWake, exclusively, outside } = effects;
  const jobs = createJobs({
    ...ofAltinn,
    delegations: afterRun.watch(ofAltinn.delegations),
    clock,
    random,
    storage,
    keepAwake,
    scheduleWake,
    exclusively,
    journal,
    browserSession: memory.browserSession,
    ...(whyAnew && { whyAnew }),
    onChange: (job, rows) => {
      watchers.moved(job, rows);
      outside.moved(job);
      afterRun.moved(job);
      updates.moved(job).catch((error) => console.error(error));
    },
  });
  // Nobody waits for it, and what it cannot do today it does next time.
  forget().catch((error) => console.error(error));

  async function forget(): Promise<void> {
    const settings = await readSettings();
    const before = forgetBefore(settings, clock.now());
    if (before === undefined) return;
    const monthly = Math.min(before, forgetMonthlyBefore(settings, clock.now()));
    await Promise.all([
      journal.clearOlderThan(before),
      savedLists.clearOlderThan(before, monthly),
      writtenTexts.clearOlderThan(before),
    ]);
  }

  return {
    journal,
    jobs,
    lists,
    savedLists,
    writtenTexts,
    watchers,
    memory,
    clock,
    uploads: createUploads(effects.mostBytes),
    readings: createReadings(),
    strangers: createStrangers({ memory, journal, rules: ofAltinn.rules }),
    overviews: effects.openOverviews(clock.now),
    overviewLists: createOverviewLists({ savedLists, settings: readSettings }),
    keepAwake,
    about: effects.about,
    rules: ofAltinn.rules,
    signedIn,
    updates,
    accessDeps: {
      altinnFor,
      memory,
      hasSiteAccess,
      noticeUser: signedIn.note,
    },
  };
}
export type Services = Awaited<ReturnType<typeof openServices>>;
