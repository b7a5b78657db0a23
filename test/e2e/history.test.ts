import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HistoryTexts, historyTextsFor } from '../../utils/i18n/history-texts';
import { languageOf } from '../../utils/i18n/language';
import { readList } from '../../utils/spreadsheet/read-list';
import { addableTo } from './clients';
import { PanelDriver } from './panel-driver';
import { csv, openPortal, type Portal } from './portal';
import { savedList } from './saved-list';
import { violations } from './violations';

let portal: Portal;
let history: Page;
let exported: string;
/** In the browser's own language, whatever that is where the tests run. */
let texts: HistoryTexts;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const action = (name: string, within = 'main') => history.locator(`${within} [data-action="${name}"]`);
const lists = () => history.locator('[data-list]');

/** What the extension's databases hold, counted. */
const inStores = () =>
  history.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        counts[`${name} ${store}`] = await new Promise((resolve) => {
          const counting = database.transaction(store).objectStore(store).count();
          counting.onsuccess = () => resolve(counting.result);
        });
      }
      database.close();
    }
    return counts;
  });

/** Somebody else takes a client away, in the portal's own way. */
async function removeAsAnother(clientId: string) {
  const { partyId, partyUuid } = portal.sandbox.control.state().tt02.owner;
  const { id } = portal.systemUser('Forretningsforer');
  const status = await portal.page.evaluate(async (path) => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const headers = { 'X-XSRF-TOKEN': decodeURIComponent(token) };
    return (await fetch(path, { method: 'DELETE', headers })).status;
  }, `/accessmanagement/api/v1/systemuser/agentdelegation/${partyId}/${id}/delegation/${clientId}?partyuuid=${partyUuid}`);
  expect(status).toBe(200);
}

describe('what this browser remembers', () => {
  it('is one list and one run after a run and an export, found from the panel’s footer', async () => {
    const { panel, sandbox, context } = portal;
    await portal.open(portal.systemUser('Forretningsforer'));
    const numbers = addableTo(sandbox.control.state().tt02, 'Forretningsforer').slice(0, 6);
    await panel.plan(csv(`Org.nr.\n${numbers.join('\n')}`));
    await panel.confirm();
    await panel.waitForPhase('done');
    await panel.action('start-over').click();
    const download = await panel.save('export');
    exported = await download.path();

    const opened = context.waitForEvent('page');
    await panel.action('history').click();
    history = await opened;
    await history.locator('[data-run=done]').waitFor();
    expect(await history.locator('[data-run]').count()).toBe(1);
    expect(await lists().count()).toBe(1);
    texts = historyTextsFor(languageOf(await history.locator('html').getAttribute('lang')));
    expect(await history.locator('h1').innerText()).toBe(texts.title);
    const headings = await history.locator('h3:has(.ds-tag)').allTextContents();
    expect(headings.length).toBeGreaterThan(1);
    for (const heading of headings) expect(heading).toContain(` ${texts.testEnvironment}`);
    expect(await lists().innerText()).toContain(texts.list.clients(6));
    expect(await violations(history)).toEqual([]);
  });

  it('is found from behind the toolbar button too', async () => {
    const popup = await portal.context.newPage();
    await popup.goto(history.url().replace('remembered.html', 'popup.html'));
    const opened = portal.context.waitForEvent('page');
    await popup.locator('[data-action=history]').click();
    const another = await opened;
    await another.locator('[data-run=done]').waitFor();
    await another.close();
  });

  it('gives the results again, and the list as the export had it', async () => {
    const results = history.waitForEvent('download');
    await action('results').click();
    const again = await savedList(await results);
    expect(again.rows).toHaveLength(6);
    expect(again.header).toHaveLength(3);

    const list = history.waitForEvent('download');
    await action('download-list').click();
    const [then, now] = await Promise.all(
      [exported, await (await list).path()].map(async (path) => readList(await readFile(path))),
    );
    if (!then?.ok || !now?.ok) throw new Error('not read');
    // The page speaks the browser's language and the panel Altinn's, and how each client stands is not kept.
    const listed = (cells: string[]) => cells.slice(0, now.list.header?.length);
    expect(now.list.rows).toEqual(then.list.rows.map((row) => ({ ...row, cells: listed(row.cells) })));
  });

  it('tells in the next plan who fell out since', async () => {
    const { panel } = portal;
    const { delegatedClientIds } = portal.systemUser('Forretningsforer');
    const [gone = ''] = delegatedClientIds;
    await removeAsAnother(gone);
    await panel.plan(exported);
    const since = panel.host.locator('[data-since-last]');
    expect(await since.locator('summary').innerText()).toBe('Siden sist: 1 falt ut');
    await since.locator('summary').press('Enter');
    await since.locator('[data-changed=gone] li').waitFor();
    const client = portal.sandbox.control.state().tt02.clients.find(({ id }) => id === gone);
    const named = await since.locator('[data-changed=gone] li').innerText();
    expect(named.replace(/\s/g, '')).toContain(client?.orgNumber);
  });

  it('compares lists with each other and with a file from before, by keyboard', async () => {
    await history.reload();
    await expect.poll(() => lists().count()).toBe(2);
    const newest = lists().first();
    await newest.locator('[data-action=show-list]').focus();
    await history.keyboard.press('Enter');
    await newest.locator('[data-shown-list]').waitFor();
    await expect.poll(() => history.evaluate(() => document.activeElement?.tagName)).toBe('H4');
    await newest.locator('[data-input=compare-list]').selectOption({ index: 1 });
    await newest.locator('[data-changed=gone]').waitFor();
    expect(await newest.locator('[data-changed=gone]').getAttribute('data-count')).toBe('1');
    expect(await newest.locator('[data-changed=added]').count()).toBe(0);
    expect(await violations(history)).toEqual([]);
    const sideways = () => history.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await history.setViewportSize({ width: 320, height: 700 });
    await expect.poll(sideways).toBeLessThanOrEqual(0);
    await history.setViewportSize({ width: 1400, height: 1000 });

    await newest.locator('input[type=file]').setInputFiles(exported);
    await newest.locator('h5').waitFor();
    await expect.poll(() => newest.locator('[data-changed=gone]').getAttribute('data-count')).toBe('1');
    const comparison = history.waitForEvent('download');
    await newest.locator('[data-action=download-comparison]').click();
    expect((await comparison).suggestedFilename()).toMatch(/^[a-z]+-TT02-forretningsforer-system-.*\.xlsx$/);
    expect(await violations(history)).toEqual([]);
    await newest.locator('[data-action=close-list]').focus();
    await history.keyboard.press('Enter');
    await expect
      .poll(() => history.evaluate(() => document.activeElement?.getAttribute('data-action')))
      .toBe('show-list');
  });

  it('opens the very run that is chosen, old and put away as it is, and undoes it', async () => {
    const { panel, sandbox, context } = portal;
    const delegated = () => portal.systemUser('Forretningsforer').delegatedClientIds.toSorted();
    const before = delegated();
    const run = async (numbers: string[]) => {
      await panel.plan(csv(`Org.nr.\n${numbers.join('\n')}`));
      await panel.confirm();
      await panel.waitForPhase('done');
      await panel.action('start-over').click();
    };
    const numbers = addableTo(sandbox.control.state().tt02, 'Forretningsforer');
    await panel.action('start-over').click();
    await run(numbers.slice(0, 3));
    const after = delegated();
    expect(after).toHaveLength(before.length + 3);
    await run(numbers.slice(3, 5));

    await history.reload();
    const opened = context.waitForEvent('page');
    await history.locator('[data-run] [data-action=open]').nth(1).click();
    const page = await opened;
    const older = new PanelDriver(page);
    await older.waitForPhase('done');
    // It stands in sight, and the focus is where the portal left it.
    const top = () => older.host.evaluate((host) => host.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
    expect(await older.host.evaluate((host) => host === document.activeElement)).toBe(false);
    expect((await older.rows()).map(({ client }) => client).toSorted()).toEqual(
      numbers.slice(0, 3).toSorted(),
    );
    await older.action('undo').click();
    await older.confirmUndo();
    await older.host.getByText('Fjerningen er ferdig').first().waitFor({ timeout: 40_000 });
    expect(page.url()).not.toContain('#');
    const both = delegated();
    expect(both).toHaveLength(before.length + 2);

    // The other one, in the tab that is open.
    const newer = context.waitForEvent('page');
    await history.locator('[data-run] [data-action=open]').first().click();
    const { hash } = new URL((await newer).url());
    await page.evaluate((to) => location.assign(to), hash);
    await expect.poll(async () => (await older.rows()).length).toBe(2);
    await older.action('undo').click();
    await older.confirmUndo();
    await expect.poll(delegated, { timeout: 40_000 }).toEqual(before);
    await older.host.getByText('Fjerningen er ferdig').first().waitFor({ timeout: 40_000 });
    await older.action('start-over').click();
    await page.close();
    await (await newer).close();
  });

  it('is written as the user wants it, from the panel too', async () => {
    await history.locator('[data-input=file-type]').selectOption('csv');
    const list = history.waitForEvent('download');
    await action('download-list').first().click();
    expect((await list).suggestedFilename()).toMatch(/\.csv$/);
    await portal.page.reload();
    await portal.panel.waitForPhase('closed');
    await portal.panel.more('export');
    const template = await portal.panel.save('template');
    expect(template.suggestedFilename()).toMatch(/\.csv$/);
  });

  it('tells who was added on a day, from the lists that were kept', async () => {
    await history.reload();
    await lists().nth(1).waitFor();
    await history.locator('[data-input=date]').fill(new Date().toLocaleDateString('sv'));
    await history.locator('[data-input=date]').press('Enter');
    const answer = history.locator('[data-on-date]');
    await answer.locator('[data-list-before]').waitFor();
    expect(await answer.locator('[data-list-after]').innerText()).toBe(texts.onDate.noAfter);
    await expect.poll(() => history.evaluate(() => document.activeElement?.tagName)).toBe('H3');
    const download = history.waitForEvent('download');
    await action('download-date').click();
    expect((await download).suggestedFilename()).toMatch(/^lagt-til-\d{4}-\d\d-\d\d-TT02-.*-\d{4}\.csv$/);
    expect(await violations(history)).toEqual([]);
  });

  it('is found by a client’s number, and is all there again when nothing is searched for', async () => {
    const all = await history.locator('[data-run]').count();
    const number = addableTo(portal.sandbox.control.state().tt02, 'Forretningsforer')[4] ?? '';
    await history.locator('[data-input=search-runs]').fill(number);
    await history.locator('[data-found-by]').first().waitFor();
    const found = await history.locator('[data-run]').count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await history.locator('[data-section=runs] [role=status]').innerText()).toBe(
      texts.runs.found(found),
    );
    await history.locator('[data-input=search-runs]').press('Escape');
    await expect.poll(() => history.locator('[data-run]').count()).toBe(all);
  });

  it('is gone when the user says so twice, and not before', async () => {
    await history.reload();
    await lists().first().waitFor();
    const [runs, kept] = [await history.locator('[data-run]').count(), await lists().count()];
    await action('clear').focus();
    await history.keyboard.press('Enter');
    await action('clear-confirm').waitFor();
    expect(await history.locator('[data-section=clear]').innerText()).toContain(texts.clear.what(runs, kept));
    expect(await violations(history)).toEqual([]);
    await history.keyboard.press('Escape');
    await action('clear').waitFor();
    expect(await lists().count()).toBe(kept);

    await action('clear').click();
    await action('clear-confirm').waitFor();
    // Nobody reads what it says in less, and a press that comes sooner was meant for what stood there before.
    await history.waitForTimeout(800);
    await action('clear-confirm').click();
    await expect.poll(() => lists().count()).toBe(0);
    expect(await history.locator('[data-run]').count()).toBe(0);
    const counts = await inStores();
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(['klientfil jobs', 'klientfil-lists lists']));
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it('is nothing more when lists are switched off', async () => {
    const { panel } = portal;
    await history.locator('[data-input=saved-lists]').uncheck();
    await history.getByText(texts.lists.off).waitFor();
    await panel.plan(exported);
    expect((await inStores())['klientfil-lists lists']).toBe(0);
  });
});
