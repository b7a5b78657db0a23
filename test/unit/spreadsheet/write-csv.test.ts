import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../utils/spreadsheet/read-list';
import { writeCsv } from '../../../utils/spreadsheet/write-csv';
import { anyOrgNumber } from './numbers';

describe('writing a file', () => {
  it('is done the way Norwegian Excel opens it', () => {
    expect(
      writeCsv([
        ['Org.nr.', 'Navn'],
        ['310609544', 'Bø; "Nord" AS'],
      ]),
    ).toBe('\uFEFFOrg.nr.;Navn\r\n310609544;"Bø; ""Nord"" AS"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A', ' =1', "'x"])(
    '%j cannot run as a formula',
    (cell) => {
      const written = writeCsv([[cell]])
        .slice(1)
        .replace(/^"/, '');
      expect(written.startsWith("'")).toBe(true);
    },
  );

  it('leaves organisation numbers and ordinary words as they are', () => {
    expect(writeCsv([['310609544', "Jan's A/S", 'a=b']])).toBe("\uFEFF310609544;Jan's A/S;a=b\r\n");
  });

  it('is undone exactly: an apostrophe of the user’s own stays', async () => {
    const result = await readList(new TextEncoder().encode("Orgnr;Navn\n'310609544;'Ola\n310609544;'=1\n"));
    expect(result.ok && result.list.rows.map(({ cells }) => cells)).toEqual([
      ["'310609544", "'Ola"],
      ['310609544', '=1'],
    ]);
  });

  it('reading it back gives the same cells, hostile ones too', async () => {
    const sign = fc.constantFrom(...'=+-@\t\r\n\'"; ,|＝＋－＠aÅ<&\u00a0');
    const cell = fc
      .oneof(fc.string({ unit: sign, maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }))
      // No reader takes NUL for text.
      .map((text) => text.replaceAll('\0', ''));
    const row = fc.tuple(anyOrgNumber, cell, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const table = [['Org.nr.', 'Kunde', 'Merknad'], ...rows];
        const result = await readList(new TextEncoder().encode(writeCsv(table)));
        expect(result.ok && [result.list.header, ...result.list.rows.map(({ cells }) => cells)]).toEqual(
          table,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
