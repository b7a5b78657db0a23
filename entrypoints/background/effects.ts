import { browser } from 'wxt/browser';
import { hostsOf } from '../../utils/altinn/hosts';
import type { Environment } from '../../utils/domain/environment';
import { fileLimits } from '../../utils/domain/lists/list';
import { type Journal, openJournal } from '../../utils/job/journal/journal';
import { systemClock } from '../../utils/job/run/clock';
import type { JobsDeps } from '../../utils/job/run/deps';
import { exclusivelyByLocks } from '../../utils/job/run/exclusively';
import { type Overviews, openOverviews } from '../../utils/overview/kept-overviews';
import { openSavedLists, type SavedLists } from '../../utils/saved-lists/saved-lists';
import { openWrittenTexts, type WrittenTexts } from '../../utils/saved-lists/written-texts';
import { createOutside } from './badge';

/** The alarm that brings a stopped worker back; half a minute is the shortest a browser allows. */
export const wakeAlarm = 'wake';
const wakeMinutes = 0.5;

/** A worker without extension calls is stopped after thirty seconds, even while it fetches. */
const keepAwakeMs = 20_000;

/** Everything that the worker does to the world, and the world to it: a test has a world of its own. */
export interface Effects
  extends Required<
    Pick<JobsDeps, 'clock' | 'random' | 'storage' | 'keepAwake' | 'scheduleWake' | 'exclusively'>
  > {
  fetch: typeof fetch;
  /** Whether the browser gives us Altinn's hosts. */
  hasSiteAccess(environment: Environment): Promise<boolean>;
  openJournal(): Promise<Journal>;
  openSavedLists(): Promise<SavedLists>;
  openWrittenTexts(): Promise<WrittenTexts>;
  openOverviews(now: () => number): Overviews;
  /** The most bytes of a file that pages may send. */
  mostBytes: number;
  /** What is seen of runs while no page of theirs is open. */
  outside: Pick<ReturnType<typeof createOutside>, 'moved'>;
  /** What this is and where it runs, for whoever helps. */
  about(): { version: string; browser: string };
  /** Loads the extension anew, and with that its update. */
  reload(): void;
}

/** The browser that the worker runs in. */
export const browserEffects = (): Effects => ({
  clock: systemClock,
  random: Math.random,
  fetch: (input, init) => fetch(input, init),
  storage: () => navigator.storage.estimate(),
  hasSiteAccess: (environment) =>
    browser.permissions.contains({ origins: Object.values(hostsOf(environment)).map((host) => `${host}/*`) }),
  keepAwake: () => {
    const timer = setInterval(() => void browser.runtime.getPlatformInfo(), keepAwakeMs);
    return () => clearInterval(timer);
  },
  scheduleWake: (on) => {
    if (on) void browser.alarms.create(wakeAlarm, { periodInMinutes: wakeMinutes });
    else void browser.alarms.clear(wakeAlarm);
  },
  exclusively: exclusivelyByLocks(navigator.locks),
  openJournal,
  openSavedLists,
  openWrittenTexts,
  openOverviews,
  mostBytes: fileLimits.bytes,
  outside: createOutside(),
  about: () => ({ version: browser.runtime.getManifest().version, browser: navigator.userAgent }),
  reload: () => browser.runtime.reload(),
});
