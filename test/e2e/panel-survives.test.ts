import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hostsOf } from '../../utils/altinn/hosts';
import { PanelDriver, type ShownRow } from './panel-driver';
import { csv, openPortal, type Portal } from './portal';

const overview = `${hostsOf('tt02').portal}/accessmanagement/ui/systemuser/overview`;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** A fresh page each, with the portal's own knobs set before it loads. */
async function withKnobs(knobs: Record<string, string>) {
  const page = await portal.context.newPage();
  await page.addInitScript((entries) => {
    for (const [name, value] of Object.entries(entries)) sessionStorage.setItem(name, value);
  }, knobs);
  return { page, panel: new PanelDriver(page) };
}

const clientsOf = (title: 'Unimicro' | 'Tripletex') =>
  csv(portal.systemUser(title).delegatedOrgNumbers.join('\n'));

/** Tag name and text of what stands right above the panel. */
const above = (panel: PanelDriver) =>
  panel.host.evaluate(
    (host) => `${host.previousElementSibling?.tagName} ${host.previousElementSibling?.textContent}`,
  );

/** The most panels there were at once, over so many ms; asked in the page. */
async function mostPanelsIn(duration: number): Promise<number> {
  let most = 0;
  const look = () => {
    most = Math.max(most, document.querySelectorAll('klientfil-panel').length);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  await new Promise((over) => setTimeout(over, duration));
  observer.disconnect();
  return most;
}

describe('the panel stands right under the heading of the client list', () => {
  let page: Awaited<ReturnType<typeof withKnobs>>['page'];
  let panel: PanelDriver;
  beforeEach(async () => {
    ({ page, panel } = await withKnobs({}));
  });
  afterEach(() => page.close());
  const panelOf = (kind: 'systemuser' | 'overview') =>
    page.locator(`klientfil-panel[data-page=${kind}][data-place]`);

  it('after opening by direct link', async () => {
    await portal.open(portal.systemUser('Unimicro'), page);
    expect(await above(panel)).toBe('H2 Klienter tilknyttet systemtilgangen');
    expect(await panel.host.getAttribute('data-page')).toBe('systemuser');
  });

  it('on each system access in turn, and another on the overview; no plan comes along to another’s page', async () => {
    const [unimicro, tripletex] = [portal.systemUser('Unimicro'), portal.systemUser('Tripletex')];
    await page.goto(overview);
    await page.locator(`main a[href$="${unimicro.id}/agentdelegation"]`).click();
    await panelOf('systemuser').waitFor();
    await panel.plan(clientsOf('Unimicro'));

    await page.goBack();
    await panelOf('overview').waitFor();
    expect(await panel.host.count()).toBe(1);
    expect(await panel.phase()).toBe('closed');

    await page.locator(`main a[href$="${tripletex.id}/agentdelegation"]`).click();
    await panelOf('systemuser').waitFor();
    await panel.waitForPhase('closed');
    expect(await page.locator('h1:not(dialog h1)').textContent()).toContain('Tripletex');
    expect(await panel.rows()).toEqual([]);
    expect(await panel.host.count()).toBe(1);
  });

  it('is dropped with the plan it was making when the user leaves in the middle', async () => {
    const [unimicro, tripletex] = [portal.systemUser('Unimicro'), portal.systemUser('Tripletex')];
    await page.goto(overview);
    await page.locator(`main a[href$="${unimicro.id}/agentdelegation"]`).click();
    await panelOf('systemuser').waitFor();
    await panel.waitForPhase('closed');
    portal.sandbox.control.addFault({ on: 'read-delegated', times: 1, do: 'hang', ms: 1500 });
    await panel.chooseFile(clientsOf('Unimicro'));
    await panel.waitForPhase('reading');
    await page.goBack();
    await page.locator(`main a[href$="${tripletex.id}/agentdelegation"]`).click();
    await panelOf('systemuser').waitFor();
    await panel.waitForPhase('closed');
    await page.waitForTimeout(2500);
    expect(await panel.phase()).toBe('closed');
  });

  it('follows the portal’s language in place, with the plan still there', async () => {
    await portal.open(portal.systemUser('Unimicro'), page);
    await panel.plan(clientsOf('Unimicro'));
    const before = await panel.rows();
    for (const [language, word] of [
      ['en', 'Preview'],
      ['nn', 'Førehandsvising'],
      ['nb', 'Forhåndsvisning'],
    ] as const) {
      await page.evaluate((lang) => {
        document.documentElement.lang = lang;
      }, language);
      await panel.host.getByText(word).first().waitFor();
      expect((await panel.rows()).map(({ line, outcome }) => ({ line, outcome }))).toEqual(
        before.map(({ line, outcome }) => ({ line, outcome })),
      );
    }
  });

  it('stays open beside the portal’s own dialog', async () => {
    await portal.open(portal.systemUser('Unimicro'), page);
    await panel.plan(clientsOf('Unimicro'));
    await page.getByRole('button', { name: 'Legg til eller fjern klienter' }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await panel.host.evaluate((host) => host.closest('dialog') === null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await panel.phase()).toBe('plan');
    await panel.action('start-over').click();
    expect(await panel.phase()).toBe('closed');
  });
});

describe('a portal that is slow or restless', () => {
  it('gets the panel at the end of main after five seconds, and under the heading when it comes', async () => {
    const { page, panel } = await withKnobs({ 'sandbox.slowMs': '7000' });
    await portal.open(portal.systemUser('Unimicro'), page);
    expect(await panel.host.getAttribute('data-place')).toBe('main');
    await page.locator('klientfil-panel[data-place=anchor]').waitFor({ timeout: 15_000 });
    expect(await above(panel)).toBe('H2 Klienter tilknyttet systemtilgangen');
    await page.close();
  });

  it('keeps the panel and its plan while everything under #root is replaced', async () => {
    const { page, panel } = await withKnobs({ 'sandbox.replaceEveryMs': '400' });
    await portal.open(portal.systemUser('Unimicro'), page);
    await panel.plan(clientsOf('Unimicro'));
    // Read while the page is between two of itself, there is none.
    let rows: ShownRow[] = [];
    await expect.poll(async () => (rows = await panel.rows())).not.toEqual([]);
    await page.waitForTimeout(2000);
    await expect.poll(() => panel.phase()).toBe('plan');
    await expect.poll(() => panel.rows()).toEqual(rows);
    // Between two of the page there is none, and never are there two.
    expect(await page.evaluate(mostPanelsIn, 1500)).toBe(1);
    await expect.poll(() => above(panel)).toBe('H2 Klienter tilknyttet systemtilgangen');
    await page.close();
  });

  it('has the panel in a corner of the window where there is no main at all', async () => {
    const { page, panel } = await withKnobs({ 'sandbox.noMain': '1' });
    await portal.open(portal.systemUser('Unimicro'), page);
    expect(await panel.host.getAttribute('data-place')).toBe('corner');
    expect(await panel.action('export').isVisible()).toBe(true);
    const box = await panel.host.locator('[data-phase]').boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= 1000 && box.x + box.width <= 1400).toBe(true);
    await page.close();
  });
});
