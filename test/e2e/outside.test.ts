import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addableTo } from './clients';
import { PanelDriver } from './panel-driver';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal({ clients: 400 });
});
afterAll(() => portal.close());

const extensionId = () => new URL(portal.context.serviceWorkers()[0]?.url() ?? '').host;

describe('a run seen from outside its page', () => {
  it('is shown live in every tab of its system access, on the toolbar and behind its button', async () => {
    const { panel, sandbox, context } = portal;
    sandbox.control.latency({ medianMs: 400, spread: 0.2 });
    const numbers = addableTo(sandbox.control.state().tt02, 'Unimicro').slice(0, 60);
    await portal.open(portal.systemUser('Unimicro'));
    await panel.plan(csv(numbers.join('\n')));
    await panel.confirm();
    await panel.waitForPhase('running');

    const page = await context.newPage();
    const other = new PanelDriver(page);
    await portal.open(portal.systemUser('Unimicro'), page);
    await other.waitForPhase('running');
    const popup = await context.newPage();
    await popup.goto(`chrome-extension://${extensionId()}/popup.html`);
    await popup.locator('[data-run=running]').waitFor();
    await expect.poll(badge, { timeout: 20_000 }).toMatch(/^\d+%$/);

    await other.action('pause').click();
    await panel.waitForPhase('paused');
    await other.waitForPhase('paused');
    await popup.locator('[data-run=paused]').waitFor();
    await expect.poll(badge, { timeout: 20_000 }).toBe('!');
    expect(await panel.rows()).toEqual(await other.rows());

    await panel.action('resume').click();
    await panel.waitForPhase('done');
    await other.waitForPhase('done');
    expect(await other.count('done')).toBe(60);
    expect(await panel.rows()).toEqual(await other.rows());
    await popup.locator('[data-run=done]').waitFor();
    await expect.poll(badge, { timeout: 20_000 }).toBe('');
  });

  it('is told of on another system access of the same owner, and keeps a second run from starting', async () => {
    const { panel, sandbox, page } = portal;
    // So slow that it still goes when the second list has been read, on any machine.
    sandbox.control.latency({ medianMs: 15_000, spread: 0.2 });
    await panel.action('start-over').click();
    await panel.plan(csv(addableTo(sandbox.control.state().tt02, 'Unimicro').slice(0, 40).join('\n')));
    await panel.confirm();
    await panel.waitForPhase('running');

    await portal.open(portal.systemUser('Luca'), page);
    const told = panel.host.locator('[data-notice=run-elsewhere]');
    await told.waitFor();
    expect(await told.textContent()).toMatch(/Kjøringen for .+ pågår: \d+ av 40 gjenstår\./);
    await panel.plan(csv(addableTo(sandbox.control.state().tt02, 'Luca').join('\n')));
    await panel.confirm();
    await panel.host.getByText('En annen kjøring pågår').waitFor();
    expect(await panel.phase()).toBe('plan');
  });
});

/** What stands on the toolbar button. */
async function badge(): Promise<string> {
  const [worker] = portal.context.serviceWorkers();
  return (
    (await worker?.evaluate(() => {
      const { chrome } = globalThis as never as {
        chrome: { action: { getBadgeText(details: object): Promise<string> } };
      };
      return chrome.action.getBadgeText({});
    })) ?? ''
  );
}
