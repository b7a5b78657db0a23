import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientList, fileLimits, type ReadResult } from '../../../utils/domain/lists/list';
import { readList, readListFromText } from '../../../utils/spreadsheet/read-list';
import { anyOrgNumber, anyPersonNumber } from '../../support/lists/numbers';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  );

function list(result: ReadResult): ClientList {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.list;
}
const read = async (text: string) => list(await readList(utf8(text)));
const numbers = ({ rows }: ClientList) =>
  rows.map(({ number }) => (number.valid ? number.orgNumber : number.fault));

const a = '310609544';
const b = '910510789';
const c = '974760673';

describe('delimiters', () => {
  it.each([';', ',', '\t', '|'] as const)(
    '%j is found by the organisation numbers it sets free',
    async (sign) => {
      const found = await read(`Orgnr${sign}Navn\r\n${a}${sign}Bø AS\r\n${b}${sign}Ål AS\r\n`);
      expect(found.understanding).toMatchObject({
        source: { format: 'csv', delimiter: sign },
        numberColumn: 0,
        nameColumn: 1,
      });
      expect(found.rows.map(({ name }) => name)).toEqual(['Bø AS', 'Ål AS']);
    },
  );

  it('names with commas do not win over semicolons', async () => {
    const found = await read(`Orgnr;Navn\n${a};Fjord, Fjell, Foss AS\n${b};Berg, Bekk, Bru AS\n`);
    expect(found.understanding.source).toMatchObject({ delimiter: ';' });
    expect(found.rows[0]?.cells).toEqual([a, 'Fjord, Fjell, Foss AS']);
  });

  it('a heading decides where every number is wrong', async () => {
    const found = await read('Navn, sted;Orgnr\nA, B;123\nC, D;456\n');
    expect(found.understanding).toMatchObject({ source: { delimiter: ';' }, numberColumn: 1 });
    expect(numbers(found)).toEqual(['length', 'length']);
  });

  it('are found also when the first organisation number stands far down', async () => {
    const filler = 'ukjent;Uten nummer, ennå AS\n'.repeat(4000);
    expect((await read(`${filler}${a};Fjord AS\n`)).understanding.source).toMatchObject({ delimiter: ';' });
  });

  it('in a name without quotes around is put back, and said', async () => {
    const found = await read(
      `Navn,Orgnr,Handling\nA AS,${a},fjern\nLie, Vik og Co AS,${b},fjern\nC AS,${c},fjern\n`,
    );
    expect(found.rows[1]).toMatchObject({
      name: 'Lie, Vik og Co AS',
      number: { orgNumber: b },
      action: 'remove',
    });
    expect(found.understanding.repairs).toEqual(['parted-names']);
  });

  it('with a space behind it in every row is no name’s own', async () => {
    const found = await read(`Navn, Orgnr\nA AS, ${a}\nB AS, ${b}, Oslo\n`);
    expect(numbers(found)).toEqual([a, b]);
    expect(found.understanding.repairs).toBeUndefined();
  });

  it('sep= on the first line is obeyed and is no line of the sheet', async () => {
    const found = await read(`sep=|\r\nOrgnr|Navn\r\n${a}|A;B\r\n`);
    expect(found.understanding.source).toMatchObject({ delimiter: '|' });
    expect(found.rows).toMatchObject([{ line: 2, cells: [a, 'A;B'] }]);
  });
});

describe('lines', () => {
  it('are those a spreadsheet shows: empty ones count, line breaks in a cell do not', async () => {
    const found = await read(
      `Orgnr;Adresse\r\n${a};"Gata 1\n0150 Oslo\r\nNorge"\r\n\r\n;;;\r\n${b};Her\r\n;;\r\n\r\n`,
    );
    expect(found.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(found.rows[0]?.cells[1]).toBe('Gata 1\n0150 Oslo\r\nNorge');
  });

  it.each([
    ['\r\n', '\r\n'],
    ['\n', '\n'],
    ['\r', '\r'],
    ['\r\n', '\n'],
    ['\r', '\r\n'],
  ])('end in %j and %j, also in one file', async (one, other) => {
    const found = await read(`Orgnr;Navn${one}${a};"Bø ""Nord"""${other}${b};"Ål"${one}${c};Os${other}`);
    expect(numbers(found)).toEqual([a, b, c]);
    expect(found.rows.map(({ name }) => name)).toEqual(['Bø "Nord"', 'Ål', 'Os']);
    expect(found.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('are not swallowed by quotes that are no quotes', async () => {
    const found = await read(`Orgnr;Navn\n${a};"Kafé" AS\n${b};"Uten slutt\n${c};"Hel"\n`);
    expect(numbers(found)).toEqual([a, b, c]);
    expect(found.rows.map(({ name }) => name)).toEqual(['"Kafé" AS', '"Uten slutt', 'Hel']);
  });
});

describe('encodings', () => {
  const text = `Orgnr;Navn\r\n${a};Bjørnøya Ære & Åsgård AS\r\n`;
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\uFEFF${text}`)],
    ['windows-1252', latin1(text)],
    ['utf-16', utf16(text)],
  ] as const)('%s is read', async (encoding, bytes) => {
    const found = list(await readList(bytes));
    expect(found.understanding.source).toMatchObject({ encoding });
    expect(found.header).toEqual(['Orgnr', 'Navn']);
    expect(found.rows[0]?.name).toBe('Bjørnøya Ære & Åsgård AS');
  });
});

describe('the organisation number column', () => {
  it.each([
    'Orgnr',
    'Org.nr.',
    'Org nr',
    'ORG.NR',
    'Organisasjonsnummer',
    'Organisasjonsnr',
    'Organisasjonsnummer (9 siffer)',
    'Foretaksnummer',
    'Orgno',
    'Org.no.',
    'Org. number',
    'Organisation number',
    'Kundens orgnr',
    'clientOrganizationNumber',
    'VAT no',
  ])('is named %j', async (heading) => {
    const found = await read(`Kundenr;${heading}\n${a};31060954\n`);
    expect(found.understanding.numberColumn).toBe(1);
    expect(found.header).toEqual(['Kundenr', heading]);
  });

  it('is found by content under a heading nobody knows', async () => {
    const found = await read(`Kunde;Id i registeret\nBø AS;${a}\nÅl AS;${b}\n`);
    expect(found.understanding).toMatchObject({ numberColumn: 1, nameColumn: 0 });
    expect(found.header).toEqual(['Kunde', 'Id i registeret']);
  });

  it('is found by content without a heading row', async () => {
    const found = await read(`1001;Bø AS;${a}\n1002;Ål AS;${b}\n`);
    expect(found.header).toBeUndefined();
    expect(found.understanding).toMatchObject({ numberColumn: 2, nameColumn: 1 });
    expect(found.rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('is not the one that holds the firm’s own number on every row', async () => {
    expect((await read(`${c};${a}\n${c};${b}\n`)).understanding.numberColumn).toBe(1);
    expect((await read(`Virksomhet org.nr.;Org.nr.\n${c};${a}\n`)).understanding.numberColumn).toBe(1);
    expect((await read(`Orgnr;Klient\n${c};${a}\n${c};${b}\n`)).understanding.numberColumn).toBe(1);
  });

  it('may hold the same number on every row where there is no other', async () => {
    expect(numbers(await read(`Orgnr\n${a}\n${a}\n`))).toEqual([a, a]);
  });

  it('stands under a title', async () => {
    const found = await read(`Klientliste 2026\n\nNavn;Orgnr\nBø AS;${a}\n`);
    expect(found.header).toEqual(['Navn', 'Orgnr']);
    expect(found.rows).toMatchObject([{ line: 4, name: 'Bø AS' }]);
  });
});

describe('faults of a row', () => {
  it('every row of a list with a known heading gets its own', async () => {
    const found = await read('Navn;Orgnr\nA;\nB;abc\nC;12345678\nD;310609545\nE;3,11E+08\nF;01018012345\n');
    expect(numbers(found)).toEqual([
      'empty',
      'not-a-number',
      'length',
      'checksum',
      'rounded',
      'person-number',
    ]);
    expect(found.rows[2]?.number).toMatchObject({ found: '12345678', digits: 8 });
  });

  it('a row shorter than the others has an empty number', async () => {
    expect(numbers(await read(`Navn;Orgnr\nBø AS;${a}\nBare navn\n`))).toEqual([a, 'empty']);
  });

  it('what was found is cut at forty signs', async () => {
    const found = await read(`Orgnr\n${a}\n${'x'.repeat(500)}\n`);
    expect(found.rows[1]?.number).toMatchObject({ found: 'x'.repeat(40) });
  });
});

describe('bare numbers', () => {
  it.each([
    [a, [a]],
    [`${a}\n310 609 545\n${b}`, [a, 'checksum', b]],
    ['12345678', ['length']],
    ['01018012345', ['person-number']],
    [`${a}, ${b}; ${c}`, [a, b, c]],
    [`${a}\t${b}`, [a, b]],
    [`\uFEFF${a}\r\n`, [a]],
    [`${a}\tBø AS\n${b}\t"Ål\nNord AS"`, [a, b]],
  ])('a paste of %j is a list', async (text, expected) => {
    expect(numbers(list(await readListFromText(text)))).toEqual(expected);
  });

  it('one column has nothing to separate', async () => {
    expect((await read(`${a}\n${b}\n`)).understanding.source).toMatchObject({ delimiter: 'lines' });
    expect((await read(`${a},0\n${b},0\n`)).understanding.source).toMatchObject({ delimiter: 'lines' });
  });
});

describe('files that are no list', () => {
  const fault = async (bytes: Uint8Array) => {
    const result = await readList(bytes);
    return result.ok ? undefined : result.fault;
  };

  it.each(['', '\uFEFF', ' \r\n\t\r\n', ';;;\r\n;;;', 'Orgnr;Navn\r\n'])('%j is empty', async (text) => {
    expect(await fault(utf8(text))).toEqual({ kind: 'empty' });
  });

  it.each([
    ['xlsx', 'PK\x03\x04....[Content_Types].xml....xl/workbook.xml'],
    ['ods', 'PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
    ['xls', 'PK\x03\x04....[Content_Types].xml....xl/workbook.bin'],
    ['numbers', 'PK\x03\x04....Index/Document.iwa....Metadata/'],
    ['word', 'PK\x03\x04....[Content_Types].xml....word/document.xml'],
    ['powerpoint', 'PK\x03\x04....[Content_Types].xml....ppt/presentation.xml'],
    ['word', `\xd0\xcf\x11\xe0....${[...'WordDocument'].join('\0')}`],
    ['powerpoint', `\xd0\xcf\x11\xe0....${[...'PowerPoint Document'].join('\0')}`],
    ['outlook', `\xd0\xcf\x11\xe0....${[...'__substg1.0_0037001F'].join('\0')}`],
    ['protected-xlsx', `\xd0\xcf\x11\xe0....${[...'EncryptedPackage'].join('\0')}`],
    ['zip', 'PK\x03\x04....klienter.csv'],
    ['xls', '\xd0\xcf\x11\xe0\xa1\xb1'],
    ['pdf', '%PDF-1.7'],
    ['image', '\x89PNG\r\n'],
    ['image', '\xff\xd8\xff\xe0'],
    ['image', 'GIF89a'],
    ['image', 'RIFF1234WEBPVP8'],
    ['unknown', `Orgnr;Navn\n${a};\0\0A AS`],
  ])('%s is recognised by its bytes, whatever the file is called', async (looksLike, start) => {
    expect(await fault(latin1(start))).toEqual({ kind: 'not-text', looksLike });
  });

  it('too many bytes and too many rows are refused with the limit', async () => {
    expect(await fault(new Uint8Array(fileLimits.bytes + 1).fill(49))).toEqual({
      kind: 'too-large',
      bytes: fileLimits.bytes + 1,
      limit: fileLimits.bytes,
    });
    const rows = fileLimits.rows + 1;
    expect(await fault(utf8(`${a}\n`.repeat(rows)))).toEqual({
      kind: 'too-many-rows',
      rows,
      limit: fileLimits.rows,
    });
  });

  it('a text with more rows than any list is cut up no further, and all its rows are told', async () => {
    const rows = 4 * fileLimits.rows;
    const between = '\r\n;;\r\n';
    expect(await fault(utf8(`${a};A AS;${between}`.repeat(rows)))).toEqual({
      kind: 'too-many-rows',
      rows,
      limit: fileLimits.rows,
    });
    expect(await fault(utf8(`Fjord;Vik;${between}`.repeat(rows)))).toMatchObject({
      kind: 'no-org-numbers',
      rows,
    });
  });

  it('rows of signs alone are none, however many', async () => {
    const text = `Orgnr;Navn\n${';"";\n'.repeat(5 * fileLimits.rows)}${a};A AS\n`;
    const result = await readList(utf8(text));
    expect(result.ok && result.list.rows.map(({ line, name }) => [line, name])).toEqual([
      [5 * fileLimits.rows + 2, 'A AS'],
    ]);
  });

  it('a text without organisation numbers says how it begins, masked before it is cut', async () => {
    const result = await fault(utf8(`${'x'.repeat(75)} 01018012345\nHei;du\n`));
    expect(result).toMatchObject({ kind: 'no-org-numbers', rows: 2 });
    expect(JSON.stringify(result)).not.toContain('0101');
  });
});

describe('national identity numbers', () => {
  it('are masked and counted in every column, the heading and the name included', async () => {
    const found = await read(`Orgnr;Navn;Merknad 02027912345\n${a};Ola 010180 12345;x\n01018012345;Kari;y\n`);
    expect(found.understanding.personNumbersMasked).toBe(3);
    expect(JSON.stringify(found)).not.toMatch(/12345/);
    expect(found.rows[1]?.number).toMatchObject({ fault: 'person-number', digits: 11 });
  });

  it('any eleven digits are masked in the organisation number column, and bank accounts stay in others', async () => {
    const found = await read(`Orgnr;Konto\n12345678903;12345678903\nkto 12345678903;1\n${a};1\n`);
    expect(numbers(found)).toEqual(['person-number', 'person-number', a]);
    expect(found.rows.map(({ cells }) => cells[0])).toEqual(['•••••• •••••', '•••••• •••••', a]);
    expect(found.rows[0]?.cells[1]).toBe('12345678903');
  });

  it('appear nowhere in what comes out, wherever they stand and however they are written', async () => {
    const written = fc
      .tuple(anyPersonNumber, fc.constantFrom('', ' ', '-', '\u00a0', ' - '))
      .map(([digits, between]) => ({ digits, text: digits.slice(0, 6) + between + digits.slice(6) }));
    const place = fc.record({
      row: fc.nat({ max: 3 }),
      column: fc.nat({ max: 2 }),
      around: fc.constantFrom('', ' ', 'Ola ', '(', "'", '="'),
      quoted: fc.boolean(),
      sign: fc.constantFrom(';', ',', '\t', '|'),
      headed: fc.boolean(),
      onlyThis: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        written,
        place,
        async ({ digits, text }, { row, column, around, quoted, sign, headed, onlyThis }) => {
          const table = [
            headed ? ['Orgnr', 'Navn', 'By'] : [b, 'Os AS', 'Os'],
            [a, 'Bø', 'Bø'],
            [b, 'Ål', 'Ål'],
            [c, 'X', 'Y'],
          ];
          const cells = onlyThis ? [['Hei', 'på', 'deg']] : table;
          const target = cells[row % cells.length];
          if (target)
            target[column] = quoted ? `"${`${around}${text}`.replaceAll('"', '""')}"` : around + text;
          const out = JSON.stringify(await readList(utf8(cells.map((line) => line.join(sign)).join('\r\n'))));
          // What belongs to the numbers of the list itself is no trace.
          const trace = out
            .replaceAll(a, '')
            .replaceAll(b, '')
            .replaceAll(c, '')
            .replace(/[^0-9]/g, ' ');
          expect(trace).not.toContain(digits.slice(0, 6));
          expect(trace).not.toContain(digits.slice(6));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('any bytes at all', () => {
  it('give an answer and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        async (bytes) => typeof (await readList(bytes)).ok === 'boolean',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('"', ';', ',', '\r', '\n', 'a', '1', "'"), maxLength: 80 }),
        async (text) => typeof (await readListFromText(`${a};x\n${text}`)).ok === 'boolean',
      ),
    );
  });

  it('no organisation number on a line of its own is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyOrgNumber, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (all, end) => {
          expect(numbers(await read(all.join(end)))).toEqual(all);
        },
      ),
    );
  });
});

describe('nine digits among words', () => {
  it('that begin or end a longer number are nobody’s', async () => {
    for (const longer of ['345 678 912 345', '312 456 789 01', '15.115.339.076']) {
      const found = await list(await readListFromText(`A AS ${a}\nMøte-ID: ${longer}\nB AS ${b}`));
      expect(numbers(found)).toEqual([a, b]);
    }
  });

  it('that are nearly a client’s number are a row that says so, a telephone number behind them too', async () => {
    const found = await list(
      await readListFromText(`A AS ${a}\nVik Rør AS 981 904 274 22 33 44 55\nB AS ${b}`),
    );
    expect(numbers(found)).toEqual([a, 'checksum', b]);
  });
});
