import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PanelDriver } from './panel-driver';
import { csv, openPortal, type Portal } from './portal';
import { setExtension } from './settings';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());
beforeEach(() => {
  portal.sandbox.reset();
});

const numbers = () => csv(portal.systemUser('Tripletex').delegatedOrgNumbers.join('\n'));

/** A list with clients that can be added. */
const addable = () =>
  csv(
    portal.sandbox.control
      .state()
      .tt02.clients.flatMap(({ orgNumber }) => orgNumber ?? [])
      .join('\n'),
  );

/** What the panel says is in the way. */
const alert = (panel: PanelDriver) => panel.host.locator('[role=alert]').first();

/** Reads of client lists that came after the panel was used; the portal's own page has read them before. */
const listReads = () =>
  portal
    .statistics()
    .requests.filter(({ path }) => /customers|delegation\?|clients|clientdelegations/.test(path));

describe('refused before the first list is read', () => {
  it('when page and worker are told of different people', async () => {
    await portal.open(portal.systemUser('Tripletex'));
    await portal.page.locator('main ul li:not(dialog li)').first().waitFor();
    await portal.page.route('**/api/v1/user/profile', (route) =>
      route.fulfill({ json: { userUuid: '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d' } }),
    );
    portal.sandbox.control.resetStatistics();
    await portal.panel.chooseFile(numbers());
    await alert(portal.panel).waitFor();
    expect(await alert(portal.panel).textContent()).toContain('En annen person er logget inn');
    expect(listReads()).toEqual([]);
    await portal.page.unroute('**/api/v1/user/profile');
  });

  it('when somebody else has signed in since the panel was used on this page', async () => {
    await portal.open(portal.systemUser('Tripletex'));
    await portal.panel.plan(addable());
    await portal.panel.ask();
    portal.sandbox.control.signIn('klientadministrator-2');
    portal.sandbox.control.resetStatistics();
    await portal.panel.press('confirm');
    await alert(portal.panel).waitFor();
    expect(await alert(portal.panel).textContent()).toContain('En annen person er logget inn');
    expect(listReads()).toEqual([]);
    expect(portal.statistics().writes).toBe(0);
  });

  it('when another actor was chosen in another tab', async () => {
    await portal.open(portal.systemUser('Tripletex'));
    await portal.page.locator('main ul li:not(dialog li)').first().waitFor();
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
    portal.sandbox.control.signIn('medarbeider');
    await portal.open(portal.systemUser('Tripletex'));
    portal.sandbox.control.resetStatistics();
    await portal.panel.chooseFile(numbers());
    await alert(portal.panel).waitFor();
    expect(await alert(portal.panel).textContent()).toMatch(/Daglig leder, styreleder, innehaver/);
    expect(await portal.panel.host.locator('input[type=file], [data-action=export]').count()).toBe(0);
    expect(listReads()).toEqual([]);
  });

  it('when the page is in a private window', async () => {
    const page = await openIncognito(portal, portal.address(portal.systemUser('Tripletex')));
    const panel = new PanelDriver(page);
    await panel.waitForPhase('closed');
    await page.locator('main ul li:not(dialog li)').first().waitFor();
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
  await setExtension(context, { incognitoAccess: true });
  // The new setting reloads the extension; a portal page wakes its new worker, and the old one's handle is dead.
  const page = await context.newPage();
  await page.goto(address);
  const opened = context.waitForEvent('page', (one) => one.url().startsWith('https://'));
  await Promise.any(context.serviceWorkers().map((worker) => worker.evaluate(openPrivately, address)));
  await page.close();
  return opened;
}

async function openPrivately(url: string) {
  const { chrome } = globalThis as never as {
    chrome: { windows: { create(window: { incognito: boolean; url: string }): Promise<unknown> } };
  };
  await chrome.windows.create({ incognito: true, url });
}
