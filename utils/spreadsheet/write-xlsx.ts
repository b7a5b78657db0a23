import { strFromU8, strToU8 } from 'fflate/browser';
import writeXlsxFile, { type CellObject, type Feature } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import type { Column, Sheet } from '../domain/lists/sheet';
import { unpack } from './workbook/zip-entries';
import { columnWidth } from './write/column-width';
import { sheetNames } from './write/sheet-names';
import { lineHeight, type Styles, withRows } from './write/xlsx-rows';
import { cellText, sharedStrings } from './write/xlsx-strings';
import { zipParts } from './write/zip-parts';

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
  return zipParts(files);
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
      columns.map((column) => headingCell(column, columns)),
      ...(index === 0 ? [specimenRow(columns[0]?.heading ?? '')] : []),
    ],
    columns: columns.map((column, at) => ({ width: columnWidth(column, at, rows) })),
    stickyRowsCount: 1,
  }));
  // Without a font of their own, headings and cells are set in two that the program chooses.
  const font = { fontFamily: 'Calibri', fontSize: 11 };
  const blob = await writeXlsxFile(written, { ...font, features: [rangesOf(sheets, names)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const textCell = (cell: string): CellObject => ({ value: cellText(cell), type: String });

/** A heading longer than a column that says how wide it is goes over several lines. */
function headingCell({ heading, width }: Column, columns: readonly Column[]): CellObject {
  const lines = Math.max(...columns.map(headingLines));
  return {
    ...textCell(heading),
    fontWeight: 'bold',
    ...(lines > 1 && { height: lines * lineHeight, alignVertical: 'top' }),
    ...(width !== undefined && heading.length > width && { wrap: true }),
  };
}

/** Words are not broken, so a line is not filled; and the filter's button takes its room. */
const headingLines = ({ heading, width }: Column): number =>
  width === undefined ? 1 : Math.ceil(heading.length / Math.max(width - 3, 1));

/** A text that stands in the sheet already, so that no other is written for it. */
const specimenRow = (heading: string): CellObject[] => [
  { ...textCell(heading), format: '@' },
  { value: new Date(0), type: Date, format: 'dd.mm.yyyy', align: 'left', alignVertical: 'top' },
  { ...textCell(heading), format: '@', wrap: true, alignVertical: 'top' },
  { value: new Date(0), type: Date, format: 'dd.mm.yyyy hh:mm', align: 'left', alignVertical: 'top' },
  { value: 0, type: Number, align: 'left', alignVertical: 'top' },
  { ...textCell(heading), format: '@', alignVertical: 'top' },
];
const specimens = /<row r="2">.*?<\/row>/s;

function stylesIn(xml: string): Styles {
  const [row = ''] = specimens.exec(xml) ?? [];
  const styleOf = (cell: string) => Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(row)?.[1] ?? 0);
  return {
    text: styleOf('A2'),
    date: styleOf('B2'),
    wrapped: styleOf('C2'),
    time: styleOf('D2'),
    number: styleOf('E2'),
    top: styleOf('F2'),
  };
}

/**
 * What the writer has no option for: the filter, headings on every printed page, hidden columns, what a cell offers to
 * choose among, and no green corners for numbers that are text on purpose.
 */
function rangesOf(sheets: Sheet[], names: readonly string[]): Feature<Blob> {
  const range = ({ columns, rows }: Sheet) =>
    `A1:${getCellAddress(rows.length, Math.max(columns.length - 1, 0))}`;
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => repeated(names)) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) return xml;
            // One column is nothing to filter by, and neither are headings alone.
            const isFiltered = sheet.columns.length > 1 && sheet.rows.length > 0;
            const filter = isFiltered ? `<autoFilter ref="${range(sheet)}"/>` : '';
            return hidden(xml, sheet)
              .replace('</sheetData>', () => `</sheetData>${filter}${choicesIn(sheet)}`)
              .replace(/<worksheet[^>]*>/, (opened) => `${opened}${sheet.print ? asWideAsThePage : ''}`);
          },
          insert: (_, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) return undefined;
            return `${printed(sheet)}<ignoredErrors><ignoredError sqref="${range(sheet)}" numberStoredAsText="1"/></ignoredErrors>`;
          },
        },
      },
    },
  };
}

/** The headings stand on each page that is printed. */
function repeated(names: readonly string[]): string {
  const rows = names.map((name, index) => {
    const quoted = xmlText(`'${name.replaceAll("'", "''")}'`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`;
  });
  return `<definedNames>${rows.join('')}</definedNames>`;
}

const hidden = (xml: string, { columns }: Sheet): string =>
  columns.reduce(
    (so, column, at) =>
      column.hidden ? so.replace(`<col min="${at + 1}"`, (col) => `${col} hidden="1"`) : so,
    xml,
  );

const asWideAsThePage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** A4, with the sheet's name and the page's number below. */
function printed({ print }: Sheet): string {
  if (!print) return '';
  return [
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${print}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
  ].join('');
}

const lastRow = 1_048_576;

/** Lists of choices for whole columns. Whatever else is written there stands. */
function choicesIn({ columns }: Sheet): string {
  const lists = columns.flatMap(({ choices }, at) => {
    if (!choices) return [];
    const column = getCellAddress(0, at).replace(/\d+$/, '');
    const range = `${column}2:${column}${lastRow}`;
    const words = xmlText(choices.join(','));
    return `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>"${words}"</formula1></dataValidation>`;
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

const xmlText = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
