import { describe, expect, it } from 'vitest';
import type { ReadChoices } from '../../../utils/domain/lists/list';
import { readList } from '../../../utils/spreadsheet/read-list';
import { a, b, c, utf8 } from './corpus/fixture';

async function read(rows: string[], choices: ReadChoices = {}) {
  const result = await readList(utf8(rows.join('\n')), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.list;
}
const crossed = async (...rows: string[]) => (await read(rows)).understanding.crosses;

describe('a column with crosses on some rows', () => {
  it.each([
    ['Med', 'x', ''],
    ['Legg til', 'X', ''],
    ['Ta med', 'ja', 'nei'],
    ['Velg', '1', '0'],
    ['Kontaktes', '✓', ''],
  ])('under «%s» is a question, with how many', async (heading, yes, no) => {
    expect(await crossed(`Orgnr;${heading}`, `${a};${yes}`, `${b};${no}`, `${c};${yes}`)).toEqual({
      index: 1,
      heading,
      crossed: 2,
      rows: 3,
    });
  });

  it('takes nobody out until it is answered, and then those without one, whose numbers are still in the file', async () => {
    const rows = ['Orgnr;Med', `${a};x`, `${b};`, `${c};x`];
    expect((await read(rows)).rows).toHaveLength(3);
    expect((await read(rows, { crossedRows: 'all' })).rows).toHaveLength(3);
    const only = await read(rows, { crossedRows: 'only' });
    expect(only.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(only.elsewhere.size).toBe(1);
    expect(only.understanding.crosses).toEqual({
      index: 1,
      heading: 'Med',
      crossed: 2,
      rows: 3,
      answer: 'only',
    });
  });

  it('says so where its heading speaks of removing', async () => {
    expect(await crossed('Orgnr;Fjern', `${a};x`, `${b};`)).toMatchObject({ crossed: 1, removes: true });
  });

  it.each([
    ['on every row', ['Orgnr;Med', `${a};x`, `${b};x`]],
    ['on none', ['Orgnr;Med', `${a};`, `${b};`]],
    ['among words', ['Orgnr;Med', `${a};x`, `${b};kanskje`]],
    ['yes and no of something else', ['Orgnr;MVA', `${a};ja`, `${b};nei`]],
    ['several of them, which is a table of services', ['Orgnr;Lønn;MVA', `${a};x;`, `${b};;x`, `${c};x;x`]],
  ])('is no question: %s', async (_, rows) => {
    expect((await read(rows)).understanding.crosses).toBeUndefined();
  });

  it('whose heading says so is asked about among several', async () => {
    expect(await crossed('Orgnr;Lønn;Med;MVA', `${a};x;x;`, `${b};;;x`, `${c};x;x;x`)).toMatchObject({
      index: 2,
      crossed: 2,
    });
  });
});
