import { addableTo } from '../e2e/clients';
import { csv, openPortal } from '../e2e/portal';
import type { Figure } from './figure';
import { watchLongTasks } from './long-tasks';

/** Ten thousand rows to a shown plan, and their run, in the browser: no task on the page's main thread may be long. */
export async function panel(): Promise<Figure[]> {
  const portal = await openPortal({ clients: 17_000 });
  portal.sandbox.control.clientAdministration('open');
  try {
    const { page, panel: driver } = portal;
    const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, 10_000);
    await portal.open(portal.systemUser('Unimicro'));
    await page.locator('main ul li:not(dialog li)').first().waitFor();
    await page.waitForTimeout(1000);
    const longest = await watchLongTasks(page);
    const list = numbers.join('\n');
    const start = performance.now();
    await driver.chooseFile(csv(list));
    await driver.waitForPhase('plan', 120_000);
    const shown = performance.now() - start;
    await page.waitForTimeout(1000);
    const whilePlanning = await longest();
    await driver.action('add').click();
    await driver.action('confirm').click();
    await driver.waitForPhase('running');
    await page.waitForTimeout(10_000);
    const whileRunning = await longest();
    const told = await driver.count('done');
    if (told < 500) throw new Error(`only ${told} rows in ten seconds`);
    return [
      {
        name: 'panel: longest task on the page, 10,000 rows to a plan',
        value: whilePlanning,
        limit: 50,
        unit: 'ms',
      },
      {
        name: 'panel: longest task on the page, ten seconds of a run of 10,000 rows',
        value: whileRunning,
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
