import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { underRules } from './domain/kept/rules';
import {
  defaultSettings,
  fileTypes,
  keepings,
  monthlyKeepings,
  type Settings,
  speeches,
} from './domain/kept/settings';
import { readRules } from './managed-settings';

const key = 'settings';

// Each by itself: one that cannot be read takes none of the others with it.
const settingsSchema = z.object({
  language: z.catch(z.enum(speeches), defaultSettings.language),
  fileType: z.catch(z.enum(fileTypes), defaultSettings.fileType),
  keep: z.catch(z.enum(keepings), defaultSettings.keep),
  monthly: z.optional(z.catch(z.enum(monthlyKeepings), defaultSettings.monthly)),
  name: z.catch(z.string().check(z.maxLength(200)), defaultSettings.name),
  savedLists: z.catch(z.enum(['on', 'off']), defaultSettings.savedLists),
});

/** The settings as they hold in this browser: what the firm has decided, else what was chosen, else the default. */
export async function readSettings(): Promise<Settings> {
  return underRules(await chosenSettings(), await readRules());
}

async function chosenSettings(): Promise<Settings> {
  const stored = settingsSchema.safeParse((await browser.storage.local.get(key))[key]);
  if (!stored.success) return defaultSettings;
  // Whoever chose the shortest before there were monthly lists did not choose two years of them.
  const unsaid = stored.data.keep === keepings[0] ? monthlyKeepings[0] : defaultSettings.monthly;
  return { ...stored.data, monthly: stored.data.monthly ?? unsaid };
}

/** Changes some of them and leaves the others; what the firm has decided holds all the same. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  await browser.storage.local.set({ [key]: { ...(await chosenSettings()), ...change } });
  return readSettings();
}
