import { strFromU8, strToU8, zipSync } from 'fflate/browser';
import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import type { Sheet } from '../domain/sheet';
import { unpack } from './workbook/zip-entries';
import { columnWidth } from './write/column-width';
import { sheetNames } from './write/sheet-names';
import { type Styles, withRows } from './write/xlsx-rows';
import { cellText, sharedStrings } from './write/xlsx-strings';

/** More gains little: what a worksheet repeats, it repeats close by. */
const level = 4;

/**
 * Tables as an Excel workbook, a tab each, the first one in front: headings bold and frozen, a filter over every
 * column, texts as texts, so that organisation numbers keep their digits and nothing runs as a formula.
 *
 * The library makes the workbook with its headings. The rows are put in by ourselves: it spends a hundred times
 * what `JSON.stringify` does on them, mostly on markup a cell at a time, and has no option for that.
 */
export async function writeXlsx(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const files = unpack(await headingsOnly(sheets), () => true);
  const styles = stylesIn(textOf(files, sheetPath(0)));
  const headings = textOf(files, stringsPath);
  const strings = sharedStrings(headings.split('<si>').length - 1);
  sheets.forEach((sheet, index) => {
    const [before = '', after = ''] = textOf(files, sheetPath(index))
      .replace(specimens, '')
      .split(/(?=<\/sheetData>)/);
    files[sheetPath(index)] = withRows([before, after], sheet, strings, styles);
  });
  files[stringsPath] = strToU8(headings.replace('</sst>', () => `${strings.xml()}</sst>`));
  return zipSync({ ...files }, { level });
}

const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
const stringsPath = 'xl/sharedStrings.xml';
const textOf = (files: Record<string, Uint8Array>, path: string) =>
  strFromU8(files[path] ?? new Uint8Array());

/** A workbook with headings and no rows; in the first sheet, one row with a cell of each style there is. */
async function headingsOnly(sheets: Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ columns, rows }, index) => ({
    sheet: names[index] ?? '',
    data: [
      columns.map(({ heading }): CellObject => ({ ...textCell(heading), fontWeight: 'bold' })),
      ...(index === 0 ? [specimenRow(columns[0]?.heading ?? '')] : []),
    ],
    columns: columns.map((column, at) => ({ width: columnWidth(column, at, rows) })),
    stickyRowsCount: 1,
  }));
  const blob = await writeXlsxFile(written, { features: [rangesOf(sheets)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const textCell = (cell: string): CellObject => ({ value: cellText(cell), type: String });

/** A text that stands in the sheet already, so that no other is written for it. */
const specimenRow = (heading: string): CellObject[] => [
  { ...textCell(heading), format: '@' },
  { value: new Date(0), type: Date, format: 'dd.mm.yyyy' },
];
const specimens = /<row r="2">.*?<\/row>/s;

function stylesIn(xml: string): Styles {
  const [row = ''] = specimens.exec(xml) ?? [];
  const styleOf = (cell: string) => Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(row)?.[1] ?? 0);
  return { text: styleOf('A2'), date: styleOf('B2') };
}

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
