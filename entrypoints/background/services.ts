import { browser } from 'wxt/browser';
import { createAltinn } from '../../utils/altinn/altinn';
import { hostsOf } from '../../utils/altinn/hosts';
import type { Environment } from '../../utils/domain/environment';
import { fileLimits } from '../../utils/domain/list';
import { createJobs } from '../../utils/job/jobs';
import { openJournal } from '../../utils/job/journal';
import { createReadings } from './readings';
import { runDeps } from './run-deps';
import { createOutside } from './seen-from-outside';
import { openSessionMemory } from './session-memory';
import { createUploads } from './uploads';
import { createWatchers } from './watchers';

/** How long plans and runs are kept, ms. */
const retention = 90 * 24 * 60 * 60 * 1000;

/** Everything the worker has, opened once when it starts. */
export async function openServices() {
  const [memory, journal] = await Promise.all([openSessionMemory(), openJournal()]);

  const hasSiteAccess = (environment: Environment) =>
    browser.permissions.contains({ origins: Object.values(hostsOf(environment)).map((host) => `${host}/*`) });
  const altinnFor = (environment: Environment, userUuid: string) =>
    createAltinn({
      environment,
      fetch: (input, init) => fetch(input, init),
      token: () => memory.token(environment, userUuid),
      hasSiteAccess: () => hasSiteAccess(environment),
    });

  const watchers = createWatchers();
  const outside = createOutside();
  const deps = runDeps(altinnFor);
  const jobs = createJobs({
    ...deps,
    journal,
    browserSession: memory.browserSession,
    onChange: (job, rows) => {
      watchers.moved(job, rows);
      outside.moved(job);
    },
  });
  // Nobody waits for it, and what it cannot do today it does next time.
  journal.clearOlderThan(deps.clock.now() - retention).catch((error) => console.error(error));

  return {
    journal,
    jobs,
    watchers,
    memory,
    clock: deps.clock,
    uploads: createUploads(fileLimits.bytes),
    readings: createReadings(),
    reception: {
      altinnFor,
      memory,
      hasSiteAccess,
      noticeUser: (environment: Environment, userUuid: string) => {
        jobs.noticeUser(environment, userUuid).catch((error) => console.error(error));
      },
    },
  };
}
export type Services = Awaited<ReturnType<typeof openServices>>;
