import { describe, expect, it } from 'vitest';
import { outcome as en } from '../../../utils/i18n/en/outcome';
import { outcome as nb } from '../../../utils/i18n/nb/outcome';
import { outcome as nn } from '../../../utils/i18n/nn/outcome';
import { templateSheets } from '../../../utils/report/template';
import { isNameName, isNumberName } from '../../../utils/spreadsheet/headings/column-names';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';

describe.each([
  ['nb', nb],
  ['nn', nn],
  ['en', en],
] as const)('the template in %s', (_, texts) => {
  const [list, howTo] = templateSheets(texts);

  it('does no harm when it is dropped in unchanged: nobody in it is a client', async () => {
    expect(list.rows).toEqual([]);
    const read = await readList(new TextEncoder().encode(writeCsv(list)));
    expect(read).toMatchObject({ ok: false, fault: { kind: 'empty' } });
  });

  it('has headings that the reader knows', () => {
    const [number, name] = list.columns.map(({ heading }) => heading);
    expect([isNumberName(number ?? ''), isNameName(name ?? '')]).toEqual([true, true]);
  });

  it('says how to, with no digits that could be read as a number', () => {
    expect(howTo.rows.flat().join(' ')).toContain(list.name);
    expect(howTo.rows.flat().join(' ')).not.toMatch(/\d{2}/);
  });
});
