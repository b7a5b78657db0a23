import type { Page } from 'playwright-core';

/**
 * Watches the page's main thread from now on.
 * @returns the longest task since it was asked last, ms; 0 where none took 50 or more
 * @throws where long tasks are not seen: an observer that sees nothing would let everything pass
 */
export async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => entry.duration))).observe(
      {
        type: 'longtask',
      },
    );
    Object.assign(globalThis, { longTasks: seen });
  });
  const longest = async () =>
    Math.max(
      0,
      ...(await page.evaluate(() => (globalThis as never as { longTasks: number[] }).longTasks.splice(0))),
    );
  await page.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 80; performance.now() < end; );
    });
  });
  await page.waitForTimeout(500);
  if ((await longest()) < 80) throw new Error('long tasks are not seen');
  return longest;
}
