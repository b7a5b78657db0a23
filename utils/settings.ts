import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { defaultSettings, fileTypes, keepings, type Settings } from './domain/settings';

const key = 'settings';

// Each by itself: one that cannot be read takes none of the others with it.
const settingsSchema = z.object({
  fileType: z.catch(z.enum(fileTypes), defaultSettings.fileType),
  keep: z.catch(z.enum(keepings), defaultSettings.keep),
  savedLists: z.catch(z.enum(['on', 'off']), defaultSettings.savedLists),
});

/** The settings as they are kept in this browser; what was never set has its default. */
export async function readSettings(): Promise<Settings> {
  const stored = settingsSchema.safeParse((await browser.storage.local.get(key))[key]);
  return stored.success ? stored.data : defaultSettings;
}

/** Changes some of them and leaves the others. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [key]: settings });
  return settings;
}
