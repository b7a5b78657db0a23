import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { markColumn } from '../../../utils/planning/list-is-for';
import { templateSheets } from '../../../utils/report/template';
import { isNameName, isNumberName } from '../../../utils/spreadsheet/headings/column-names';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';
import { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';

const nb = outcomeTextsFor('nb');
const nn = outcomeTextsFor('nn');
const en = outcomeTextsFor('en');

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

  it('has a column for what is to happen, with its words to choose among, and they are followed when it is read', async () => {
    const [, , action] = list.columns;
    expect(action?.choices).toHaveLength(2);
    for (const [at, word] of (action?.choices ?? []).entries()) {
      const filled = { ...list, rows: [['310609544', 'Fjell AS', word]] };
      const read = await readList(await writeXlsx([filled, howTo]));
      if (!read.ok) throw new Error(read.fault.kind);
      expect(read.list.rows.map((row) => row.action)).toEqual([at === 0 ? 'add' : 'remove']);
      expect(markColumn(read.list)?.own).toBe(true);
    }
  });

  it('offers the words in the cells of the workbook', async () => {
    const files = unzipSync(await writeXlsx([list, howTo]));
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain(`<formula1>"${texts.actionWords.add},${texts.actionWords.remove}"</formula1>`);
    expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
  });

  it('says how to, with no digits that could be read as a number', () => {
    expect(howTo.rows.flat().join(' ')).toContain(list.name);
    expect(howTo.rows.flat().join(' ')).not.toMatch(/\d{2}/);
  });
});
