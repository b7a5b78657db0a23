import { describe, expect, it } from 'vitest';
import { readList } from '../../../utils/spreadsheet/read-list';
import { bytesOf, crossed, delimiterOf, encodingOf, understoodOf } from './corpus/crossed';
import { a, b, c } from './corpus/fixture';

describe('three clients', () => {
  it.each(crossed)('in $encoding, separated by $sign, with a heading $form', async (one) => {
    const result = await readList(bytesOf(one));
    if (!result.ok) throw new Error(JSON.stringify(result.fault));
    const { rows, understanding } = result.list;
    expect(rows.map(({ number }) => number)).toEqual(
      [a, b, c].map((orgNumber) => ({ valid: true, orgNumber })),
    );
    expect(understanding).toMatchObject({
      source: { format: 'csv', encoding: encodingOf(one), delimiter: delimiterOf(one) },
      askColumn: false,
      ...understoodOf[one.form],
    });
    const names = rows.map(({ name }) => name);
    const isNamed = 'nameColumn' in understoodOf[one.form];
    expect(names).toEqual(isNamed ? ['Bjørnøya Fisk AS', 'Ærlig og Åpen AS', 'Sørli Bygg ENK'] : Array(3));
  });
});
