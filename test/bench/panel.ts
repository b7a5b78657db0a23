import { csv, openPortal } from '../e2e/portal';
import type { Figure } from './figure';
import { listOf } from './lists';

/** Ten thousand rows to a shown plan in the browser: no task on the page's main thread may be long. */
export async function panel(): Promise<Figure[]> {
  const portal = await openPortal({ clients: 10_000 });
  try {
    const { page, panel: driver } = portal;
    await portal.open(portal.systemUser('Tripletex'));
    await page.locator('main ul li:not(dialog li)').first().waitFor();
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const seen: number[] = [];
      new PerformanceObserver((list) =>
        seen.push(...list.getEntries().map((entry) => entry.duration)),
      ).observe({
        type: 'longtask',
      });
      Object.assign(globalThis, { longTasks: seen });
    });
    const list = listOf(10_000);
    const start = performance.now();
    await driver.chooseFile(csv(list));
    await driver.waitForPhase('plan', 120_000);
    const shown = performance.now() - start;
    await page.waitForTimeout(1000);
    const longTasks = await page.evaluate(() => (globalThis as never as { longTasks: number[] }).longTasks);
    return [
      {
        name: 'panel: longest task on the page, 10,000 rows',
        value: Math.max(0, ...longTasks),
        limit: 50,
        unit: 'ms',
      },
      {
        name: 'panel: file to shown plan, 10,000 rows, lists read from the stand-in',
        value: shown,
        unit: 'ms',
      },
    ];
  } finally {
    await portal.close();
  }
}
