import { describe, expect, it } from 'vitest';
import type { ClientList } from '../../../utils/domain/lists/list';
import { personNumberMask } from '../../../utils/domain/numbers/person-number';
import { readList } from '../../../utils/spreadsheet/read-list';
import { a, b, c, own, utf8 } from './corpus/fixture';
import { workbook } from './corpus/workbook';

async function list(bytes: Uint8Array): Promise<ClientList> {
  const result = await readList(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.list;
}
const read = (...rows: string[]) => list(utf8(rows.join('\n')));
const numbers = ({ rows }: ClientList) =>
  rows.map(({ number }) => (number.valid ? number.orgNumber : number.fault));

describe('rows that stay rows', () => {
  it('somebody’s number below the table is told of, not left out as a note', async () => {
    expect(numbers(await read('Orgnr;Navn', `${a};A AS`, '', '01818012345;'))).toEqual([a, 'person-number']);
  });

  it('a name that begins like a sum is no sum where words follow it', async () => {
    expect(numbers(await read('Navn;Orgnr;By', `Sum;;Oslo`, `B AS;${b};Os`))).toEqual(['empty', b]);
  });
});

describe('below the table', () => {
  it('a figure or two in a remark make no client of it', async () => {
    const { rows, understanding } = await read('Orgnr;Navn', `${a};A AS`, '', 'Side 1 av 2;');
    expect(rows).toHaveLength(1);
    expect(understanding.leftOut).toEqual([{ line: 4, text: 'Side 1 av 2', why: 'page' }]);
  });

  it('a sum whose figure stands where the numbers do is a row once it is long enough for one', async () => {
    expect(numbers(await read('Navn;Orgnr', `A AS;${a}`, 'Sum;123456'))).toEqual([a]);
    expect(numbers(await read('Navn;Orgnr', `A AS;${a}`, 'Sum;12345678'))).toEqual([a, 'length']);
  });

  it('a company without a number is a row, however far below it stands', async () => {
    expect(numbers(await read('Navn;Orgnr', `A AS;${a}`, '', 'B AS;'))).toEqual([a, 'empty']);
  });
});

describe('no heading', () => {
  it('is a row with a valid number in it, whatever else it says', async () => {
    const list = await read(`${a};Orgnr`, `${b};Org.nr.`);
    expect(numbers(list)).toEqual([a, b]);
    expect(list.understanding.headerLine).toBe('none');
  });

  it('is the one that is printed again on the next page', async () => {
    const list = await read('Orgnr;Navn', `${a};A AS`, 'Orgnr;Navn', `${b};B AS`);
    expect(list.understanding.headerLine).toBe(1);
  });

  it('stands under rows that are no titles, where nothing is known of it', async () => {
    const list = await read('Kari;Ola;Per', 'Hvem;Hva;Hvor', `A AS;${a};Os`);
    expect(list.understanding.headerLine).toBe('none');
  });
});

describe('what is said of a number', () => {
  it.each(['mangler orgnr', 'Orgnr?', 'org.nr. etterspurt', 'Org.nr. søkt 01.11', 'mangler'])(
    'is a client’s, wherever it stands: «%s»',
    async (said) => {
      const others = [`A AS;${a};Kari`, `B Lag;${b};Ola`, `C AS;${c};Kari`];
      for (let at = 0; at <= others.length; at++) {
        const list = await read(...others.toSpliced(at, 0, `Lillevik Vel;${said};Kari`));
        expect(list.understanding).toMatchObject({ headerLine: 'none', leftOut: [] });
        expect(list.rows[at]).toMatchObject({ name: 'Lillevik Vel', number: { valid: false } });
      }
    },
  );

  it.each([
    ['Kunde;Org.nr.:', 'x'],
    ['Klient;Organisasjonsnumer', ''],
    ['Betegnelse;Orgnr kunde', ''],
    ['Hvem;NIP', 'x'],
  ])('is no heading’s fault: «%s» stays one above a column of marks', async (heading, mark) => {
    const list = await read('Liste', `${heading};x`, `A AS;${a};x`, `B Lag;${b};${mark}`, `C AS;${c};`);
    expect(list.understanding.headerLine).toBe(2);
    expect(numbers(list)).toEqual([a, b, c]);
  });
});

describe('what makes no question', () => {
  it('a lone U in a status column that is not Altinn II’s', async () => {
    const { understanding } = await read('Orgnr;Status', `${a};U`, `${b};Aktiv`);
    expect(understanding.inactiveRows).toBeUndefined();
  });

  it('a file made for two organisations', async () => {
    const { understanding } = await read('Orgnr;Virksomhet org.nr.', `${a};${own}`, `${b};${c}`);
    expect(understanding.madeFor).toBeUndefined();
  });
});

describe('titles', () => {
  it('with a word that could be a heading do not hide the heading', async () => {
    const { header } = await read('Orgnr;974760673', 'Kundens orgnr', 'Navn;Orgnr', `A AS;${a}`);
    expect(header).toEqual(['Navn', 'Orgnr']);
  });

  it('do not put two halves of a national identity number together', async () => {
    const { understanding } = await read('018180;12345', 'Navn;Orgnr', `A AS;${a}`);
    expect(understanding.leftOut.map(({ text }) => text)).toEqual(['•••••• •••••']);
  });
});

describe('what is shown of a long cell', () => {
  it('is masked before it is cut, so that no half of a number stands at its end', async () => {
    const { understanding } = await read('Orgnr;Merknad', `${a};${'x'.repeat(53)} 01818012345`);
    expect(understanding.preview[1]?.cells[1]).toBe(`${'x'.repeat(53)} ••••••`);
  });
});

describe('words of a status column', () => {
  it('are counted, most rows first, and no more than twenty are told', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i % 2 ? a : b};Opphørt ${i}`);
    const { understanding } = await read('Orgnr;Status', ...rows, `${c};Sluttet`, `${c};Sluttet`);
    expect(understanding.inactiveRows?.count).toBe(32);
    expect(understanding.inactiveRows?.words).toHaveLength(20);
    expect(understanding.inactiveRows?.words[0]).toEqual({ word: 'Sluttet', count: 2 });
  });
});

describe('hidden rows', () => {
  it('are those of the sheet, also below empty ones', async () => {
    const bytes = workbook([{ name: 'Ark1', rows: [[], [], ['Orgnr'], [], [a], [b], [c]], hidden: [6] }]);
    const result = await readList(bytes, { hiddenRows: 'leave' });
    expect(result.ok && numbers(result.list)).toEqual([a, c]);
  });
});

describe('bytes with nothing in every other place and elsewhere', () => {
  it('are no text', async () => {
    const bytes = Uint8Array.from({ length: 600 }, (_, i) => (i % 2 === 1 || i % 6 === 0 ? 0 : 65));
    const result = await readList(bytes);
    expect(result.ok || result.fault).toEqual({ kind: 'not-text', looksLike: 'unknown' });
  });
});

describe('ten digits that begin as a telephone number', () => {
  it('are somebody’s where organisation numbers stand, and a telephone number elsewhere', async () => {
    const text = `Org.nr.;Telefon\n${a};4720001352\n4720001352;4720001352\n${b};\n`;
    const result = await readList(new TextEncoder().encode(text));
    if (!result.ok) throw new Error(result.fault.kind);
    expect(result.list.rows.map(({ cells }) => cells)).toEqual([
      [a, '4720001352'],
      [personNumberMask, '4720001352'],
      [b, ''],
    ]);
  });
});
