import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { addableTo } from './clients';
import { PanelDriver } from './panel-driver';
import { csv, openPortal, type Portal } from './portal';
import { updateExtension } from './settings';
import { stopWorker } from './worker';

let portal: Portal;
afterEach(() => portal.close());

const rows = 40;

/** A run on production's host names that is still going, with a page that looks on; and what was there before it. */
async function startRun(before: () => Promise<void> = async () => {}): Promise<string[]> {
  portal = await openPortal({ environment: 'production', clients: 400 });
  const { panel, sandbox } = portal;
  await before();
  sandbox.control.latency({ medianMs: 700, spread: 0.2 });
  const numbers = addableTo(sandbox.control.state().production, 'Unimicro').slice(0, rows);
  expect(numbers).toHaveLength(rows);
  await portal.open(portal.systemUser('Unimicro'));
  await panel.plan(csv(numbers.join('\n')));
  await panel.confirm();
  await panel.waitForPhase('running');
  await expect.poll(() => portal.statistics().writes, { timeout: 30_000 }).toBeGreaterThan(4);
  return numbers;
}

const alerts = (panel = portal.panel) => panel.host.locator('.kf-alert');
const says = (words: string, panel = portal.panel) => panel.host.getByText(words).first().waitFor();
const textOf = (panel: PanelDriver) => panel.host.locator('[data-phase]').textContent();
/** The user turns to the page's tab again. */
const comesBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));
/** What can be pressed, besides the ways to pages of our own and what is for whoever helps. */
const aside = ['Historikk og innstillinger', 'Er dette trygt?', 'Kopier teknisk informasjon'];
const buttons = async (panel = portal.panel) =>
  (await panel.host.locator('button[data-action]').allTextContents()).filter(
    (label) => !aside.includes(label),
  );

const everybodyIsThere = async (numbers: string[]) => {
  await portal.panel.waitForPhase('done', 120_000);
  expect(await portal.panel.count('done')).toBe(rows);
  expect(portal.systemUser('Unimicro').delegatedOrgNumbers).toEqual(expect.arrayContaining(numbers));
};

/** The extension's worker, awake. */
async function worker() {
  const { context } = portal;
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

const extensionOrigin = async () => `chrome-extension://${new URL((await worker()).url()).host}`;

/** A page of the extension's on which nothing of ours runs. */
async function bareExtensionPage(): Promise<Page> {
  const page = await portal.context.newPage();
  await page.goto(`${await extensionOrigin()}/icon/128.png`);
  return page;
}

describe('a page that stood idle in another tab', () => {
  it('shows the run that has begun since, when the user comes to it, and can stop it', async () => {
    let tab: Page | undefined;
    await startRun(async () => {
      tab = await portal.context.newPage();
      await portal.open(portal.systemUser('Unimicro'), tab);
      await new PanelDriver(tab).waitForPhase('closed');
    });
    const other = new PanelDriver(tab as Page);
    expect(await other.phase()).toBe('closed');
    await comesBack(tab as Page);
    await other.waitForPhase('running');
    await other.action('cancel').click();
    await portal.panel.waitForPhase('done');
  }, 120_000);
});

describe('an extension that is loaded anew in mid-run', () => {
  it('is told of by the page that stays open, and after reload, and nothing is lost', async () => {
    const numbers = await startRun();
    await updateExtension(portal.context);
    await says('Klientfil ble oppdatert eller fjernet mens siden var åpen. Kjøringen står stille');
    expect(await portal.panel.phase()).toBe('paused');
    expect(await buttons()).toEqual(['Last siden på nytt']);

    await portal.panel.action('reload').click();
    await portal.panel.waitForPhase('paused');
    await says('Klientfil ble oppdatert mens kjøringen pågikk.');
    await portal.panel.action('resume').click();
    await everybodyIsThere(numbers);
  }, 180_000);
});

describe('a store that is gone', () => {
  it('when it was emptied in mid-run: the page says that the run cannot go on, and Altinn is not blamed', async () => {
    await startRun();
    await (await worker()).evaluate(async () => {
      const opening = indexedDB.open('klientfil');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const names = [...opening.result.objectStoreNames];
      const clearing = opening.result.transaction(names, 'readwrite');
      for (const name of names) clearing.objectStore(name).clear();
      opening.result.close();
    });
    await says('Det nettleseren hadde lagret om kjøringen, er slettet. Den kan ikke fortsette.');
    expect(await portal.panel.phase()).toBe('paused');
    expect((await alerts().allTextContents()).join()).not.toContain('Altinn avviste');
    expect(await buttons()).toEqual(['Last siden på nytt']);
    await portal.panel.action('reload').click();
    await portal.panel.waitForPhase('closed');
  }, 120_000);

  it('when the browser wiped it in mid-run', async () => {
    await startRun();
    const origin = await extensionOrigin();
    const session = await portal.context.newCDPSession(portal.page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await says('Det nettleseren hadde lagret om kjøringen, er slettet. Den kan ikke fortsette.');
    expect((await alerts().allTextContents()).join()).not.toContain('Altinn avviste');
    await portal.panel.action('reload').click();
    await portal.panel.waitForPhase('closed');
    // What comes after can be kept.
    const numbers = addableTo(portal.sandbox.control.state().production, 'Unimicro').slice(0, 1);
    await portal.panel.plan(csv(numbers.join('\n')));
  }, 120_000);

  it('when a worker was stopped with it: the page does not say that the run goes', async () => {
    await startRun();
    const bare = await bareExtensionPage();
    await stopWorker(portal.context, portal.page);
    await bare.evaluate(async () => {
      const deleting = indexedDB.deleteDatabase('klientfil');
      await new Promise((resolve) => {
        deleting.onsuccess = resolve;
        deleting.onblocked = resolve;
      });
    });
    await says('Det nettleseren hadde lagret om kjøringen, er slettet. Den kan ikke fortsette.');
    expect(await portal.panel.phase()).toBe('paused');
  }, 120_000);
});

describe('a store that a newer version has written', () => {
  it('is said in words on every surface, and today’s list can be had all the same', async () => {
    portal = await openPortal({ environment: 'production' });
    const bare = await bareExtensionPage();
    await bare.reload();
    await stopWorker(portal.context, bare);
    await bare.evaluate(async () => {
      const opening = indexedDB.open('klientfil', 99);
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      opening.result.close();
    });
    const { panel } = portal;
    await portal.open(portal.systemUser('Unimicro'));
    await says('er skrevet av en nyere versjon av Klientfil.');
    const download = await panel.save('export');
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await portal.page.reload();
    await says('er skrevet av en nyere versjon av Klientfil.');

    const origin = await extensionOrigin();
    for (const surface of ['popup.html', 'remembered.html']) {
      await bare.goto(`${origin}/${surface}`);
      await bare
        .getByText(/nyere versjon av Klientfil|newer version of Klientfil/)
        .first()
        .waitFor();
    }
  }, 120_000);
});

describe('whoever is signed in', () => {
  it('signed out: one button; signed in again: said when the user comes back, and after reload', async () => {
    const numbers = await startRun();
    const { panel, page, sandbox } = portal;
    sandbox.control.signOut('production');
    await says('Du er logget ut av Altinn.');
    expect(await buttons()).toEqual(['Logg inn i Altinn']);
    sandbox.control.signIn('klientadministrator', 'production');
    await comesBack(page);
    await says('Du er logget inn igjen.');
    expect(await panel.action('resume').textContent()).toMatch(/^Fortsett med \d+ klienter$/);
    await page.reload();
    await says('Du er logget inn igjen.');
    expect((await alerts().allTextContents()).join()).toMatch(/\d+ av 40 gjenstår\./);
    await panel.action('resume').click();
    await everybodyIsThere(numbers);
  }, 180_000);

  it('another person: nothing to press, on the page that stays open and on one of the other’s own', async () => {
    await startRun();
    const { panel, page, sandbox, context } = portal;
    sandbox.control.signIn('klientadministrator-2', 'production');
    const tab = await context.newPage();
    const others = new PanelDriver(tab);
    await portal.open(portal.systemUser('Unimicro'), tab);
    const words = 'Kjøringen ble startet av en annen bruker, og bare den kan fortsette den.';
    await says(words, others);
    expect(await others.rows()).toEqual([]);
    expect(await textOf(others)).toMatch(/\d+ av 40 gjenstår/);
    await panel.waitForPhase('paused');
    await comesBack(page);
    await says(words);
    expect(await buttons()).toEqual([]);
    const { writes } = portal.statistics();

    await page.reload();
    await says(words);
    expect(await panel.phase()).toBe('closed');
    expect(await textOf(panel)).not.toContain('Last siden på nytt');
    expect(portal.statistics().writes).toBe(writes);
  }, 120_000);
});

describe('a run that removed everybody it could', () => {
  it('does not say that a former client is gone, whose number Altinn keeps to itself', async () => {
    portal = await openPortal();
    const { panel, sandbox } = portal;
    const unimicro = portal.systemUser('Unimicro');
    const former = sandbox.control
      .state()
      .tt02.clients.find(
        ({ id, standing }) => standing === 'former' && unimicro.delegatedClientIds.includes(id),
      );
    const others = unimicro.delegatedOrgNumbers.filter((orgNumber) => orgNumber !== former?.orgNumber);
    await portal.open(unimicro);
    await panel.typeList([former?.orgNumber, ...others.slice(0, 2)].join('\n'));
    await panel.waitForPhase('plan');
    await panel.choose('remove');
    await panel.confirm();
    await panel.waitForPhase('done');
    await says('2 av 3 på listen er nå fjernet: 2 fjernet. 1 ble ikke funnet, men kan være lagt til:');
    await expect
      .poll(async () => (await panel.rows()).map(({ client }) => client))
      .toEqual([former?.orgNumber]);
    expect(portal.systemUser('Unimicro').delegatedClientIds).toContain(former?.id);
  });
});
