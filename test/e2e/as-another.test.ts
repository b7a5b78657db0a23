import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import readXlsx from 'read-excel-file/universal';
import { afterEach, describe, expect, it } from 'vitest';
import { hostsOf } from '../../utils/altinn/hosts';
import { addableTo } from './clients';
import { PanelDriver } from './panel-driver';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
afterEach(() => portal.close());

const own = 'klientadministrator';
const other = 'klientadministrator-2';
const words = 'Kjøringen ble startet av en annen bruker, og bare den kan fortsette den.';
const maybe = 'Kan være sendt som en annen bruker';

const says = (text: string | RegExp, panel = portal.panel) => panel.host.getByText(text).first().waitFor();
const signIn = (user: typeof own | typeof other) => portal.sandbox.control.signIn(user, 'production');
const world = () => portal.sandbox.control.state().production;
/** Writes that Altinn carried out as somebody else than whoever wrote first. */
const asOther = () => {
  const writes = portal.statistics().writesBy.filter(({ outcome }) => outcome === 'done');
  return writes.filter(({ userUuid }) => userUuid !== writes[0]?.userUuid);
};

/** A run on production's host names, begun by its own user. */
async function start(rows: number, medianMs: number): Promise<string[]> {
  const { panel, sandbox } = portal;
  sandbox.control.latency({ medianMs, spread: 0.2 });
  const numbers = addableTo(world(), 'Unimicro').slice(0, rows);
  expect(numbers).toHaveLength(rows);
  await portal.open(portal.systemUser('Unimicro'));
  await panel.plan(csv(numbers.join('\n')));
  await panel.confirm();
  await panel.waitForPhase('running');
  return numbers;
}

const isThere = (number: string) => portal.systemUser('Unimicro').delegatedOrgNumbers.includes(number);

/** The runs that the audit workbook tells of, and what stands below them. */
async function auditOfRuns(): Promise<string[][]> {
  const { page, panel } = portal;
  await page.goto(`${hostsOf('production').portal}/accessmanagement/ui/systemuser/overview`);
  await panel.action('open').click();
  await panel.action('audit').click();
  await panel.host.locator('[data-input=done-by]').fill('Kari Nordmann');
  const sheets = await sheetsOf(await panel.save('audit-file'));
  return sheets.get('Kjøringer') ?? [];
}

/** What stands in a workbook, by sheet. */
async function sheetsOf(download: Download): Promise<Map<string, string[][]>> {
  const bytes = new Uint8Array(await readFile(await download.path()));
  const sheets = await readXlsx(bytes.buffer);
  const textOf = (cells: readonly unknown[]) => cells.map((cell) => String(cell ?? ''));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map(textOf)]));
}

describe('somebody else who signs in', () => {
  it('while Altinn has asked a run to wait, and opens the page: nothing is written as them', async () => {
    portal = await openPortal({ environment: 'production', clients: 400 });
    const { panel, sandbox, context, page } = portal;
    sandbox.control.addFault({ environment: 'production', on: 'write', do: '429', retryAfter: 25, skip: 10 });
    const numbers = await start(40, 100);
    await panel.host.locator('[data-waiting="asked"]').waitFor();
    signIn(other);
    const tab = await context.newPage();
    const others = new PanelDriver(tab);
    await portal.open(portal.systemUser('Unimicro'), tab);
    await says(words, others);
    expect(await others.rows()).toEqual([]);
    await panel.waitForPhase('paused');
    await says(words);
    expect(asOther()).toEqual([]);
    await tab.close();

    signIn(own);
    await page.reload();
    await says('Du er logget inn igjen.');
    await panel.action('resume').click();
    await panel.waitForPhase('done', 90_000);
    expect(await panel.count('done')).toBe(40);
    expect(numbers.filter(isThere)).toHaveLength(40);
    expect(asOther()).toEqual([]);

    const [headings = [], run = []] = await auditOfRuns();
    const told = Object.fromEntries(headings.map((heading, i) => [heading, run[i]]));
    expect(told).toMatchObject({ Klienter: '40', Utført: '40', 'Bekreftet i Altinn': '40' });
    expect(Number(told['Kan være sendt som en annen bruker'])).toBeLessThanOrEqual(25);
    // Whoever makes the file says her name, and the run is hers.
    expect(run.at(-1)).toBe('Kari Nordmann');
  }, 240_000);

  /** The session is replaced while rows are written, with no page loaded; then the run's own user is back. */
  async function replacedWhileWriting(): Promise<string[]> {
    portal = await openPortal({ environment: 'production', clients: 400 });
    const { panel, page, sandbox } = portal;
    // Where Altinn does not bind the writes to the user.
    sandbox.control.portalClientAdministration('closed', 'production');
    sandbox.control.clientAdministration('open', 'production');
    const numbers = await start(60, 400);
    await expect.poll(() => portal.statistics().writes, { timeout: 30_000 }).toBeGreaterThan(10);
    signIn(other);
    await panel.waitForPhase('paused', 60_000);
    await expect.poll(() => asOther().length, { timeout: 30_000 }).toBeGreaterThan(0);
    await says(/rader? kan være sendt som en annen bruker\./);
    expect(await panel.action('as-another-see').count()).toBe(0);
    signIn(own);
    await page.reload();
    await says('Du er logget inn igjen.');
    return numbers;
  }

  const marked = async () =>
    Number(await portal.panel.host.locator('[data-as-another-rows]').getAttribute('data-as-another-rows'));
  const everyRowShownIsMarked = async () => {
    const rows = await portal.panel.rows();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => !text.includes(maybe))).toEqual([]);
  };
  const orgNumbersAsOther = () => {
    const numbers = new Map(world().clients.map(({ id, orgNumber }) => [id, orgNumber]));
    return asOther().map(({ clientId }) => numbers.get(clientId) ?? '');
  };

  it('while rows are written: they are marked, and their own user may keep them', async () => {
    await replacedWhileWriting();
    const { panel } = portal;
    await panel.action('as-another-see').click();
    await everyRowShownIsMarked();
    expect(asOther().length).toBeLessThanOrEqual(25);
    expect(await marked()).toBeGreaterThanOrEqual(asOther().length);
    await panel.action('as-another-keep').click();
    await panel.host.locator('[data-as-another-rows]').waitFor({ state: 'detached' });
    await panel.action('resume').click();
    await panel.waitForPhase('done', 120_000);
    await says(/som kan være sendt som en annen bruker, er beholdt\./);
    const results = (await sheetsOf(await panel.save('results'))).get('Resultat') ?? [];
    const said = results.filter((cells) => cells.some((cell) => cell.includes(maybe)));
    const numbers = said.map(([number = '']) => number);
    expect(numbers).toEqual(expect.arrayContaining(orgNumbersAsOther()));
    expect(said.flat().join(' ')).toContain('Beholdt av den som startet kjøringen.');
    const audit = await auditOfRuns();
    expect(audit.flat()).toContain('Beholdt av den som bekreftet kjøringen');
  }, 240_000);

  it('while rows are written: their own user may take back those, and no others', async () => {
    const numbers = await replacedWhileWriting();
    const { panel } = portal;
    const others = orgNumbersAsOther();
    await panel.action('resume').click();
    await panel.waitForPhase('done', 120_000);
    await says(/60 på listen er nå lagt til.*kan være sendt som en annen bruker\./);
    expect(numbers.filter(isThere)).toHaveLength(60);
    await panel.action('as-another-see').click();
    await everyRowShownIsMarked();
    const many = await marked();
    expect(many).toBeLessThan(60);
    await panel.action('as-another-remove').click();
    await panel.action('undo-confirm').waitFor();
    const named = panel.host.locator('[data-undo="removed"]');
    expect(await named.getAttribute('data-clients')).toBe(String(many));
    expect(await named.getAttribute('open')).not.toBeNull();
    await panel.confirmUndo();
    await panel.host
      .locator('[data-phase="done"]', { hasText: 'Fjerningen er ferdig' })
      .waitFor({ timeout: 120_000 });
    const gone = numbers.filter((number) => !isThere(number));
    expect(gone).toHaveLength(many);
    expect(gone).toEqual(expect.arrayContaining(others));
  }, 240_000);
});
