import { afterEach, expect, it } from 'vitest';
import { csv } from '../e2e/portal';
import { addOnId } from '../firefox/firefox';
import { type FirefoxPortal, openFirefoxPortal } from '../firefox/firefox-portal';
import { openSelfHosting } from './policy/self-hosted';
import { policyOf, underPolicy } from './policy/under-policy';

const closers: (() => unknown)[] = [];
const before = process.env.FIREFOX_PATH;
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  if (before === undefined) delete process.env.FIREFOX_PATH;
  else process.env.FIREFOX_PATH = before;
});

async function openUnder(
  policies: unknown,
  options: Parameters<typeof openFirefoxPortal>[0] = {},
): Promise<FirefoxPortal> {
  const policy = underPolicy('firefox', policies);
  closers.push(policy.remove);
  process.env.FIREFOX_PATH = policy.script;
  const portal = await openFirefoxPortal(options);
  closers.push(() => portal.close());
  return portal;
}

const rules = (ours: object) => ({ policies: { '3rdparty': { Extensions: { [addOnId]: ours } } } });

async function alertOf({ panel }: FirefoxPortal): Promise<string> {
  await panel.until("panel.querySelector('[role=alert]')");
  return panel.look("panel.querySelector('[role=alert]').textContent");
}

it('removes nobody in Firefox where removal is switched off, and says by whom', async () => {
  const portal = await openUnder(rules({ removal: false }), { clients: 60 });
  const { panel } = portal;
  const here = portal.systemUser('Unimicro').delegatedOrgNumbers;
  await portal.open(portal.systemUser('Unimicro'));
  await panel.chooseFile(csv(`Org.nr.;Handling\n${here[0]};fjern\n`));
  await panel.waitForPhase('plan');
  await panel.press('[data-purpose=as-marked]');
  await panel.ask();
  if (await panel.look("Boolean(panel.querySelector('[data-input=removing]'))")) {
    await panel.type('[data-input=removing]', '1');
  }
  await panel.confirm();
  expect(await alertOf(portal)).toContain('IT-avdelingen har slått av fjerning av klienter');
  expect(portal.statistics().writes).toBe(0);
});

it('does nothing in TT02 in Firefox where that is switched off, and speaks the language that is decided', async () => {
  const portal = await openUnder(rules({ testEnvironment: false, language: 'nn' }));
  await portal.open(portal.systemUser('Tripletex'));
  await portal.panel.chooseFile(csv('Org.nr.\n310609544\n'));
  expect(await alertOf(portal)).toContain('IT-avdelinga har slått av testmiljøet til Altinn');
});

it('is installed by the policy for Firefox from a firm’s own place, and obeys the settings in it', async () => {
  const hosting = await openSelfHosting();
  closers.push(hosting.close);
  const place = 'https://addons.mozilla.org/firefox/downloads/latest/klientfil/latest.xpi';
  const portal = await openUnder(policyOf('firefox.json', { [place]: hosting.xpiUrl }), {
    environment: 'production',
    extension: undefined,
    preferences: { 'xpinstall.signatures.required': false, 'extensions.install.requireBuiltInCerts': false },
  });
  const { panel, firefox } = portal;
  await expect
    .poll(
      async () => {
        await firefox.goto(portal.address(portal.systemUser('Tripletex')));
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return panel.look('panel !== undefined');
      },
      { timeout: 90_000 },
    )
    .toBe(true);
  await panel.chooseFile(new URL('../sandbox/klienter.csv', import.meta.url).pathname);
  await panel.waitForPhase('plan');
  expect(await panel.rows()).toHaveLength(60);
  const isLocked = await firefox.inBrowser<boolean>(
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID(args[0]);
    return !(addon.permissions & AddonManager.PERM_CAN_UNINSTALL);`,
    addOnId,
  );
  expect(isLocked).toBe(true);
});
