import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Portal } from './portal';

const file = new URL('../sandbox/klienter.csv', import.meta.url).pathname;
const keys = 'fjord regnskap og klok elv skriver videre';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** Types into the portal's own search while something of ours is on its way. @returns what arrived */
async function typedWhile(arrives: Promise<unknown>): Promise<string> {
  const search = portal.page.locator('main input[type=search]:not(dialog input)').first();
  await search.fill('');
  await search.focus();
  for (const key of keys) {
    await portal.page.keyboard.press(key === ' ' ? 'Space' : key);
    await portal.page.waitForTimeout(40);
  }
  await arrives;
  await portal.page.keyboard.press('x');
  return search.inputValue();
}

describe('what is typed in the portal', () => {
  it('arrives there, key by key, whatever answers of ours come meanwhile', async () => {
    const { panel, sandbox, page } = portal;
    const sent = `${keys}x`;
    await portal.open(portal.systemUser('Tripletex'));
    await page.locator('main input[type=search]:not(dialog input)').first().waitFor();
    sandbox.control.latency({ medianMs: 300, spread: 0.1 });
    await panel.chooseFile(file);
    expect(await typedWhile(panel.waitForPhase('plan'))).toBe(sent);

    await panel.action('add').click();
    sandbox.control.latency({ medianMs: 2500, spread: 0.1 });
    await panel.press('confirm');
    expect(await typedWhile(panel.waitForPhase('running'))).toBe(sent);
    await panel.action('pause').click();
    expect(await typedWhile(panel.waitForPhase('paused'))).toBe(sent);
    sandbox.control.latency({ medianMs: 20, spread: 0.1 });
    await panel.press('resume');
    expect(await typedWhile(panel.waitForPhase('done'))).toBe(sent);
  }, 90_000);

  it('arrives on the overview too', async () => {
    const { panel, sandbox, page } = portal;
    await page.goto(new URL('/accessmanagement/ui/systemuser/overview', page.url()).href);
    await panel.waitForPhase('closed');
    sandbox.control.latency({ medianMs: 400, spread: 0.1 });
    await page.evaluate(() => {
      const search = document.querySelector('main')?.appendChild(document.createElement('input'));
      if (search) search.type = 'search';
    });
    await panel.action('open').click();
    expect(await typedWhile(panel.waitForPhase('plan'))).toBe(`${keys}x`);
    sandbox.control.latency({ medianMs: 20, spread: 0.1 });
  }, 60_000);
});
