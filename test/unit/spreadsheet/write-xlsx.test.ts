import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate/browser';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Column, Sheet } from '../../../utils/domain/lists/sheet';
import { unescapeFormula } from '../../../utils/spreadsheet/formula-escape';
import { sheetNames } from '../../../utils/spreadsheet/write/sheet-names';
import { xlsxText } from '../../../utils/spreadsheet/write/xlsx-text';
import { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';
import { hostileTable, sheetOf } from './write-fixtures';

const partsOf = (workbook: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const firstSheet = async (...sheets: Sheet[]) =>
  partsOf(await writeXlsx(sheets))['xl/worksheets/sheet1.xml'] ?? '';
const readBack = async (sheets: Sheet[]) =>
  readExcelFile(new Blob([await writeXlsx(sheets)]), { trim: false });

const clients = sheetOf([
  ['Org.nr.', 'Navn', 'Merknad'],
  ['310609544', 'Åsgård Ærlig & Østen AS', ''],
  ['011707086', '=HYPERLINK("https://example.com";"Klikk")', '007'],
]);

describe('a workbook', () => {
  it('keeps organisation numbers and everything else as the text it is', async () => {
    expect(await readBack([clients])).toEqual([
      {
        sheet: 'Klienter',
        data: [
          ['Org.nr.', 'Navn', 'Merknad'],
          ['310609544', 'Åsgård Ærlig & Østen AS', null],
          ['011707086', '=HYPERLINK("https://example.com";"Klikk")', '007'],
        ],
      },
    ]);
  });

  it('has frozen headings, a filter over all columns, and no green corners', async () => {
    const xml = await firstSheet(clients);
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toContain('</sheetData><autoFilter ref="A1:C3"/>');
    expect(xml).toContain('<ignoredError sqref="A1:C3" numberStoredAsText="1"/>');
  });

  it('has bold headings, and marks as text what would be a formula if somebody typed it', async () => {
    const parts = partsOf(await writeXlsx([clients]));
    const styles = parts['xl/styles.xml'] ?? '';
    const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf ([^>]*)>/g)].map(
      ([, xf]) => xf,
    );
    const formatOf = (cell: string) =>
      formats[
        Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1])
      ];
    expect(styles).toContain('<numFmt numFmtId="100" formatCode="@"/>');
    expect(formatOf('B3')).toContain('numFmtId="100"');
    expect(formatOf('B2')).toBeUndefined();
    expect(styles).toMatch(/<font>.*<\/font><font>.*<b\/>.*<\/font>/);
    expect(formatOf('A1')).toContain('fontId="1"');
  });

  it('has columns wide enough to read and no wider than a screen', async () => {
    const columns = [
      { heading: 'Org.nr.', kind: 'text' },
      { heading: 'A', kind: 'text' },
      { heading: 'B', kind: 'text', width: 18 },
    ] as const;
    const sheet = { name: 'K', columns: [...columns], rows: [['310609544', 'x'.repeat(500), '']] };
    const widths = [...(await firstSheet(sheet)).matchAll(/ width="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toEqual([11, 60, 18]);
  });

  it('has no filter where there is nothing to filter', async () => {
    expect(await firstSheet(sheetOf([['Org.nr.', 'Navn']]))).not.toContain('autoFilter');
    expect(await firstSheet(sheetOf([['Slik gjør du'], ['Skriv']]))).not.toContain('autoFilter');
  });

  it('holds numbers and days where a column says so, and text where the cell is none', async () => {
    const sheet: Sheet = {
      name: 'Kjøringer',
      columns: [
        { heading: 'Antall', kind: 'number' },
        { heading: 'Dag', kind: 'date' },
        { heading: 'Startet', kind: 'time' },
      ],
      rows: [
        ['1234.5', '2026-11-22', '2026-11-22T14:32'],
        ['1 234', '22.11.2026', '22.11.2026 kl. 14.32'],
        ['', '2026-13-45', '2026-11-22'],
      ],
    };
    // A time of day is a fraction of a day, which no number holds to the millisecond.
    const toTheSecond = <T>(cell: T) =>
      cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell;
    const read = (await readBack([sheet]))[0]?.data.slice(1) ?? [];
    expect(read.map((cells) => cells.map(toTheSecond))).toEqual([
      [1234.5, new Date(Date.UTC(2026, 10, 22)), new Date(Date.UTC(2026, 10, 22, 14, 32))],
      ['1 234', '22.11.2026', '22.11.2026 kl. 14.32'],
      [null, '2026-13-45', '2026-11-22'],
    ]);
  });

  it('has its headings on every page that is printed, under the names its tabs have', async () => {
    const named = { ...clients, name: "Per & Pål's" };
    const workbook = partsOf(await writeXlsx([clients, named]))['xl/workbook.xml'] ?? '';
    const titles = [
      ...workbook.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]*)</g),
    ];
    expect(titles.map(([, sheet, rows]) => [sheet, rows])).toEqual([
      ['0', "'Klienter'!$1:$1"],
      ['1', "'Per &#38; Pål''s'!$1:$1"],
    ]);
  });

  it('hides the column that is there to be read in again, and reads it in again', async () => {
    const [first, second, third] = clients.columns as [Column, Column, Column];
    const sheet: Sheet = { ...clients, columns: [first, { ...second, hidden: true }, third] };
    const columns = [...(await firstSheet(sheet)).matchAll(/<col min="(\d)"([^>]*)/g)];
    expect(columns.flatMap(([, at, rest]) => (rest?.includes('hidden="1"') ? [at] : []))).toEqual(['2']);
    expect((await readBack([sheet]))[0]?.data[1]?.[1]).toBe('Åsgård Ærlig & Østen AS');
  });

  it('holds several sheets in their order', async () => {
    const sheets = await readBack([clients, sheetOf([['Slik gjør du'], ['Skriv']], 'Slik gjør du')]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Klienter', 'Slik gjør du']);
  });

  it('gives hostile cells back letter by letter, and makes a formula of none', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const workbook = await writeXlsx([sheetOf(table)]);
        const [read] = await readExcelFile(new Blob([workbook]), { trim: false });
        const cells = read?.data.map((row) =>
          table[0]?.map((_, index) => unescapeFormula(String(row[index] ?? ''))),
        );
        expect(cells).toEqual(table);
        const xml = partsOf(workbook)['xl/worksheets/sheet1.xml'] ?? '';
        expect(xml).not.toContain('<f');
        for (const [cell] of xml.matchAll(/<c [^>]*>/g)) expect(cell).toContain('t="s"');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text in a workbook', () => {
  it.each([
    ['bell\u0007', 'bell_x0007_'],
    ['en\r\nto', 'en_x000D_\nto'],
    ['halvt \ud83d par', 'halvt _xD83D_ par'],
    ['helt 😀 par', 'helt 😀 par'],
    ['\ufffd', '_xFFFD_'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x41_', '_x41_'],
    ['NUL\0', 'NUL'],
    ['constructor', '_x0063_onstructor'],
  ])('%j is written as %s', (text, written) => {
    expect(xlsxText(text)).toBe(written);
  });

  it('is cut at what Excel takes, and says so', () => {
    expect(xlsxText('x'.repeat(40_000))).toBe(`${'x'.repeat(32_766)}…`);
  });
});

describe('the names of sheets', () => {
  it('are as Excel takes them', () => {
    expect(
      sheetNames([
        'Klienter',
        'A/B: [1]?',
        '',
        "'x'",
        'History',
        'klienter',
        'L'.repeat(40),
        `${'e'.repeat(30)}😀`,
      ]),
    ).toEqual(['Klienter', 'A B   1', '3', 'x', 'History 1', 'klienter 2', 'L'.repeat(31), 'e'.repeat(30)]);
  });

  it('are never refused, whatever is wanted', () => {
    const letter = fc.constantFrom(..."[]/\\:*?'aA 😀\u0000\ud83d");
    fc.assert(
      fc.property(fc.array(fc.string({ unit: letter, maxLength: 40 }), { maxLength: 6 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]/\\:*?\p{Cc}\p{Cs}]{1,31}(?<!')$/u);
          expect(name.length).toBeLessThanOrEqual(31);
        }
      }),
    );
  });
});

const soffice = whereIs('soffice') ?? whereIs('libreoffice');

describe.skipIf(!soffice)(`in LibreOffice${soffice ? '' : ' (not installed here)'}`, () => {
  it('organisation numbers stay text and æøå are æøå', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'klientfil-'));
    try {
      writeFileSync(join(folder, 'k.xlsx'), await writeXlsx([clients]));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      // 59 is `;`, 34 is `"`, 76 is UTF-8.
      const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true';
      execFileSync(soffice ?? '', [profile, '--headless', '--convert-to', filter, 'k.xlsx'], { cwd: folder });
      const [, first, second] = readFileSync(join(folder, 'k.csv'), 'utf8').split('\n');
      expect(first).toBe('310609544;Åsgård Ærlig & Østen AS;');
      expect(second).toMatch(/^011707086;"=HYPERLINK/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function whereIs(program: string): string | undefined {
  try {
    return execFileSync('which', [program], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

it('is laid on paper as wide as the page, with rows as high as what stands in them, where that is asked', async () => {
  const sheet: Sheet = {
    name: 'Sammendrag',
    columns: [{ heading: 'Om', kind: 'text', width: 20, wraps: true }],
    rows: [['kort'], ['x'.repeat(60)]],
  };
  const printed = await firstSheet({ ...sheet, print: 'landscape' });
  expect(printed).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"');
  expect(printed).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  expect(printed).toContain('<row r="2">');
  expect(printed).toContain('<row r="3" ht="45" customHeight="1">');
  expect(await firstSheet(sheet)).not.toMatch(/pageSetup|fitToPage/);
});
