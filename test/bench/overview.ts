import { hostsOf } from '../../utils/altinn/hosts';
import { csv, openPortal } from '../e2e/portal';
import type { Figure } from './figure';
import { listOf } from './lists';
import { watchLongTasks } from './long-tasks';

const clients = 10_000;
const systemUsers = 20;
const seededAgents = 4;

/** Ten thousand clients beside twenty system accesses on screen: no task on the page's main thread may be long. */
export async function overviewOnScreen(): Promise<Figure[]> {
  const portal = await openPortal({ clients, extraSystemUsers: systemUsers - seededAgents });
  portal.sandbox.control.clientAdministration('open');
  try {
    const { page, panel } = portal;
    await page.goto(`${hostsOf('tt02').portal}/accessmanagement/ui/systemuser/overview`);
    await panel.waitForPhase('closed');
    await page.waitForTimeout(1000);
    const longest = await watchLongTasks(page);
    const judged = async (what: string): Promise<Figure> => {
      await page.waitForTimeout(1000);
      return {
        name: `export: longest task on the page, ${what}`,
        value: await longest(),
        limit: 50,
        unit: 'ms',
      };
    };

    const start = performance.now();
    await panel.chooseFile(csv(listOf(clients)));
    await panel.waitForPhase('overview', 300_000);
    const shown = performance.now() - start;
    const read = await panel.host.locator('[data-status=read]').count();
    if (read !== systemUsers) throw new Error(`${read} system accesses were read`);
    const figures = [await judged('an overview of 10,000 clients × 20 system accesses to the screen')];

    const found = () => panel.count('everyone');
    const rows = panel.host.locator('[data-row]');
    for (const filter of ['everyone', 'missing-somewhere', 'everyone']) {
      await panel.host.locator(`[name=kf-overview-filter][value=${filter}]`).check();
      await rows.first().waitFor();
      await page.waitForTimeout(500);
    }
    if ((await found()) < clients - 10) throw new Error(`only ${await found()} clients`);
    figures.push(await judged('filtered'));

    const search = panel.host.locator('[data-input=search]');
    await search.pressSequentially('bakeri as', { delay: 60 });
    await page.waitForTimeout(1500);
    if (!/bakeri/i.test((await rows.first().textContent()) ?? '')) throw new Error('nothing was found');
    await search.fill('');
    figures.push(await judged('searched'));

    const scroller = panel.host.locator('.kf-scroller');
    await scroller.hover();
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 900);
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await page.waitForTimeout(1500);
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.waitForTimeout(1500);
    if (Number(await rows.last().getAttribute('data-row')) < 9_000) throw new Error('it was not scrolled');
    figures.push(await judged('scrolled'));
    return [
      ...figures,
      { name: 'export: list to overview on screen, lists read from the stand-in', value: shown, unit: 'ms' },
    ];
  } finally {
    await portal.close();
  }
}
