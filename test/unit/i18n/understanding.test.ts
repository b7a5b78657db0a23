import { describe, expect, it } from 'vitest';
import type { Source } from '../../../utils/domain/lists/list';
import { type Language, languages } from '../../../utils/i18n/language';
import { textsFor } from '../../../utils/i18n/texts';
import { org } from '../../support/lists/numbers';
import { understood } from '../../support/lists/understanding';
import { summaryOf } from '../../support/panel/scenes';

const inactive = (count: number) => ({ count, words: [{ word: 'Inaktiv', count }] });
const single = (line: number) => ({ line, sheet: 'A', orgNumber: org('310609544'), text: '' });
const column = (valid: number) => ({ index: 27, heading: 'Nr', valid });

/** Each text that is a function of values, as it comes out for so many. */
function everySentence(language: Language, n: number): Record<string, string> {
  const words = textsFor(language).list.understanding;
  const made = { orgNumber: '1', owner: 'A', ownerNumber: '2' };
  return {
    read: words.read(summaryOf({ add: n })),
    sheetOption: words.sheetOption({ name: 'A', rows: n }),
    preview: words.preview(n),
    hiddenRows: words.hiddenRows(n),
    inactiveRows: words.inactiveRows(inactive(n)),
    leftOut: words.leftOut(n),
    takenHidden: words.takenHidden(n),
    takenInactive: words.takenInactive(inactive(n)),
    columnOption: words.columnOption(column(n)),
    lineOption: words.lineOption(n, 'Navn'),
    whichColumn: words.whichColumn(column(n)),
    leftOutFirst: words.leftOutFirst(n),
    notTaken: words.notTaken(n),
    notTakenNumber: words.notTakenNumber(single(n)),
    notTakenColumn: words.notTakenColumn({ ...column(n), sheet: 'A', numbers: n, filled: 9 }),
    takeAll: words.takeAll(n),
    takeColumn: words.takeColumn({ ...column(n), numbers: n, filled: 9 }),
    takeLine: words.takeLine(n),
    unreadSheets: words.unreadSheets(Array(n).fill('A')),
    madeForOwner: words.madeForOwner(made),
    madeForSystemUser: words.madeForSystemUser('A'),
  };
}

const counted = [
  'read',
  'sheetOption',
  'preview',
  'hiddenRows',
  'inactiveRows',
  'leftOut',
  'notTaken',
  'unreadSheets',
];
/** The same sentence in bokmål and nynorsk, and rightly so. */
const alike = ['columnOption', 'lineOption', 'notTakenNumber', 'sheetOption', 'takeAll', 'takeLine'];

describe('how a list was understood', () => {
  it.each(languages)('leaves nothing empty and nothing undefined in %s', (language) => {
    for (const sentence of Object.values(everySentence(language, 2)))
      expect(sentence).toMatch(/^(?!.*(undefined|NaN|\[object)).+$/);
  });

  it.each(languages)('is said in the singular for one in %s', (language) => {
    const one = everySentence(language, 1);
    const two = everySentence(language, 2);
    for (const each of counted) expect(one[each]?.replace('1', '2'), each).not.toBe(two[each]);
  });

  it('is said differently in each language', () => {
    const [nb, nn, en] = languages.map((language) => everySentence(language, 2));
    const same = (one = {}, other: Record<string, string> = {}) =>
      Object.entries(one).flatMap(([key, text]) => (other[key] === text ? [key] : []));
    expect(same(nb, nn).sort()).toEqual(alike);
    expect(same(nb, en)).toEqual([]);
    expect(same(nn, en)).toEqual([]);
  });

  it.each<[string, Source, string]>([
    ['csv', { format: 'csv', encoding: 'windows-1252', delimiter: ';' }, 'semikolon · Windows-1252'],
    ['xlsx', { format: 'xlsx', sheet: 'Kunder', sheets: [] }, 'arket «Kunder»'],
    ['paste', { format: 'paste', delimiter: 'lines' }, 'én kolonne'],
  ])('says what a %s was read as', (_, source, said) => {
    const summary = summaryOf({ add: 60 }, { understanding: understood({ source }) });
    expect(textsFor('nb').list.understanding.read(summary)).toBe(
      `60 rader lest fra klienter.csv · ${said} · organisasjonsnumre fra kolonne A «Org.nr.»`,
    );
  });

  it('names a column without a heading by its letter alone', () => {
    const summary = summaryOf(
      { add: 1 },
      { understanding: understood({ numberColumn: 27, numberColumns: [] }) },
    );
    expect(textsFor('nb').list.understanding.read(summary)).toMatch(/ kolonne AB$/);
  });

  it('names every word that marks a row as inactive', () => {
    const words = ['Inaktiv', 'Utgått', 'Sluttet'].map((word) => ({ word, count: 1 }));
    expect(textsFor('en').list.understanding.inactiveRows({ count: 3, words })).toBe(
      '3 rows are marked “Inaktiv”, “Utgått” and “Sluttet”. Leave them out?',
    );
  });
});
