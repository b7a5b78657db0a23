import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { chromiumArguments, extensionFolder } from '../e2e/browser';
import { PanelDriver } from '../e2e/panel-driver';
import { csv, openPortal, type Portal } from '../e2e/portal';
import { chromiumPath } from '../setup/chromium';
import { openSelfHosting } from './policy/self-hosted';
import { policyOf, underPolicy } from './policy/under-policy';

const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8'));
const ownId = 'djgogkiekcghngbnibjknbdbcdlielgj';
const closers: (() => unknown)[] = [];
const before = process.env.CHROME_PATH;
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  if (before === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = before;
});

/** The portal in a Chromium that has these rules of ours by policy, and gives us hosts by these settings. */
async function openUnder(rules: object, hosts: object = {}): Promise<Portal> {
  const policy = underPolicy('chromium', {
    ExtensionSettings: { [ownId]: hosts },
    '3rdparty': { extensions: { [ownId]: rules } },
  });
  closers.push(policy.remove);
  process.env.CHROME_PATH = policy.script;
  const portal = await openPortal({ environment: 'tt02', clients: 60 });
  closers.push(() => portal.close());
  return portal;
}

const alertOf = async ({ panel }: Portal) => {
  await panel.host.locator('[role=alert]').first().waitFor();
  return panel.host.locator('[role=alert]').first().textContent();
};
const delegated = (portal: Portal) => portal.systemUser('Unimicro').delegatedOrgNumbers.toSorted();

it('has one id, by the key, in every folder', () => {
  expect(manifest.key).toMatch(/^MII/);
  expect(JSON.stringify(policyOf('chrome.json'))).toContain(ownId);
});

it('removes nobody in Chromium where removal is switched off, and says by whom', async () => {
  const portal = await openUnder({ removal: false });
  const { panel } = portal;
  const here = delegated(portal);
  await portal.open(portal.systemUser('Unimicro'));
  await panel.chooseFile(csv(`Org.nr.;Handling\n${here[0]};fjern\n`));
  await panel.waitForPhase('plan');
  await panel.choose('as-marked');
  await panel.confirm();
  expect(await alertOf(portal)).toContain('IT-avdelingen har slått av fjerning av klienter');
  expect(portal.statistics().writes).toBe(0);
  expect(delegated(portal)).toEqual(here);
});

it('does nothing in TT02 in Chromium where that is switched off, and speaks the language that is decided', async () => {
  const portal = await openUnder({ testEnvironment: false, language: 'nn' });
  await portal.open(portal.systemUser('Tripletex'));
  await portal.panel.chooseFile(csv('Org.nr.\n310609544\n'));
  expect(await alertOf(portal)).toContain('IT-avdelinga har slått av testmiljøet til Altinn');
});

it('shows what is decided as locked in Chromium', async () => {
  const portal = await openUnder({ keepDays: '30', savedLists: false, removal: false, language: 'nb' });
  const page = await portal.context.newPage();
  await page.goto(`chrome-extension://${ownId}/remembered.html`);
  await page.locator('[data-input=keep]').waitFor();
  expect(await page.locator('[data-input=keep]').isDisabled()).toBe(true);
  expect(await page.locator('[data-input=keep]').inputValue()).toBe('30');
  expect(await page.locator('[data-input=saved-lists]').isDisabled()).toBe(true);
  expect(await page.locator('[data-rules=policy]').textContent()).toContain('Klienter kan ikke fjernes');
});

it('does the main job by the portal’s own route where a policy lets us to nothing else of Altinn’s', async () => {
  const portal = await openUnder(
    {},
    { runtime_blocked_hosts: ['*://*'], runtime_allowed_hosts: ['*://am.ui.tt02.altinn.no'] },
  );
  const { panel } = portal;
  await portal.open(portal.systemUser('Tripletex'));
  await panel.chooseFile(new URL('../sandbox/klienter.csv', import.meta.url).pathname);
  await panel.waitForPhase('plan');
  const promised = await panel.count('add');
  expect(promised).toBeGreaterThan(20);
  await panel.confirm();
  await panel.waitForPhase('done', 60_000);
  expect(await panel.count('done')).toBe(promised);
  const { requests } = portal.statistics();
  // Reads without cookies may still arrive there; the answers are kept from us.
  const written = requests.filter(({ method, host }) => method !== 'GET' && host.startsWith('platform'));
  expect(written).toEqual([]);
});

it('is installed by the policy for Chrome from a firm’s own place, and works where all hosts but Altinn’s are blocked', async () => {
  const hosting = await openSelfHosting();
  closers.push(hosting.close);
  const update = 'https://clients2.google.com/service/update2/crx';
  const policy = underPolicy(
    'chromium',
    policyOf('chrome.json', { [ownId]: hosting.extensionId, [update]: hosting.updateUrl }),
  );
  closers.push(policy.remove);
  const portal = await openPortal({ environment: 'production' });
  closers.push(() => portal.close());
  const profile = await mkdtemp(join(tmpdir(), 'klientfil-forced-'));
  process.env.CHROME_PATH = policy.script;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-default-apps',
      '--disable-component-update',
    ],
    args: [
      ...chromiumArguments(portal.ports).filter(
        (one) => !/extension|background-networking|component/.test(one),
      ),
      '--headless=new',
    ],
    viewport: { width: 1400, height: 1000 },
  });
  closers.push(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const panel = new PanelDriver(page);
  await expect
    .poll(
      async () => {
        await page.goto(portal.address(portal.systemUser('Tripletex')));
        await page.waitForTimeout(1_500);
        return panel.host.locator('[data-phase]').count();
      },
      { timeout: 90_000 },
    )
    .toBe(1);
  await panel.chooseFile(new URL('../sandbox/klienter.csv', import.meta.url).pathname);
  await panel.waitForPhase('plan');
  expect(await panel.rows()).toHaveLength(60);
  // Nobody here has asked for it: no page says where to go.
  expect(context.pages().map((one) => one.url())).not.toContainEqual(expect.stringMatching(/welcome/));
});
