import { describe, expect, it } from 'vitest';
import type { ClientList, ReadChoices } from '../../../utils/domain/lists/list';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';
import { randomFrom } from '../../sandbox/seed/random';
import { allDresses, dressed } from '../../support/lists/any-list/dress';
import { a, b, c, d, own, utf8 } from './corpus/fixture';
import { workbook } from './corpus/workbook';

async function list(bytes: Uint8Array, choices?: ReadChoices): Promise<ClientList> {
  const result = await readList(bytes, choices);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.list;
}
const read = (text: string, choices?: ReadChoices) => list(utf8(text), choices);
const numbers = ({ rows }: ClientList) =>
  rows.map(({ number }) => (number.valid ? number.orgNumber : number.fault));
const random = randomFrom(1, 'account');

describe('the guard of an exact list sees a number that is on no row', () => {
  it.each(allDresses)(
    'written %s: in another column, a note, another sheet, hidden or not',
    async (dress) => {
      const written = dressed(b, dress, random);
      const quoted = `"${written.replaceAll('"', '""')}"`;
      expect([...(await read(`Orgnr;Annet\n${a};${quoted}\n`)).elsewhere]).toEqual([b]);
      expect([...(await read(`Orgnr;Navn\n${a};A AS\n\n${quoted};\n`, { headerLine: 1 })).rows].length).toBe(
        2,
      );
      for (const state of [{}, { state: 'hidden' as const }]) {
        const book = workbook([
          { name: 'Ark1', rows: [['Orgnr'], [a], [c]] },
          { name: 'Ark2', rows: [['x'], [written]], ...state },
        ]);
        expect([...(await list(book)).elsewhere]).toEqual([b]);
      }
    },
  );

  it('among words, in a title, in several columns at once', async () => {
    const found = await read(`Liste for ${own}\nOrgnr;Navn;Merknad\n${a};A AS;før NO ${b} MVA, nå ${c}\n`);
    expect([...found.elsewhere].sort()).toEqual([b, c, own].sort());
  });
});

describe('numbers that were found and not taken', () => {
  it('are told one by one with place and text', async () => {
    const { notTaken } = (await read(`Orgnr;Navn\n${a};A AS\n\n* sluttet: ${b};\n`)).understanding;
    expect(notTaken).toEqual({
      count: 1,
      columns: [],
      singles: [{ line: 4, orgNumber: b, text: `* sluttet: ${b}` }],
    });
  });

  it('are told by column where several stand in one, and the firm’s own not at all in our own files', async () => {
    const { understanding } = await read(`Orgnr;Mor\n${a};${b}\n;${c}\n;${d}\n`);
    expect(understanding.notTaken).toEqual({
      count: 3,
      columns: [{ index: 1, heading: 'Mor', numbers: 3, filled: 4 }],
      singles: [],
    });
    const ours = await read(`Org.nr.;Navn;Virksomhet org.nr.\n${a};A AS;${own}\n`);
    expect(ours.understanding.notTaken).toBeUndefined();
    expect([...ours.elsewhere]).toEqual([own]);
  });

  it('are folded to a line where customer numbers happen to pass the check', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `${[a, b, c][i % 3]};${400_000_000 + 37 * i}`);
    const { notTaken } = (await read(`Orgnr;Kundenr\n${rows.join('\n')}\n`)).understanding;
    expect(notTaken?.singles).toEqual([]);
    expect(notTaken?.columns).toMatchObject([{ index: 1, heading: 'Kundenr' }]);
    expect(notTaken?.count).toBeGreaterThan(10);
    expect(notTaken?.count).toBeLessThan(50);
  });

  it('become rows when the user takes them: one, or all of a column', async () => {
    const text = `Orgnr;Mor\n${a};${b}\n;${c}\n;${d}\n`;
    const one = await read(text, { takeNumbers: [c] });
    expect(numbers(one)).toContain(c);
    expect(one.understanding.notTaken?.count).toBe(2);
    const all = await read(text, { takeColumns: [1] });
    expect(numbers(all).filter((number) => number !== 'empty')).toEqual([a, b, c, d]);
    expect(all.understanding.notTaken).toBeUndefined();
    expect(new Set(all.rows.map(({ line }) => line)).size).toBe(all.rows.length);
    expect(all.elsewhere.size).toBe(0);
  });

  it('are taken only where they stand in the file', async () => {
    expect(numbers(await read(`Orgnr\n${a}\n`, { takeNumbers: [b] }))).toEqual([a]);
  });

  it('in a row of their own make that row whole', async () => {
    const text = `Orgnr;Navn\n${a};A AS\n${b} (slettet);B AS\n${c};C AS\n`;
    expect(numbers(await read(text))).toEqual([a, 'not-a-number', c]);
    expect(numbers(await read(text, { takeNumbers: [b] }))).toEqual([a, b, c]);
  });
});

describe('a line that was left out', () => {
  it('becomes a row when the user takes it, in a table and in text', async () => {
    const text = `Orgnr;Navn\n${a};A AS\nAvdeling Oslo;\n${b};B AS\n`;
    expect((await read(text)).understanding.leftOut).toEqual([
      { line: 3, text: 'Avdeling Oslo', why: 'note' },
    ]);
    expect(numbers(await read(text, { takeLines: [3] }))).toEqual([a, 'not-a-number', b]);
    const paste = `A AS ${a}\nBakeriet\nC AS ${c}\nD AS ${d}`;
    const taken = await readListFromText(paste, { takeLines: [2] });
    expect(taken.ok && taken.list.rows.map(({ name }) => name)).toEqual(['A AS', 'Bakeriet', 'C AS', 'D AS']);
  });
});

describe('a sheet that could not be read', () => {
  it('is named, and stands last among the sheets', async () => {
    const rows = Array.from({ length: 100_200 }, () => [1]);
    const book = workbook([
      { name: 'Bilag', rows },
      { name: 'Klienter', rows: [['Orgnr'], [a]] },
    ]);
    const { understanding } = await list(book);
    expect(understanding.unreadSheets).toEqual(['Bilag']);
    expect(understanding.source).toMatchObject({
      sheet: 'Klienter',
      sheets: [{ name: 'Klienter' }, { name: 'Bilag' }],
    });
  });
});

describe('text that is no table', () => {
  it('several on a line stand on lines of their own, as if each had one', async () => {
    const result = await readListFromText(`${a}, ${b}\n${c}`);
    expect(result.ok && result.list.rows.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('is read by its columns where the user says so', async () => {
    const result = await readListFromText(`${a}, ${b}, ${c}\n${d}, ${own}`, { layout: 'columns' });
    expect(result.ok && numbers(result.list)).toEqual([a, d]);
  });

  it('a table is read line by line where the user says so', async () => {
    const result = await readListFromText(`${a};${b}\n${c};${d}`, { layout: 'lines' });
    expect(result.ok && numbers(result.list)).toEqual([a, b, c, d]);
  });

  it('two names and numbers on one line are a client and whom it belongs to, unless it is a sentence or more of them', async () => {
    const alone = await read(`A AS;${a};Mor AS;${b}`);
    expect([numbers(alone), alone.understanding.notTaken?.count]).toEqual([[a], 1]);
    expect(numbers(await read(`A AS, ${a}, B AS, ${b}`))).toEqual([a, b]);
    expect(numbers(await read(`A AS;${a};B AS;${b};C AS;${c}`))).toEqual([a, b, c]);
  });

  it('names in brackets behind their numbers are theirs, and «(MVA)» is no name', async () => {
    const named = async (text: string) => (await read(text)).rows.map(({ name }) => name);
    expect(await named(`Legg til ${a} (Fjord AS) og ${b} (Vik Kafé DA).`)).toEqual([
      'Fjord AS',
      'Vik Kafé DA',
    ]);
    expect(
      await named(`Hei! Kan dere legge til Fjord AS (NO ${a} (MVA)), Vik DA (${b} (MVA)) for oss? Takk.`),
    ).toEqual(['Fjord AS', 'Vik DA']);
  });

  it('a number that is nearly one is a row to mend, and a company without one is too', async () => {
    const result = await readListFromText(`A AS ${a}\nB AS 310 609 545\nUten Nummer AS\nD AS ${d}`);
    expect(result.ok && numbers(result.list)).toEqual([a, 'checksum', 'empty', d]);
  });
});
