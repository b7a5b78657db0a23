import { describe, expect, it } from 'vitest';
import type { ClientList } from '../../../utils/domain/lists/list';
import type { Sheet } from '../../../utils/domain/lists/sheet';
import { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';
import { randomFrom } from '../../sandbox/seed/random';
import { allDresses, dressed, inText } from '../../support/lists/any-list/dress';
import { guardWays, listIn } from '../../support/lists/guard-ways';
import { a, b, c } from './corpus/fixture';
import { workbook } from './corpus/workbook';

const sheet = (name: string, ...numbers: string[]): Sheet => ({
  name,
  columns: [
    { heading: 'Org.nr.', kind: 'text' },
    { heading: 'Navn', kind: 'text' },
  ],
  rows: numbers.map((number) => [number, 'A']),
});

const guardOf = ({ rows, elsewhere, understanding }: ClientList) => ({
  rows: rows.map(({ cells }) => cells[0]),
  elsewhere: [...elsewhere].toSorted(),
  unread: understanding.unreadSheets ?? [],
});

describe('what guards those whom an exact list does not name', () => {
  it('is the same for a sheet, whether it was guessed, chosen, or chosen again after another', async () => {
    const file = await writeXlsx([
      sheet('Nye', '310609544', '312630737'),
      sheet('Gamle', '311707086'),
      sheet('Notater', '313334333'),
    ]);
    const guessed = guardOf(await listIn(file));
    expect(guessed.elsewhere).toEqual(['311707086', '313334333']);
    await listIn(file, { sheet: 'Gamle' });
    expect(guardOf(await listIn(file, { sheet: 'Nye' }))).toEqual(guessed);
    const other = guardOf(await listIn(file, { sheet: 'Gamle' }));
    expect(other.elsewhere).toEqual(['310609544', '312630737', '313334333']);
  });

  it('names a sheet that is too large to be read, whichever other one is the list', async () => {
    // More rows than are read of any sheet, of which the last has a client.
    const many = [...Array.from({ length: 100_200 }, () => ['x']), ['311707086']];
    const file = workbook([
      { name: 'Nye', rows: [['Org.nr.'], ['310609544']] },
      { name: 'Arkiv', rows: many },
    ]);
    expect((await listIn(file)).understanding.unreadSheets).toEqual(['Arkiv']);
    expect((await listIn(file, { sheet: 'Nye' })).understanding.unreadSheets).toEqual(['Arkiv']);
  });
});

const { alone, among } = guardWays(a, c);

const sees = ({ rows, elsewhere }: ClientList) =>
  (elsewhere as ReadonlySet<string>).has(b) ||
  rows.some(({ number }) => number.valid && number.orgNumber === b);

describe('the guard of an exact list sees a number', () => {
  const random = randomFrom(1, 'guard');
  it.each(Object.keys(alone))('%s, in any dress', async (place) => {
    for (const dress of allDresses) {
      const written = dressed(b, dress, random);
      expect([place, dress, written, sees(await (alone[place] as (typeof alone)[string])(written))]).toEqual([
        place,
        dress,
        written,
        true,
      ]);
    }
  });

  it.each(Object.keys(among))('%s, in any dress that stands among words', async (place) => {
    for (const dress of new Set(inText)) {
      const written = dressed(b, dress, random);
      expect([place, dress, written, sees(await (among[place] as (typeof among)[string])(written))]).toEqual([
        place,
        dress,
        written,
        true,
      ]);
    }
  });
});
