import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Language, languages } from '../../utils/i18n/language';
import { textsFor } from '../../utils/i18n/texts';
import { writeXlsx } from '../../utils/spreadsheet/write-xlsx';
import { workbook } from '../unit/spreadsheet/corpus/workbook';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';
import { savedList } from './saved-list';

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
    await panel.plan(
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
    expect(await panel.rows()).toHaveLength(3);
    const { reads } = portal.statistics();

    // A number on the other sheet was not taken, so how the list was read is open by itself.
    await panel.host.locator('.kf-understanding[open]').waitFor();
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
    const box = panel.host.locator('textarea[data-input=paste]');
    await panel.typeList(`${one.replace(/(...)(...)/, '$1 $2 ')}\nNO ${two} MVA`);
    await panel.waitForPhase('plan');
    expect((await panel.rows()).map(({ client, outcome }) => [client, outcome])).toEqual([
      [one, 'add'],
      [two, 'add'],
    ]);
    await panel.action('start-over').click();
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
    const exported = await savedList(await panel.save('export'));
    const { owner } = portal.sandbox.control.state().tt02;
    const other = portal.sandbox.control.state().tt02.actors[1]?.orgNumber ?? '';
    const rows = exported.rows.map(({ cells }) =>
      cells.map((cell) => (cell === owner.orgNumber ? other : cell)),
    );
    await panel.plan(await xlsx([{ name: 'Klienter', rows: [exported.header ?? [], ...rows] }]));
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
    const read = await savedList(download);
    expect(read.rows).toHaveLength(10_000);
    expect(read.rows[9_999]?.cells.slice(0, 2)).toEqual(rows[9_999]);
  });
});

/** What an e-mail says around the list in each language; the sender's own number is in the signature. */
const letters: Record<Language, { greeting: string; signature: string }> = {
  nb: {
    greeting: 'Hei Kari,\n\nHer er klientene vi snakket om:',
    signature:
      'Med vennlig hilsen\nOla Nordmann\nFjord Regnskap AS\nOrg.nr. 310 268 550 MVA\nTlf. 22 33 44 55',
  },
  nn: {
    greeting: 'Hei Kari,\n\nDesse skal leggjast til:',
    signature:
      'Med venleg helsing\nOla Nordmann\nFjord Rekneskap AS\nOrg.nr. 310 268 550 MVA\nTlf. 22 33 44 55',
  },
  en: {
    greeting: 'Dear Kari,\n\nPlease add the following clients:',
    signature: 'Kind regards,\nOla Nordmann\nFjord Accounting AS\nOrg. no. 310 268 550\nTel. 22 33 44 55',
  },
};

const menu: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

describe.each(languages)('a list as people have it, on the portal in %s', (language) => {
  const { panel: texts, list } = textsFor(language);
  const grouped = (number: string) => number.replace(/(...)(...)(...)/, '$1\u00a0$2\u00a0$3');
  const shown = async () => (await portal.panel.rows()).map(({ client }) => client);
  const names = [
    'Bjørk Bygg AS',
    'Ås & Sønn ANS',
    'Sørli Rør ENK',
    'Merkur Bygg AS',
    'Obs Marked AS',
    'Dato Data AS',
  ];
  const listed = () =>
    addable()
      .slice(0, names.length)
      .map((number, i) => ({ number, name: names[i] ?? '' }));
  const leftOut = () => portal.panel.host.locator('[data-left-out] > summary').textContent();
  const notTaken = () => portal.panel.host.locator('[data-not-taken]');

  beforeEach(async () => {
    const { page, panel } = portal;
    if ((await page.locator('html').getAttribute('lang')) !== language) {
      await page.getByRole('button', { name: /^(?:Meny|Menu)$/ }).click();
      await page.getByRole('button', { name: menu[language], exact: true }).click();
    }
    await panel.host.getByText(texts.whose).first().waitFor();
  });

  async function paste(text: string): Promise<void> {
    const { panel } = portal;
    await panel.typeList(text);
    await panel.waitForPhase('plan');
  }

  it('is pasted out of an e-mail, with its greeting and its signature', async () => {
    const { greeting, signature } = letters[language];
    const clients = listed();
    await paste(
      `${greeting}\n\n${clients.map(({ number, name }) => `${name} ${grouped(number)}`).join('\n')}\n\n${signature}`,
    );
    expect(await shown()).toEqual(clients.map(({ number }) => number));
    // The sender's own number is no client, and is shown all the same.
    expect(await notTaken().getAttribute('data-not-taken')).toBe('1');
    expect(await notTaken().locator('summary').textContent()).toBe(list.understanding.notTaken(1));
    expect(await leftOut()).toBe(list.understanding.leftOut(7));
  });

  it('is pasted as lines of a number and a name', async () => {
    const clients = listed();
    await paste(clients.map(({ number, name }, i) => `${i + 1}. ${grouped(number)} ${name}`).join('\n'));
    const rows = await portal.panel.rows();
    expect(rows.map(({ client }) => client)).toEqual(clients.map(({ number }) => number));
    for (const [i, { text }] of rows.entries()) expect(text).toContain(clients[i]?.name);
    expect(await notTaken().count()).toBe(0);
  });

  it('is copied off Altinn’s own page', async () => {
    const { page } = portal;
    await portal.open(portal.systemUser('Unimicro'));
    await page.locator('main ul li:not(dialog li)').first().waitFor();
    const copied = await page.evaluate(() => {
      const lists = [...document.querySelectorAll('main ul')].filter((list) => !list.closest('dialog'));
      const list = lists.find((one) => /\d{3}\s\d{3}\s\d{3}/.test(one.textContent ?? ''));
      const selection = getSelection();
      if (list) selection?.selectAllChildren(list);
      const text = selection?.toString() ?? '';
      selection?.removeAllRanges();
      return text;
    });
    const numbers = (copied.match(/\d{3}\s\d{3}\s\d{3}/g) ?? []).map((number) => number.replace(/\s/g, ''));
    expect(numbers.length).toBeGreaterThan(2);
    await paste(copied);
    const rows = await portal.panel.rows();
    expect(rows.map(({ client }) => client).toSorted()).toEqual(numbers.toSorted());
  });

  it('is a report with its heading on every page', async () => {
    const clients = listed();
    const lines = ['Fjord Regnskap AS;;Side 1', 'Kundeliste;;', 'Orgnr;Navn;Poststed'];
    clients.forEach(({ number, name }, i) => {
      if (i === 2 || i === 4)
        lines.push(`Fjord Regnskap AS;;Side ${i / 2 + 1}`, 'Kundeliste;;', 'Orgnr;Navn;Poststed');
      lines.push(`${number};${name};Oslo`);
    });
    await portal.panel.chooseFile(csv([...lines, `Antall: ${clients.length};;`].join('\n')));
    await portal.panel.waitForPhase('plan');
    expect(await shown()).toEqual(clients.map(({ number }) => number));
    expect(await leftOut()).toBe(list.understanding.leftOut(9));
  });

  it('is a workbook with more of them on a hidden sheet', async () => {
    const clients = listed();
    const others = addable().slice(names.length, 20);
    const book = workbook([
      { name: 'Oppslag', state: 'hidden', rows: [['Orgnr'], ...others.map((number) => [number])] },
      { name: 'Klienter', rows: [['Orgnr', 'Navn'], ...clients.map(({ number, name }) => [number, name])] },
    ]);
    await portal.panel.plan({
      name: 'klienter.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(book),
    });
    expect(await shown()).toEqual(clients.map(({ number }) => number));
    expect(await notTaken().getAttribute('data-not-taken')).toBe(String(others.length));
    expect(await portal.panel.host.locator('select[data-choice=sheet]').inputValue()).toBe('Klienter');
  });
});
