import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescapeFormula } from '../../../utils/spreadsheet/formula-escape';
import { separate } from '../../../utils/spreadsheet/tabulate/separate';
import { writeTsv } from '../../../utils/spreadsheet/write-tsv';
import { hostileTable, sheetOf } from './write-fixtures';

describe('text for the clipboard', () => {
  it('is what Excel itself puts there: tabs, CRLF, quotes only where a cell needs them', () => {
    const table = [
      ['Org.nr.', 'Navn', 'Merknad'],
      ['310609544', 'Bø "Nord" AS; Sør', 'en\nto'],
      ['311707086', '"Kafe" AS', 'en\tto "tre"'],
    ];
    expect(writeTsv(sheetOf(table))).toBe(
      [
        'Org.nr.\tNavn\tMerknad\r\n',
        '310609544\tBø "Nord" AS; Sør\t"en\nto"\r\n',
        '311707086\t"""Kafe"" AS"\t"en\tto ""tre"""\r\n',
      ].join(''),
    );
  });

  it('holds a cell that is a space and a quote apart from the next, which has a tab', () => {
    const row = ['200000005', ' "', '\t"\''];
    expect(
      separate(writeTsv(sheetOf([['Org.nr.', 'Kunde', 'Merknad'], row])), '\t')[1]?.map(unescapeFormula),
    ).toEqual(row);
  });

  it('holds the same cells when it is pasted, and none that could run', () => {
    fc.assert(
      fc.property(hostileTable, (table) => {
        const pasted = separate(writeTsv(sheetOf(table)), '\t').slice(0, -1);
        expect(pasted.map((cells) => cells.map(unescapeFormula))).toEqual(table);
        for (const cell of pasted.flat()) expect(cell).not.toMatch(/^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });
});
