import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extensionFolder } from './browser';
import { PanelDriver } from './panel-driver';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());
beforeEach(() => {
  portal.sandbox.reset();
});

const numbers = () => csv(portal.systemUser('Tripletex').delegatedOrgNumbers.join('\n'));

/** What the panel says is in the way. */
const alert = (panel: PanelDriver) => panel.host.locator('[role=alert]').first();

/** Reads of client lists that came after the panel was used; the portal's own page has read them before. */
const listReads = () =>
  portal.statistics().requests.filter(({ path }) => /customers|delegation\?|clients|clientdelegations/.test(path));

describe('refused before the first list is read', () => {
  it('when somebody else has signed in since the page asked', async () => {
    await portal.open(portal.systemUser('Tripletex'));
    await portal.page.locator('main ul li').first().waitFor();
    // The page’s own question about who is signed in is answered before the change, the worker’s after it.
    await portal.page.route('**/api/v1/user/profile', async (route) => {
      const response = await route.fetch();
      portal.sandbox.control.signIn('other-klientadministrator');
      await route.fulfill({ response });
    });
    portal.sandbox.control.resetStatistics();
    await portal.panel.chooseFile(numbers());
    await alert(portal.panel).waitFor();
    expect(await alert(portal.panel).textContent()).toContain('to forskjellige personer');
    expect(listReads()).toEqual([]);
    await portal.page.unroute('**/api/v1/user/profile');
  });

  it('when another actor was chosen in another tab', async () => {
    await portal.open(portal.systemUser('Tripletex'));
    await portal.page.locator('main ul li').first().waitFor();
    const second = portal.sandbox.control.state().tt02.actors[1];
    const other = await portal.context.newPage();
    await other.goto(
      `https://am.ui.tt02.altinn.no/accessmanagement/api/v1/reportee/changeandredirect/?partyUuid=${second?.partyUuid}&goTo=${encodeURIComponent('https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/overview')}`,
    );
    await other.locator('main').waitFor();
    await other.close();
    portal.sandbox.control.resetStatistics();
    await portal.panel.chooseFile(numbers());
    await alert(portal.panel).waitFor();
    expect(await alert(portal.panel).textContent()).toContain('Valgt aktør er endret');
    expect(listReads()).toEqual([]);
    await portal.context.clearCookies();
  });

  it('when the user is not client administrator: told who can make him one, and offered nothing', async () => {
    portal.sandbox.control.signIn('uten-klientadministrasjon');
    await portal.open(portal.systemUser('Tripletex'));
    portal.sandbox.control.resetStatistics();
    await portal.panel.chooseFile(numbers());
    await alert(portal.panel).waitFor();
    expect(await alert(portal.panel).textContent()).toMatch(/Daglig leder eller en hovedadministrator/);
    expect(await portal.panel.host.locator('input[type=file], [data-action=export]').count()).toBe(0);
    expect(listReads()).toEqual([]);
  });

  it('when the page is in a private window', async () => {
    const page = await openIncognito(portal, portal.address(portal.systemUser('Tripletex')));
    const panel = new PanelDriver(page);
    await panel.waitForPhase('closed');
    await page.locator('main ul li').first().waitFor();
    portal.sandbox.control.resetStatistics();
    await panel.chooseFile(numbers());
    await alert(panel).waitFor();
    expect(await alert(panel).textContent()).toContain('private vinduer');
    expect(portal.statistics().requests).toEqual([]);
    await page.close();
  });
});

/** Lets the extension into private windows, as a user may, and opens one. */
async function openIncognito({ context }: Portal, address: string) {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (folder) => {
    const { developerPrivate } = (globalThis as never as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const extensions = await developerPrivate.getExtensionsInfo({});
    const ours = extensions.find(({ path }) => path === folder);
    await developerPrivate.updateExtensionConfiguration({ extensionId: ours?.id ?? '', incognitoAccess: true });
  }, extensionFolder);
  await settings.close();
  const [worker] = context.serviceWorkers();
  const opened = context.waitForEvent('page', (page) => page.url().startsWith('https://'));
  await worker?.evaluate(async (url) => {
    const { windows } = (globalThis as never as { chrome: { windows: { create(o: object): Promise<unknown> } } }).chrome;
    await windows.create({ incognito: true, url });
  }, address);
  return opened;
}

interface DeveloperPrivate {
  updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(options: object): Promise<{ id: string; path: string }[]>;
  updateExtensionConfiguration(changes: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
}
