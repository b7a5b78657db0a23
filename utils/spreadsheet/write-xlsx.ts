import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import type { Column, ColumnKind, Sheet } from '../domain/sheet';
import { escapeFormula, unescapeFormula } from './formula-escape';
import { columnWidth } from './write-column-width';
import { sheetNames } from './write-sheet-names';
import { xlsxText } from './write-xlsx-text';

/**
 * Tables as an Excel workbook, a tab each, the first one in front: headings bold and frozen, a filter over every
 * column, texts as texts, so that organisation numbers keep their digits and nothing runs as a formula.
 */
export async function writeXlsx(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ columns, rows }, index) => ({
    sheet: names[index] ?? '',
    data: [columns.map(headingCell), ...rows.map((cells) => cellsOf(cells, columns))],
    columns: columns.map((column, at) => ({ width: columnWidth(column, at, rows) })),
    stickyRowsCount: 1,
  }));
  const blob = await writeXlsxFile(written, { features: [rangesOf(sheets)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const headingCell = ({ heading }: Column): CellObject => ({ ...textCell(heading), fontWeight: 'bold' });

const cellsOf = (cells: string[], columns: Column[]) =>
  cells.map((cell, index) => cellOf(cell, columns[index]?.kind ?? 'text'));

function cellOf(cell: string, kind: ColumnKind): CellObject | null {
  if (cell === '') return null;
  if (kind === 'number' && /^-?\d{1,15}(?:\.\d{1,9})?$/.test(cell)) {
    return { value: Number(cell), type: Number };
  }
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell))) {
    return { value: new Date(cell), type: Date, format: 'dd.mm.yyyy' };
  }
  return textCell(cell);
}

/**
 * A text that would be a formula if it were typed is marked as text, so that editing the cell does not make it
 * one. It needs no apostrophe; only what reading would take for an escaped cell gets one, so that it comes back.
 */
const textCell = (cell: string): CellObject => ({
  value: xlsxText(unescapeFormula(cell) === cell ? cell : escapeFormula(cell)),
  type: String,
  ...(escapeFormula(cell) === cell ? {} : { format: '@' }),
});

/** What the writer has no option for: the filter, and no green corners for numbers that are text on purpose. */
function rangesOf(sheets: Sheet[]): Feature<Blob> {
  const range = ({ columns, rows }: Sheet) =>
    `A1:${getCellAddress(rows.length, Math.max(columns.length - 1, 0))}`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            // One column is nothing to filter by, and neither are headings alone.
            if (!sheet || sheet.columns.length < 2 || sheet.rows.length === 0) return xml;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range(sheet)}"/>`);
          },
          insert: (_, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) return undefined;
            return `<ignoredErrors><ignoredError sqref="${range(sheet)}" numberStoredAsText="1"/></ignoredErrors>`;
          },
        },
      },
    },
  };
}
