import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../utils/spreadsheet/read-list';
import { anyOrgNumber, anyPersonNumber } from '../../support/lists/numbers';
import { utf8, utf8WithMark, utf16, windows1252 } from './corpus/fixture';
import { workbook } from './corpus/workbook';

const latin = fc.constantFrom(...'abzæøåÆØÅé &.,;|\t"\'-+=@/1205\n');
/** Cells of other columns: no apostrophe first, which reading takes off again where it stands for an escape. */
const cell = fc
  .string({ unit: latin, maxLength: 12 })
  .filter((text) => !text.startsWith("'") && !/(?:\d\D*){10}/.test(text));

const table = fc
  .array(fc.tuple(anyOrgNumber, cell, cell), { minLength: 1, maxLength: 6 })
  .map((rows) => [['Org.nr.', 'Kunde', 'Merknad'], ...rows]);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const written = (cells: string[], delimiter: string, always: boolean) =>
  cells
    .map((text) => (always || /["\r\n]/.test(text) || text.includes(delimiter) ? quoted(text) : text))
    .join(delimiter);

const encodings: Record<string, (text: string) => Uint8Array> = {
  'utf-8': utf8,
  'utf-8 with a mark': utf8WithMark,
  'windows-1252': windows1252,
  'utf-16 le': (text) => utf16(`\uFEFF${text}`, 'le'),
  'utf-16 be': (text) => utf16(`\uFEFF${text}`, 'be'),
  'utf-16 without a mark': (text) => utf16(text, 'le'),
};

async function cellsOf(bytes: Uint8Array) {
  const result = await readList(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return [result.list.header, ...result.list.rows.map(({ cells }) => cells)];
}

describe('any table of cells', () => {
  it.each(Object.keys(encodings))(
    'in %s reads back, whatever separates, ends and quotes it',
    async (encoding) => {
      const form = fc.record({
        delimiter: fc.constantFrom(';', ',', '\t', '|'),
        // A line break in a cell is that of the file where the file has only one kind.
        end: fc.constantFrom('\n', '\r\n'),
        always: fc.boolean(),
        tail: fc.constantFrom('', '\n', '\n\n'),
      });
      await fc.assert(
        fc.asyncProperty(table, form, async (rows, { delimiter, end, always, tail }) => {
          const text =
            rows.map((cells) => written(cells, delimiter, always)).join(end) + tail.replaceAll('\n', end);
          const bytes = encodings[encoding]?.(text) ?? utf8(text);
          expect(await cellsOf(bytes)).toEqual(rows);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('in Excel’s own format reads back', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // A cell with nothing in it and one that is not there are the same in a workbook.
        expect(await cellsOf(workbook([{ name: 'Ark1', rows }]))).toEqual(withoutEmptyEnd(rows));
      }),
      { numRuns: 150 },
    );
  });
});

/** Columns that are empty in every row do not exist in a workbook. */
function withoutEmptyEnd(rows: string[][]): string[][] {
  const width = Math.max(...rows.map((cells) => cells.findLastIndex((text) => text !== '') + 1));
  return rows.map((cells) => cells.slice(0, width));
}

describe('a national identity number', () => {
  it('survives nowhere in what comes out: list, questions, preview, lines left out', async () => {
    const place = fc.record({
      line: fc.constantFrom('title', 'header', 'row', 'status', 'note', 'totals'),
      column: fc.nat({ max: 3 }),
      inWorkbook: fc.boolean(),
      around: fc.constantFrom('', 'fnr ', 'Sum ', 'Inaktiv ', '(', 'x'.repeat(72)),
    });
    await fc.assert(
      fc.asyncProperty(
        anyPersonNumber,
        anyOrgNumber,
        place,
        async (person, orgNumber, { line, column, inWorkbook, around }) => {
          const rows: Record<typeof line, string[]> = {
            title: ['Klienter', '', '', ''],
            header: ['Orgnr', 'Navn', 'Rolle', 'Status'],
            row: [orgNumber, 'A AS', 'x', 'Aktiv'],
            status: [orgNumber, 'A AS', 'y', 'Inaktiv'],
            note: ['* Merk', '', '', ''],
            totals: ['', 'Sum', '', ''],
          };
          const target = rows[line];
          target[column] = around + person;
          const cells = Object.values(rows);
          const bytes = inWorkbook
            ? workbook([{ name: 'Ark1', rows: cells }])
            : utf8(cells.map((row) => row.join(';')).join('\n'));
          const out = JSON.stringify(await readList(bytes))
            .replaceAll(orgNumber, '')
            .replace(/\D/g, ' ');
          expect(out).not.toContain(person.slice(0, 6));
          expect(out).not.toContain(person.slice(6));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('any workbook at all', () => {
  it('gives a list or a fault, also with bytes changed, cut off or put in', async () => {
    const whole = workbook([
      {
        name: 'Ark1',
        rows: [
          ['Orgnr', 'Navn'],
          ['310609544', 'A AS'],
          [310213713, 'B AS'],
        ],
        hidden: [3],
      },
      { name: 'Ark2', rows: [['x']] },
    ]);
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 8 }),
        fc.nat({ max: whole.length }),
        async (changes, cut) => {
          const bytes = whole.slice(0, cut % 3 === 0 ? cut : whole.length);
          for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value;
          expect(typeof (await readList(bytes)).ok).toBe('boolean');
        },
      ),
      { numRuns: 400 },
    );
  });
});
