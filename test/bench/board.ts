import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostsOf } from '../../utils/altinn/hosts';
import { openPortal } from '../e2e/portal';
import type { Figure } from './figure';
import { heapOfPage, heapOfWorker } from './heaps';
import { listOf } from './lists';
import { watchTasks } from './tasks';

const clients = 10_000;
const systemUsers = 20;
const seededAgents = 4;

/**
 * Ten thousand clients by twenty system accesses: shown, filtered, searched, scrolled, a whole column chosen, and a list
 * of ten thousand held against them. No task on the page's main thread may be long, and neither the page nor the worker
 * hold much.
 */
export async function board(): Promise<Figure[]> {
  const portal = await openPortal({ clients, extraSystemUsers: systemUsers - seededAgents });
  portal.sandbox.control.clientAdministration('open');
  const folder = await mkdtemp(join(tmpdir(), 'klientfil-bench-'));
  try {
    const { page, panel, context } = portal;
    await page.goto(`${hostsOf('tt02').portal}/accessmanagement/ui/systemuser/overview`);
    await panel.waitForPhase('closed');
    await page.waitForTimeout(1000);
    const { longest, cdp } = await watchTasks(page);
    const closed = await heapOfPage(cdp);
    const pages: number[] = [];
    const workers: number[] = [];
    const judged = async (what: string): Promise<Figure[]> => {
      await page.waitForTimeout(1000);
      const { clock, processor } = await longest();
      pages.push(await heapOfPage(cdp));
      workers.push(await heapOfWorker(context));
      await longest();
      const name = `board: longest task on the page, ${what}`;
      return [
        { name, value: processor, limit: 50, unit: 'ms' },
        { name: `${name}, by the clock`, value: clock, unit: 'ms' },
      ];
    };
    const rows = panel.host.locator('[data-row]');
    const found = async () =>
      Number(
        /\d[\d\s]*/
          .exec((await panel.host.locator('[data-count=found]').textContent()) ?? '')?.[0]
          .replace(/\s/g, ''),
      );

    const start = performance.now();
    await panel.action('open').click();
    await panel.waitForPhase('plan', 300_000);
    const shown = performance.now() - start;
    const read = await panel.host.locator('th[data-status=read]').count();
    if (read !== systemUsers) throw new Error(`${read} system accesses were read`);
    const figures = [...(await judged('10,000 clients × 20 system accesses to the screen'))];

    for (const filter of ['missing-somewhere', 'nowhere', 'everyone']) {
      await panel.host.locator('[data-input=filter]').selectOption(filter);
      await page.waitForTimeout(700);
    }
    if ((await found()) < clients - 10) throw new Error(`only ${await found()} clients`);
    figures.push(...(await judged('filtered')));

    const search = panel.host.locator('[data-input=search]');
    await search.pressSequentially('bakeri as', { delay: 60 });
    await page.waitForTimeout(1500);
    if (!/bakeri/i.test((await rows.first().textContent()) ?? '')) throw new Error('nothing was found');
    await search.fill('');
    await page.waitForTimeout(1000);
    figures.push(...(await judged('searched')));

    const scroller = panel.host.locator('.kf-board-scroller');
    await scroller.hover();
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 900);
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await page.waitForTimeout(1500);
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.waitForTimeout(1500);
    if (Number(await rows.last().getAttribute('data-row')) < 9_000) throw new Error('it was not scrolled');
    figures.push(...(await judged('scrolled')));

    await panel.host.locator('[data-choosing=add]').check();
    await panel.host.locator('th[data-system] [data-action=column-menu]').first().click();
    await panel.action('column-add').click();
    const bar = panel.host.locator('[data-bar] [data-add]');
    await bar.waitFor();
    if (Number(await bar.getAttribute('data-add')) < 1000) throw new Error('no column was chosen');
    figures.push(...(await judged('a whole column chosen')));

    const file = join(folder, 'klienter.csv');
    await writeFile(file, listOf(clients));
    await panel.chooseFile(file);
    await panel.host.locator('[data-list-box]').waitFor({ timeout: 60_000 });
    await panel.host.locator('[data-purpose=remove]').check();
    await panel.action('list-choices').waitFor({ timeout: 60_000 });
    await panel.action('list-choices').click();
    await page.waitForTimeout(3000);
    const removals = Number(await bar.getAttribute('data-remove'));
    if (removals < clients / 2) throw new Error(`only ${removals} were chosen`);
    figures.push(...(await judged('a list of 10,000 rows held against it')));
    return [
      ...figures,
      { name: 'board: worker, at its most', value: Math.max(...workers), limit: 120, unit: 'MB' },
      {
        name: 'board: page, over its closed panel, at its most',
        value: Math.max(...pages) - closed,
        limit: 80,
        unit: 'MB',
      },
      { name: 'board: choices made by the list', value: removals },
      { name: 'board: to the screen, lists read from the stand-in', value: shown, unit: 'ms' },
    ];
  } finally {
    await portal.close();
    await rm(folder, { recursive: true });
  }
}
