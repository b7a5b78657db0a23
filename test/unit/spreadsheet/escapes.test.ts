import { describe, expect, it } from 'vitest';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';
import { a, b, utf8 } from './corpus/fixture';
import { workbook } from './corpus/workbook';

async function namesIn(bytes: Uint8Array) {
  const read = await readList(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.list.rows.map(({ name }) => name);
}

describe('signs that a program has written as something else', () => {
  it('are read in a workbook too', async () => {
    const rows = [
      ['Orgnr', 'Navn'],
      [a, 'Fjord &amp; Foss AS'],
      [b, 'Kaf&#233; Vik'],
    ];
    expect(await namesIn(workbook([{ name: 'Ark1', rows }]))).toEqual(['Fjord & Foss AS', 'Kafé Vik']);
  });

  it('are told where they were written as a web page’s', async () => {
    const read = await readListFromText(`Orgnr;Navn\n${a};B&oslash; Lag\n`);
    expect(read.ok && read.list.understanding.repairs).toEqual(['entities']);
  });

  it('hide nobody’s national identity number', async () => {
    const read = await readListFromText(`Orgnr;Navn;Merknad\n${a};Bø Lag;&#48;1018012345\n`);
    expect(read.ok && read.list.rows[0]?.cells[2]).toBe('•••••• •••••');
  });

  it.each([
    [`Navn;Orgnr\nLov & Rett;${a}\nA&B;${b}\n`, ['Lov & Rett', 'A&B']],
    [`Navn;Orgnr\nR&D;${a}\nQ&ting;${b}\n`, ['R&D', 'Q&ting']],
    [`Navn|Orgnr\nFjord\\|${a}\nVik|${b}\n`, ['Fjord\\', 'Vik']],
  ])('are not seen where there are none: %j', async (text, names) => {
    expect(await namesIn(utf8(text))).toEqual(names);
  });
});
