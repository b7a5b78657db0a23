import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Portal } from './portal';

const file = new URL('../sandbox/klienter.csv', import.meta.url).pathname;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const violations = async () => {
  const { violations: found } = await new AxeBuilder({ page: portal.page })
    .include('klientfil-panel')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

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
    expect(await violations()).toEqual([]);

    await tabTo('open');
    await page.keyboard.press('Enter');
    await panel.host.locator('textarea[data-input=paste]').waitFor();
    expect(await violations()).toEqual([]);

    await panel.chooseFile(file);
    await panel.waitForPhase('plan');
    expect(await violations()).toEqual([]);

    await tabTo('add');
    await page.keyboard.press('Enter');
    await panel.waitForPhase('confirm');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitForPhase('plan');
    await tabTo('add');
    await page.keyboard.press('Space');
    await panel.waitForPhase('confirm');

    await tabTo('confirm');
    await page.keyboard.press('Enter');
    await panel.waitForPhase('running');
    expect(await violations()).toEqual([]);
    await tabTo('pause');
    await page.keyboard.press('Enter');
    await panel.waitForPhase('paused');
    expect(await violations()).toEqual([]);
    sandbox.control.latency({ medianMs: 20, spread: 0.1 });
    await tabTo('resume');
    await page.keyboard.press('Enter');
    await panel.waitForPhase('done');
    expect(await violations()).toEqual([]);
  }, 90_000);

  it('does not start anything for a click that no person made', async () => {
    const { panel, page } = portal;
    await portal.open(portal.systemUser('Unimicro'));
    await panel.chooseFile(file);
    await panel.waitForPhase('plan');
    const press = (action: string) =>
      page.evaluate((name) => {
        const root = document.querySelector('klientfil-panel')?.shadowRoot;
        root?.querySelector<HTMLButtonElement>(`[data-action="${name}"]`)?.click();
      }, action);
    await press('add');
    await page.waitForTimeout(300);
    expect(await panel.phase()).toBe('plan');
    await panel.action('add').click();
    await panel.waitForPhase('confirm');
    const { writes } = portal.statistics();
    await press('confirm');
    await page.waitForTimeout(500);
    expect(await panel.phase()).toBe('confirm');
    expect(portal.statistics().writes).toBe(writes);
  });
});
