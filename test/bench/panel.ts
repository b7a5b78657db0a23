import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addableTo } from '../e2e/clients';
import { openPortal } from '../e2e/portal';
import type { Figure } from './figure';
import { watchTasks } from './tasks';

/** Ten thousand rows to a shown plan, and their run, in the browser: no task on the page's main thread may be long. */
export async function panel(): Promise<Figure[]> {
  const portal = await openPortal({ clients: 17_000 });
  portal.sandbox.control.clientAdministration('open');
  const folder = await mkdtemp(join(tmpdir(), 'klientfil-bench-'));
  try {
    const { page, panel: driver } = portal;
    const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, 10_000);
    await portal.open(portal.systemUser('Unimicro'));
    await page.locator('main ul li:not(dialog li)').first().waitFor();
    await page.waitForTimeout(1000);
    const { longest } = await watchTasks(page);
    const judged = async (what: string): Promise<Figure[]> => {
      const { clock, processor } = await longest();
      const name = `panel: longest task on the page, ${what}`;
      return [
        { name, value: processor, limit: 50, unit: 'ms' },
        { name: `${name}, by the clock`, value: clock, unit: 'ms' },
      ];
    };
    // By its path: bytes given by a test would be unpacked on the page's own thread.
    const file = join(folder, 'klienter.csv');
    await writeFile(file, numbers.join('\n'));
    const start = performance.now();
    await driver.chooseFile(file);
    await driver.waitForPhase('plan', 120_000);
    const shown = performance.now() - start;
    await page.waitForTimeout(1000);
    const planning = await judged('10,000 rows to a plan');
    const field = driver.host.locator('input[data-input=search]');
    for (const typed of ['fjord', 'as', '310', 'klok elv', '']) {
      await field.fill('');
      await field.pressSequentially(typed, { delay: 60 });
      await page.waitForTimeout(600);
    }
    const searching = await judged('searching 10,000 rows');
    for (const column of ['client', 'number', 'status', 'client']) {
      await driver.host.locator(`.kf-row-cards th[data-width=${column}] button`).click();
      await page.waitForTimeout(800);
    }
    const sorting = await judged('sorting 10,000 rows');
    await driver.confirm();
    await driver.waitForPhase('running');
    await page.waitForTimeout(10_000);
    for (let waited = 0; (await driver.count('done')) < 500; waited += 1) {
      if (waited === 60) throw new Error('fewer than 500 rows in over a minute');
      await page.waitForTimeout(1000);
    }
    const running = await judged('ten seconds of a run of 10,000 rows');
    return [
      ...planning,
      ...searching,
      ...sorting,
      ...running,
      {
        name: 'panel: file to shown plan, 10,000 rows, lists read from the stand-in',
        value: shown,
        unit: 'ms',
      },
    ];
  } finally {
    await portal.close();
    await rm(folder, { recursive: true, force: true });
  }
}
