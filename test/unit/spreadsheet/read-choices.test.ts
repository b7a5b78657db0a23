import { describe, expect, it, vi } from 'vitest';
import { type ClientList, fileLimits, type ReadChoices } from '../../../utils/domain/lists/list';
import { classify } from '../../../utils/spreadsheet/facts/facts';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';
import { a, b, c, d, utf8 } from './corpus/fixture';
import { workbook } from './corpus/workbook';

vi.mock('../../../utils/spreadsheet/facts/facts', { spy: true });

async function read(text: string, choices?: ReadChoices): Promise<ClientList> {
  const result = await readList(utf8(text), choices);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.list;
}
const numbers = ({ rows }: ClientList) =>
  rows.map(({ number }) => (number.valid ? number.orgNumber : number.fault));

describe('what the user has chosen', () => {
  const text = `Orgnr;Mor;Navn;Status\n${a};${c};A AS;Aktiv\n${b};${d};B AS;Sluttet\n`;

  it('stands beside any other choice: each changes its own and nothing else', async () => {
    const list = await read(text, { numberColumn: 1, inactiveRows: 'leave', headerLine: 1, delimiter: ';' });
    expect(numbers(list)).toEqual([c]);
    expect(list.understanding).toMatchObject({
      numberColumn: 1,
      headerLine: 1,
      askColumn: false,
      nameColumn: 2,
      inactiveRows: { count: 1, answer: 'leave' },
    });
  });

  it('is obeyed where it makes no sense: every row says what is wrong', async () => {
    expect(numbers(await read(text, { numberColumn: 2 }))).toEqual(['not-a-number', 'not-a-number']);
    expect(numbers(await read(text, { numberColumn: 9 }))).toEqual(['empty', 'empty']);
  });

  it('to take rows after all is an answer, and no row goes', async () => {
    const list = await read(text, { inactiveRows: 'take' });
    expect(numbers(list)).toEqual([a, b]);
    expect(list.understanding.inactiveRows).toMatchObject({ answer: 'take' });
  });

  it('that leaves no row is an empty list and no fault, so that it can be taken back', async () => {
    const list = await read(`Orgnr;Status\n${a};Utgått\n`, { inactiveRows: 'leave' });
    expect(list.rows).toEqual([]);
    expect(list.understanding.inactiveRows?.count).toBe(1);
  });

  it('of a sheet that a new file has not is no choice', async () => {
    const result = await readList(workbook([{ name: 'Ark1', rows: [['Orgnr'], [a]] }]), { sheet: 'Ark9' });
    expect(result.ok && result.list.understanding.source).toMatchObject({ sheet: 'Ark1' });
  });

  it('of a sheet is its name as it was shown, somebody’s number masked', async () => {
    const bytes = workbook([
      { name: 'Alle', rows: [['Orgnr'], [a], [b]] },
      { name: 'Kari 01818012345', rows: [['Orgnr'], [c]] },
    ]);
    const result = await readList(bytes, { sheet: 'Kari •••••• •••••' });
    expect(result.ok && numbers(result.list)).toEqual([c]);
  });

  it('of a delimiter holds for a paste too', async () => {
    const result = await readListFromText(`${a}, ${b}`, { delimiter: ',' });
    expect(result.ok && result.list.rows).toHaveLength(1);
  });
});

describe('what is said of a list is bounded', () => {
  it('twenty lines of preview, thirty cells each, two hundred lines left out, twenty columns', async () => {
    const wide = `${Array.from({ length: 40 }, () => a).join(';')}\n`;
    const notes = `\n* ${'x'.repeat(500)}`.repeat(300);
    const { understanding } = await read(
      Array.from({ length: 50 }, (_, i) => wide.replaceAll(a, i % 2 ? a : b)).join('') + notes,
    );
    expect(understanding.preview).toHaveLength(20);
    expect(understanding.preview.every(({ cells }) => cells.length === 30)).toBe(true);
    expect(understanding.numberColumns).toHaveLength(20);
    expect(understanding.leftOut).toHaveLength(200);
    expect(understanding.leftOutCount).toBe(300);
    expect(JSON.stringify(understanding).length).toBeLessThan(60_000);
  });
});

describe('a client whose number is missing is a row to mend, not a note', () => {
  it.each(['B AS', 'Bare navn', 'Sum Regnskap', 'Totalt Renhold AS', 'Antall Bygg AS'])(
    '%s',
    async (name) => {
      expect(numbers(await read(`Navn;Orgnr\nA AS;${a}\n${name};\nC AS;${c}\n`))).toEqual([a, 'empty', c]);
      expect(numbers(await read(`Navn;Orgnr\nA AS;${a}\n${name};\n`))).toEqual([a, 'empty']);
    },
  );

  it('nor is one whose number is wrong, anywhere', async () => {
    expect(numbers(await read(`Orgnr;Navn\n${a};A AS\n\n12345678;\nabc;B AS\n`))).toEqual([
      a,
      'length',
      'not-a-number',
    ]);
  });
});

describe('a sheet that is too large', () => {
  const faultOf = async (bytes: Uint8Array) => {
    const result = await readList(bytes);
    return result.ok ? undefined : result.fault;
  };

  it('is refused by its rows before its cells are looked at', async () => {
    const rows = Array.from({ length: fileLimits.rows + 200 }, () => [310609544]);
    vi.mocked(classify).mockClear();
    expect(await faultOf(workbook([{ name: 'Ark1', rows }]))).toEqual({
      kind: 'too-many-rows',
      rows: fileLimits.rows + 200,
      limit: fileLimits.rows,
    });
    expect(classify).not.toHaveBeenCalled();
  });

  it('is refused when cells far out make it span millions of empty ones', async () => {
    const far = { xml: '<c r="XFD1"><v>1</v></c>' };
    const bytes = workbook([{ name: 'Ark1', rows: [[a], ...Array.from({ length: 700 }, () => [far])] }]);
    expect(await faultOf(bytes)).toEqual({ kind: 'not-text', looksLike: 'xlsx' });
  });

  it('is none for one cell far out: it costs what it is', async () => {
    const far = { xml: '<c r="XFD1"><v>1</v></c>' };
    const result = await readList(
      workbook([{ name: 'Ark1', rows: [[a], [b], ...Array<never[]>(20_000).fill([]), [far]] }]),
    );
    expect(result.ok && numbers(result.list).slice(0, 2)).toEqual([a, b]);
  });

  it('does not stand in the way of the sheet beside it', async () => {
    const rows = Array.from({ length: fileLimits.rows + 200 }, () => [1]);
    const result = await readList(
      workbook([
        { name: 'Bilag', rows },
        { name: 'Klienter', rows: [['Orgnr'], [a]] },
      ]),
    );
    expect(result.ok && result.list.understanding.source).toMatchObject({ sheet: 'Klienter' });
  });
});
