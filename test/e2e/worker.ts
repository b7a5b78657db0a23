import type { BrowserContext, Page } from 'playwright-core';

/** Stops the extension's worker as a browser does: whatever it was doing, without a word. */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
