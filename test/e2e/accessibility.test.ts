import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Portal } from './portal';
import { panelViolations } from './violations';

const file = new URL('../sandbox/klienter.csv', import.meta.url).pathname;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** What in the panel is wider than the panel, but in a box of its own that scrolls. */
function widerThanItsBox(host: Element): string[] {
  const panel = host.shadowRoot?.querySelector('.kf-panel');
  if (!panel) throw new Error('no panel');
  const { right } = panel.getBoundingClientRect();
  const wide = [...panel.querySelectorAll('*')].filter((one) => {
    const box = one.getBoundingClientRect();
    const scrolls = one.closest('.kf-scroller') !== null && innerWidth > 640;
    return box.width > 1 && box.right > right + 1 && !scrolls;
  });
  return wide.map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`);
}

/** Presses Tab until the element with this action has the focus. */
async function tabTo(action: string) {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await portal.panel.host.evaluate((host) =>
      host.shadowRoot?.activeElement?.getAttribute('data-action'),
    );
    if (focused === action) return;
    await portal.page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${action}`);
}

describe('the panel for everybody', () => {
  it('does the whole job by keyboard alone, and axe finds nothing in any phase', async () => {
    const { page, panel, sandbox } = portal;
    // Slow enough that the run still goes when axe has looked, however busy the machine is.
    sandbox.control.latency({ medianMs: 4000, spread: 0.1 });
    await portal.open(portal.systemUser('Tripletex'));
    await page.locator('klientfil-panel[data-place=anchor]').waitFor();
    expect(await panelViolations(portal.page)).toEqual([]);

    await tabTo('open');
    await page.keyboard.press('Enter');
    await panel.more('export');
    expect(await panelViolations(portal.page)).toEqual([]);

    await panel.plan(file);
    expect(await panelViolations(portal.page)).toEqual([]);

    await tabTo('add');
    await page.keyboard.press('Enter');
    await panel.waitForPhase('confirm');
    expect(await panelViolations(portal.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitForPhase('plan');
    await tabTo('add');
    await page.keyboard.press('Space');
    await panel.waitForPhase('confirm');

    await tabTo('confirm');
    await page.waitForTimeout(800);
    await page.keyboard.press('Enter');
    await panel.waitForPhase('running');
    expect(await panelViolations(portal.page)).toEqual([]);
    await tabTo('pause');
    await page.keyboard.press('Enter');
    await panel.waitForPhase('paused');
    expect(await panelViolations(portal.page)).toEqual([]);
    sandbox.control.latency({ medianMs: 20, spread: 0.1 });
    await tabTo('resume');
    await page.keyboard.press('Enter');
    await panel.waitForPhase('done');
    for (const width of [1400, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await panelViolations(portal.page)]).toEqual([width, []]);
      expect([width, await panel.host.evaluate(widerThanItsBox)]).toEqual([width, []]);
    }
    await page.setViewportSize({ width: 1400, height: 1000 });
  }, 240_000);

  it('does not start anything for a click that no person made', async () => {
    const { panel, page } = portal;
    await portal.open(portal.systemUser('Unimicro'));
    await panel.plan(file);
    const press = (action: string) =>
      page.evaluate((name) => {
        const root = document.querySelector('klientfil-panel')?.shadowRoot;
        root?.querySelector<HTMLButtonElement>(`[data-action="${name}"]`)?.click();
      }, action);
    await press('add');
    await page.waitForTimeout(300);
    expect(await panel.phase()).toBe('plan');
    await panel.ask();
    const phase = await panel.phase();
    const { writes } = portal.statistics();
    await page.waitForTimeout(800);
    await press('confirm');
    await page.waitForTimeout(500);
    expect(await panel.phase()).toBe(phase);
    expect(portal.statistics().writes).toBe(writes);
  });
});
