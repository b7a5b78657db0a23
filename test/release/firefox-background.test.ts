import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { addableTo } from '../e2e/clients';
import { csv } from '../e2e/portal';
import { addOnId } from '../firefox/firefox';
import { type FirefoxPortal, openFirefoxPortal } from '../firefox/firefox-portal';
import { packAs } from './pack-as';

let portal: FirefoxPortal;
afterEach(() => portal.close());

async function startRun(numbers: string[]) {
  const { panel } = portal;
  await portal.open(portal.systemUser('Unimicro'));
  await panel.chooseFile(csv(numbers.join('\n')));
  await panel.waitForPhase('plan');
  await panel.ask();
  await panel.confirm();
  await panel.waitForPhase('running');
}

/** As Firefox does it with an event page that seems idle. */
const stopBackground = () =>
  portal.firefox.inBrowser(
    `const { extension } = WebExtensionPolicy.getByID(args[0]);
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
    addOnId,
  );

const runAnswer = `panel?.querySelector('[data-phase="done"]') !== null && panel !== undefined`;

it('loses no row of five hundred, and tells none wrongly, when the background is stopped fifty times', async () => {
  portal = await openFirefoxPortal({ clients: 2000 });
  const { panel } = portal;
  const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, 500);
  expect(numbers).toHaveLength(500);
  const before = portal.systemUser('Unimicro').delegatedOrgNumbers;
  portal.sandbox.control.latency({ medianMs: 150, spread: 0.4 });
  await startRun(numbers);
  let stops = 0;
  for (; stops < 50; stops += 1) {
    const { writes } = portal.statistics();
    await expect
      .poll(async () => portal.statistics().writes > writes + 3 || (await panel.look<boolean>(runAnswer)), {
        timeout: 120_000,
        interval: 50,
      })
      .toBe(true);
    if (await panel.look<boolean>(runAnswer)) break;
    await stopBackground();
  }
  await panel.until(runAnswer, 600_000);
  expect(stops).toBe(50);
  expect(await panel.count('done')).toBe(500);
  expect(await panel.count('failed')).toBe(0);
  expect(await panel.count('unknown')).toBe(0);
  expect(portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted()).toEqual(
    [...before, ...numbers].toSorted(),
  );
  const { maxWritesInFlight, maxWritesInFlightPerClient } = portal.statistics();
  expect(maxWritesInFlight).toBeLessThanOrEqual(5);
  expect(maxWritesInFlightPerClient).toBe(1);
}, 1_800_000);

it('lets an update of its own wait until the run is over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'klientfil-update-'));
  const [now, next] = [await packAs('1.0.0', folder), await packAs('1.0.1', folder)];
  portal = await openFirefoxPortal({
    clients: 400,
    extension: undefined,
    preferences: { 'xpinstall.signatures.required': false, 'extensions.install.requireBuiltInCerts': false },
  });
  try {
    await install(now);
    const numbers = addableTo(portal.sandbox.control.state().tt02, 'Unimicro').slice(0, 40);
    portal.sandbox.control.latency({ medianMs: 500, spread: 0.2 });
    await startRun(numbers);
    await expect.poll(() => portal.statistics().writes, { timeout: 30_000 }).toBeGreaterThan(4);
    install(next).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(portal.statistics().writes).toBeLessThan(35);
    expect(await version()).toBe('1.0.0');
    await portal.panel.waitForPhase('done', 60_000);
    expect(await portal.panel.count('done')).toBe(40);
    expect(await portal.panel.count('failed')).toBe(0);
    await expect.poll(version, { timeout: 30_000 }).toBe('1.0.1');

    // The page that was open has one panel, the new version's, and it works.
    const panels = () =>
      portal.panel.look<number>("document.querySelectorAll('klientfil-panel').length").catch(() => 0);
    await expect.poll(panels, { timeout: 30_000 }).toBe(1);
    await portal.panel.until("panel?.querySelector('[data-phase]')");
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await panels()).toBe(1);
    if (await portal.panel.look("panel.querySelector('input[type=file]') === null")) {
      await portal.panel.click('start-over');
    }
    await portal.panel.chooseFile(csv(numbers.join('\n')));
    await portal.panel.waitForPhase('plan');
    expect(await portal.panel.text()).toContain('1.0.1');
    expect(new Set((await portal.panel.rows()).map(({ outcome }) => outcome))).toEqual(
      new Set(['already-delegated']),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** As the browser's own updater does it, which heeds whoever listens for updates. */
const install = (path: string) =>
  portal.firefox.inBrowser(
    `const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const install = await AddonManager.getInstallForFile(new FileUtils.File(args[0]));
    const postponed = new Promise((resolve) => install.addListener({ onInstallPostponed: resolve }));
    await Promise.race([install.install(), postponed]);`,
    path,
  );

const version = () =>
  portal.firefox.inBrowser<string>('return WebExtensionPolicy.getByID(args[0])?.extension.version;', addOnId);
