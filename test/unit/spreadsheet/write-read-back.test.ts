import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { templateSheets } from '../../../utils/report/template';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeXlsx } from '../../../utils/spreadsheet/write-xlsx';
import { hostileTable, sheetOf } from './write-fixtures';

const nb = outcomeTextsFor('nb');
const nn = outcomeTextsFor('nn');
const en = outcomeTextsFor('en');

describe('a workbook of ours, read by us', () => {
  it('is the same list, hostile cells too', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const result = await readList(await writeXlsx([sheetOf(table)]));
        expect(result.ok && [result.list.header, ...result.list.rows.map(({ cells }) => cells)]).toEqual(
          table,
        );
      }),
      {
        numRuns: 300,
        examples: [
          [
            [
              ['Org.nr.', 'Kunde', 'Merknad'],
              ['310609544', "'=1", "''x"],
            ],
          ],
        ],
      },
    );
  });

  it.each([
    ['nb', nb],
    ['nn', nn],
    ['en', en],
  ] as const)('is no list where it is the template in %s, how-to sheet and all', async (_, texts) => {
    const result = await readList(await writeXlsx(templateSheets(texts)));
    expect(result).toMatchObject({ ok: false, fault: { kind: 'empty' } });
  });
});
