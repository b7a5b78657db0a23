import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';
import { hostileTable, sheetOf } from './write-fixtures';

describe('writing a file', () => {
  it('is done the way Norwegian Excel opens it', () => {
    expect(
      writeCsv(
        sheetOf([
          ['Org.nr.', 'Navn'],
          ['310609544', 'Bø; "Nord" AS'],
        ]),
      ),
    ).toBe('\uFEFFOrg.nr.;Navn\r\n310609544;"Bø; ""Nord"" AS"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A', ' =1', "'x"])(
    '%j cannot run as a formula',
    (cell) => {
      const written = writeCsv(sheetOf([[cell]]))
        .slice(1)
        .replace(/^"/, '');
      expect(written.startsWith("'")).toBe(true);
    },
  );

  it('leaves organisation numbers and ordinary words as they are', () => {
    expect(writeCsv(sheetOf([['310609544', "Jan's A/S", 'a=b']]))).toBe("\uFEFF310609544;Jan's A/S;a=b\r\n");
  });

  it('is undone exactly: an apostrophe of the user’s own stays', async () => {
    const result = await readList(new TextEncoder().encode("Orgnr;Navn\n'310609544;'Ola\n310609544;'=1\n"));
    expect(result.ok && result.list.rows.map(({ cells }) => cells)).toEqual([
      ["'310609544", "'Ola"],
      ['310609544', '=1'],
    ]);
  });

  it('reading it back gives the same cells, hostile ones too', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        // Half a surrogate pair is nothing UTF-8 can write.
        const writable = table.map((cells) => cells.map((cell) => cell.replace(/\p{Cs}/gu, '\ufffd')));
        const result = await readList(new TextEncoder().encode(writeCsv(sheetOf(writable))));
        expect(result.ok && [result.list.header, ...result.list.rows.map(({ cells }) => cells)]).toEqual(
          writable,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
