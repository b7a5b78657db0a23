import { afterEach, expect, it } from 'vitest';
import { type FirefoxPortal, openFirefoxPortal } from '../firefox/firefox-portal';

let portal: FirefoxPortal;
afterEach(() => portal.close());

const file = new URL('../sandbox/klienter.csv', import.meta.url).pathname;

async function refusedAfterFile(): Promise<string> {
  const { panel } = portal;
  await panel.until("panel?.querySelector('[data-phase]') !== null && panel !== undefined");
  await panel.chooseFile(file);
  await panel.until("panel.querySelector('[role=alert]')");
  return panel.look("panel.querySelector('[role=alert]').textContent");
}

it('is not in a private window of Firefox unless it is let in', async () => {
  portal = await openFirefoxPortal();
  const { handle } = await newWindow(true);
  await portal.firefox.marionette.send('WebDriver:SwitchToWindow', { handle });
  await portal.firefox.goto(portal.address(portal.systemUser('Tripletex')));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await portal.panel.look("document.querySelector('klientfil-panel') === null")).toBe(true);
});

it('refuses in a private window of Firefox that it was let into, and reads nothing', async () => {
  portal = await openFirefoxPortal({ inPrivateWindows: true });
  const { handle } = await newWindow(true);
  await portal.firefox.marionette.send('WebDriver:SwitchToWindow', { handle });
  await portal.firefox.goto(portal.address(portal.systemUser('Tripletex')));
  expect(await refusedAfterFile()).toContain('private vinduer');
  expect(await portal.panel.phase()).toBe('closed');
});

it('refuses in a container tab, whose cookies the background does not have', async () => {
  portal = await openFirefoxPortal({ preferences: { 'privacy.userContext.enabled': true } });
  // The ordinary window is signed in, as somebody else may be than the container.
  await portal.open(portal.systemUser('Tripletex'));
  await portal.firefox.inBrowser(`
    const tab = gBrowser.addTab('about:blank', {
      userContextId: 2,
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });
    gBrowser.selectedTab = tab;`);
  const handles = await portal.firefox.marionette.send<string[]>('WebDriver:GetWindowHandles');
  await portal.firefox.marionette.send('WebDriver:SwitchToWindow', { handle: handles.at(-1) });
  await portal.firefox.goto(portal.address(portal.systemUser('Tripletex')));
  const said = await refusedAfterFile();
  expect(said).toMatch(/fane|container|beholder/i);
  expect(portal.statistics().writes).toBe(0);
});

const newWindow = (isPrivate: boolean) =>
  portal.firefox.marionette.send<{ handle: string }>('WebDriver:NewWindow', {
    type: 'window',
    private: isPrivate,
    focus: true,
  });
