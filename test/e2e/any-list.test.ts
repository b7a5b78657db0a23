import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readList } from '../../utils/spreadsheet/read-list';
import { writeXlsx } from '../../utils/spreadsheet/write-xlsx';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal({ clients: 200 });
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.open(portal.systemUser('Tripletex'));
  await portal.page.locator('main ul li:not(dialog li)').first().waitFor();
});

const xlsx = async (sheets: { name: string; rows: string[][] }[], name = 'klienter.xlsx') => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    await writeXlsx(
      sheets.map((sheet) => ({
        name: sheet.name,
        columns: (sheet.rows[0] ?? []).map((heading) => ({ heading, kind: 'text' as const })),
        rows: sheet.rows.slice(1),
      })),
    ),
  ),
});

const addable = () => addableTo(portal.sandbox.control.state().tt02, 'Tripletex');

describe('a list from anywhere', () => {
  it('is read from the sheet and the column the user points at, without asking Altinn again', async () => {
    const { panel } = portal;
    const [one = '', two = '', three = ''] = addable();
    await panel.chooseFile(
      await xlsx([
        {
          name: 'Kunder',
          rows: [
            ['Orgnr', 'Navn'],
            [one, 'A AS'],
            [two, 'B AS'],
            ['12345', 'C AS'],
          ],
        },
        {
          name: 'Gamle',
          rows: [
            ['Orgnr', 'Navn'],
            [three, 'D AS'],
          ],
        },
      ]),
    );
    await panel.waitForPhase('plan');
    expect(await panel.rows()).toHaveLength(3);
    const { reads } = portal.statistics();

    await panel.host.locator('details:has([data-choice=sheet]) > summary').click();
    await panel.host.locator('select[data-choice=sheet]').selectOption('Gamle');
    await expect.poll(async () => (await panel.rows()).map(({ client }) => client)).toEqual([three]);
    expect(portal.statistics().reads).toEqual(reads);

    await panel.host.locator('select[data-choice=headerLine]').selectOption({ index: 0 });
    await expect.poll(async () => (await panel.rows()).length).toBe(2);
    expect(await panel.host.locator('select[data-choice=sheet]').inputValue()).toBe('Gamle');
    expect(portal.statistics().reads).toEqual(reads);
  });

  it('is asked about when some of its clients are marked as inactive', async () => {
    const { panel } = portal;
    const [one = '', two = '', three = ''] = addable();
    await panel.chooseFile(
      csv(`Orgnr;Navn;Status\n${one};A AS;Aktiv\n${two};B AS;Inaktiv\n${three};C AS;Aktiv\n`),
    );
    await panel.waitForPhase('plan');
    expect(await panel.count('add')).toBe(3);
    await panel.host.locator('button[data-choice=inactiveRows][value=leave]').click();
    await expect.poll(() => panel.count('add')).toBe(2);
  });

  it('is pasted from a spreadsheet or an e-mail, and the box is emptied', async () => {
    const { panel } = portal;
    const [one = '', two = ''] = addable();
    await panel.action('open').click();
    const box = panel.host.locator('textarea[data-input=paste]');
    await box.fill(`${one.replace(/(...)(...)/, '$1 $2 ')}\nNO ${two} MVA`);
    await panel.action('read-paste').click();
    await panel.waitForPhase('plan');
    expect((await panel.rows()).map(({ client, outcome }) => [client, outcome])).toEqual([
      [one, 'add'],
      [two, 'add'],
    ]);
    await panel.action('start-over').click();
    await panel.action('open').click();
    expect(await box.inputValue()).toBe('');
  });

  it('is fetched from another system access without a file', async () => {
    const { panel } = portal;
    // Altinn gives no number for one that is no longer among the clients.
    const former = portal.sandbox.control.state().tt02.clients.find(({ standing }) => standing === 'former');
    const source = portal
      .systemUser('Unimicro')
      .delegatedOrgNumbers.filter((one) => one !== former?.orgNumber);
    await panel.action('other-systems').click();
    await panel.host
      .locator('select[data-input=other-system]')
      .selectOption({ label: 'Unimicro klientdelegering REGN – Unimicro AS' });
    await panel.action('read-other-system').click();
    await panel.waitForPhase('plan');
    expect((await panel.rows()).map(({ client }) => client).toSorted()).toEqual(source.toSorted());
  });

  it('made for another organisation is noticed', async () => {
    const { panel } = portal;
    const download = await panel.save('export');
    const exported = await readList(await readFile(await download.path()));
    if (!exported.ok) throw new Error(exported.fault.kind);
    const { owner } = portal.sandbox.control.state().tt02;
    const other = portal.sandbox.control.state().tt02.actors[1]?.orgNumber ?? '';
    const rows = exported.list.rows.map(({ cells }) =>
      cells.map((cell) => (cell === owner.orgNumber ? other : cell)),
    );
    await panel.chooseFile(await xlsx([{ name: 'Klienter', rows: [exported.list.header ?? [], ...rows] }]));
    await panel.waitForPhase('plan');
    const said = (await panel.host.locator('[data-phase]').textContent())?.replaceAll('\u00a0', ' ') ?? '';
    expect(said).toContain('Listen er laget for');
    expect(said).toContain(other.replace(/(...)(...)/, '$1 $2 '));
  });

  it('of fifty megabytes is refused with its size before it is read', async () => {
    const { panel } = portal;
    const fifty = Buffer.alloc(50_000_000, 'x');
    const shown = panel.host.locator('[role=alert]');
    // Playwright takes files of that size by path only.
    const path = join(await mkdtemp(join(tmpdir(), 'klientfil-')), 'stor.xlsx');
    await writeFile(path, fifty);
    await panel.chooseFile(path);
    await shown.waitFor();
    expect(await shown.textContent()).toMatch(/Listen er på 50 MB/);
  });
});

describe('ten thousand rows of Excel', () => {
  it('come in and go out in the browser, under the portal’s own content security policy', async () => {
    const { panel } = portal;
    const numbers = addable();
    const rows = Array.from({ length: 10_000 }, (_, i) => [
      numbers[i % numbers.length] ?? '',
      `Kunde ${i} Ås & Ærlig`,
    ]);
    await panel.chooseFile(await xlsx([{ name: 'Kunder', rows: [['Orgnr', 'Navn'], ...rows] }]));
    await panel.waitForPhase('plan', 60_000);
    expect(await panel.count('add')).toBe(numbers.length);
    expect(await panel.count('duplicate')).toBe(10_000 - numbers.length);
    const download = await panel.save('plan-file');
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const read = await readList(await readFile(await download.path()));
    expect(read.ok && read.list.rows.length).toBe(10_000);
    expect(read.ok && read.list.rows[9_999]?.cells.slice(0, 2)).toEqual(rows[9_999]);
  });
});
