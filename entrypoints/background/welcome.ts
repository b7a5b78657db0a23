import { browser } from 'wxt/browser';

/**
 * One page for whoever has installed the extension by hand: where to go, and that open pages must be loaded anew. Nobody
 * who was given it by policy asked for it, and an update is no news.
 * @param reason as `runtime.onInstalled` says it
 */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install') return;
  // It needs no permission, unlike everything else there.
  const { installType } = await browser.management.getSelf();
  if (installType !== 'admin') await browser.tabs.create({ url: '/welcome.html' });
}
