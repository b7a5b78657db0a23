import { browser } from 'wxt/browser';

/**
 * Tells the worker that a page of the portal was loaded. It is the one message that every page sends, so it is written
 * out as `@webext-core/messaging` sends it, which is as large as the rest of the loader.
 */
export async function arrive(): Promise<void> {
  await browser.runtime.sendMessage({ id: 0, type: 'arrive', data: {}, timestamp: Date.now() });
}
