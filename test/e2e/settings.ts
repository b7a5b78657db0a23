import type { BrowserContext } from 'playwright-core';
import { extensionFolder } from './browser';

/** What a user may set for an extension on chrome://extensions. */
interface Setting {
  incognitoAccess?: boolean;
  /** `ON_CLICK`: Chrome's «on click», the hosts are withheld. */
  hostAccess?: 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';
}

interface DeveloperPrivate {
  reload(extensionId: string, options: { failQuietly: boolean }): Promise<void>;
  updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(options: object): Promise<{ id: string; path: string }[]>;
  updateExtensionConfiguration(changes: Setting & { extensionId: string }): Promise<void>;
}

/** Takes the extension down and up again, as an update does. */
export async function updateExtension(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (folder) => {
    const { chrome } = globalThis as never as { chrome: { developerPrivate: DeveloperPrivate } };
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const extensions = await chrome.developerPrivate.getExtensionsInfo({});
    const extensionId = extensions.find(({ path }) => path === folder)?.id ?? '';
    await chrome.developerPrivate.reload(extensionId, { failQuietly: true });
  }, extensionFolder);
  await page.close();
}

/** Sets it as a user would, on the browser's own page. */
export async function setExtension(context: BrowserContext, setting: Setting): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ({ folder, changes }) => {
      const { chrome } = globalThis as never as { chrome: { developerPrivate: DeveloperPrivate } };
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      const extensions = await chrome.developerPrivate.getExtensionsInfo({});
      const extensionId = extensions.find(({ path }) => path === folder)?.id ?? '';
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, ...changes });
    },
    { folder: extensionFolder, changes: setting },
  );
  await page.close();
}
