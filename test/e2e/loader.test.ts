import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hostsOf } from '../../utils/altinn/hosts';
import { extensionFolder } from './browser';
import { openPortal, type Portal } from './portal';
import { updateExtension } from './settings';

const { portal: origin } = hostsOf('tt02');
const overview = `${origin}/accessmanagement/ui/systemuser/overview`;

let portal: Portal;
let folder: string | undefined;
afterEach(async () => {
  await portal.close();
  if (folder) await rm(folder, { recursive: true });
  folder = undefined;
});

const panelOf = (kind: 'systemuser' | 'overview') =>
  portal.page.locator(`klientfil-panel[data-page=${kind}][data-place]`);
const linkTo = (title: 'Unimicro' | 'Tripletex') =>
  portal.page.locator(`main a[href$="${portal.systemUser(title).id}/agentdelegation"]`);

/** A bundle that lacks one of its files. */
async function bundleWithout(file: string): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'klientfil-bundle-'));
  await cp(extensionFolder, folder, { recursive: true });
  await rm(join(folder, file));
  return folder;
}

describe('an extension that was updated under an open page', () => {
  it('says so on navigation inside the portal, where the panel would stand, and works after a reload', async () => {
    portal = await openPortal();
    const { page, panel } = portal;
    await page.goto(overview);
    await linkTo('Unimicro').click();
    await panelOf('systemuser').waitFor();
    await updateExtension(portal.context);

    await page.goBack();
    await panelOf('overview')
      .getByText('Klientfil ble oppdatert eller fjernet mens siden var åpen.')
      .waitFor();
    expect(await panel.host.evaluate((host) => host.previousElementSibling?.tagName)).toBe('UL');
    await linkTo('Tripletex').click();
    await panelOf('systemuser').getByText('Klientfil ble oppdatert eller fjernet').waitFor();
    expect(await panel.host.count()).toBe(1);

    await panel.action('reload').click();
    await panel.waitForPhase('closed');
  }, 60_000);
});

describe('a file of the extension’s that cannot be had', () => {
  it.each(['panel-systemuser.js', 'texts-nb.js'])(
    'is told of in words: %s',
    async (file) => {
      portal = await openPortal({ extension: await bundleWithout(file) });
      await portal.page.goto(portal.address(portal.systemUser('Unimicro')));
      const host = panelOf('systemuser');
      await host.getByText('Klientfil kunne ikke lastes på denne siden.').waitFor();
      expect(await host.evaluate((element) => element.previousElementSibling?.tagName)).toBe('H2');
      await portal.page.evaluate(() => {
        document.documentElement.lang = 'nn';
      });
      await host.getByText('Klientfil kunne ikkje lastast på denne sida.').waitFor();
      expect(await host.getByRole('alert').getByRole('button').textContent()).toBe('Last sida på nytt');
    },
    60_000,
  );
});
