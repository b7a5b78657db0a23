import type { BrowserContext, CDPSession } from 'playwright-core';

const megabyte = 1_000_000;

/** What a page holds after a collection, its backing stores included, MB. */
export async function heapOfPage(page: CDPSession): Promise<number> {
  await page.send('HeapProfiler.collectGarbage');
  return megabytesOf(await page.send('Runtime.getHeapUsage'));
}

/** What the extension's worker holds after a collection, MB. */
export async function heapOfWorker(context: BrowserContext): Promise<number> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('no browser to ask');
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('no worker');
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: worker.targetId });
  const ask = (id: number, method: string) => {
    const answer = new Promise<unknown>((resolve) => {
      browser.on('Target.receivedMessageFromTarget', ({ message }) => {
        const told = JSON.parse(message);
        if (told.id === id) resolve(told.result);
      });
    });
    return browser
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .then(() => answer);
  };
  await ask(1, 'HeapProfiler.collectGarbage');
  const used = megabytesOf((await ask(2, 'Runtime.getHeapUsage')) as Parameters<typeof megabytesOf>[0]);
  await browser.detach();
  return used;
}

const megabytesOf = (usage: { usedSize: number; backingStorageSize?: number }): number =>
  (usage.usedSize + (usage.backingStorageSize ?? 0)) / megabyte;
