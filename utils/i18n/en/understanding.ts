import type { InactiveRows, NumberColumn, Source } from '../../domain/list';
import { formatOrgNumber } from '../../domain/org-number';
import { columnLetter } from '../figures';
import { encodingNames, type UnderstandingTexts } from '../understanding-texts';

const figure = new Intl.NumberFormat('en');
const listed = new Intl.ListFormat('en', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const columnName = ({ index, heading }: Pick<NumberColumn, 'index' | 'heading'>) =>
  `${columnLetter(index)}${heading ? ` “${heading}”` : ''}`;
const wordsOf = ({ words }: InactiveRows) => listed.format(words.map(({ word }) => `“${word}”`));

const delimiters: UnderstandingTexts['delimiters'] = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'vertical bar',
  lines: 'one column',
};

const readAs = (source: Source) => {
  switch (source.format) {
    case 'csv':
      return `${delimiters[source.delimiter]} · ${encodingNames[source.encoding]}`;
    case 'paste':
      return delimiters[source.delimiter];
    case 'xlsx':
      return `sheet “${source.sheet}”`;
    default:
      return source satisfies never;
  }
};

/** What is said about how a list was understood, in English. */
export const understanding: UnderstandingTexts = {
  read: ({ rowCount, fileName, understanding: { source, layout, numberColumn, numberColumns } }) => {
    if (layout === 'lines') return `${of(rowCount, 'row', 'rows')} read from ${fileName} · line by line`;
    const column = numberColumns.find(({ index }) => index === numberColumn) ?? { index: numberColumn };
    return `${of(rowCount, 'row', 'rows')} read from ${fileName} · ${readAs(source)} · organisation numbers from column ${columnName(column)}`;
  },
  change: 'Change how the list is read',
  readingAgain: 'Reading again …',
  guess: 'Read again without these choices',
  sheet: 'Sheet',
  sheetOption: ({ name, rows }) => `${name} (${of(rows, 'row', 'rows')})`,
  headerLine: 'Headings',
  noHeader: 'None',
  lineOption: (line, cells) => `Line ${line}${cells && `: ${cells}`}`,
  numberColumn: 'Column with organisation numbers',
  columnOption: (column) => `${columnName(column)} (${figure.format(column.valid)} valid)`,
  delimiter: 'Separator',
  delimiters,
  encoding: 'Encoding',
  layout: 'Read as',
  layouts: { columns: 'a table with columns', lines: 'text, line by line' },
  preview: (n) =>
    n === 1 ? 'The first line of the list' : `The first ${figure.format(n)} lines of the list`,
  heading: 'headings',
  hiddenRows: (n) =>
    of(
      n,
      'row is hidden in the sheet, by a filter or by hand. Include it, or leave it out?',
      'rows are hidden in the sheet, by a filter or by hand. Include them, or leave them out?',
    ),
  inactiveRows: (rows) =>
    `${of(rows.count, 'row is', 'rows are')} marked ${wordsOf(rows)}. Leave ${rows.count === 1 ? 'it' : 'them'} out?`,
  answer: { take: 'Include', leave: 'Leave out' },
  untilAnswered: 'Included until you answer.',
  whichColumn: (column) =>
    `Several columns have organisation numbers. Is column ${columnName(column)} the right one?`,
  yes: 'Yes',
  otherColumn: 'Another column',
  takenHidden: (n) =>
    `${figure.format(n)} of the rows ${n === 1 ? 'is' : 'are'} hidden in the sheet, and included.`,
  takenInactive: (rows) =>
    `${figure.format(rows.count)} of the rows ${rows.count === 1 ? 'is' : 'are'} marked ${wordsOf(rows)}, and included.`,
  leftOut: (n) => of(n, 'line does not count as a client', 'lines do not count as clients'),
  leftOutFirst: (n) => `The first ${figure.format(n)}:`,
  whyLeftOut: 'Why',
  why: {
    title: 'Above the table',
    heading: 'Heading',
    page: 'Page number',
    totals: 'Total',
    note: 'Beside the list',
    employee: 'Employee',
  },
  text: 'Text',
  notTaken: (n) =>
    `${of(n, 'organisation number is', 'organisation numbers are')} in the list without being included`,
  notTakenNumber: ({ orgNumber, sheet, line }) =>
    `${formatOrgNumber(orgNumber)} ${sheet === undefined ? `on line ${line}` : `on sheet “${sheet}”, line ${line}`}:`,
  notTakenColumn: ({ sheet, numbers, filled, ...column }) =>
    `Column ${columnName(column)}${sheet === undefined ? '' : ` on sheet “${sheet}”`}: ${figure.format(numbers)} of ${figure.format(filled)} may be organisation numbers`,
  take: 'Include',
  takeAll: (n) => `Include all ${figure.format(n)}`,
  takeNumber: (orgNumber) => `Include ${orgNumber}`,
  takeColumn: (column) => `Include the numbers in column ${columnName(column)}`,
  takeLine: (line) => `Include line ${line}`,
  unreadSheets: (sheets) =>
    `${sheets.length === 1 ? 'Sheet' : 'Sheets'} ${listed.format(sheets.map((sheet) => `“${sheet}”`))} could not be read. We do not know who is on ${sheets.length === 1 ? 'it' : 'them'}.`,
  repaired: {
    'stray-bytes': 'Some letters in the file had another encoding than the rest, and have been corrected.',
    'double-encoding': 'Æ, ø and å were encoded twice in the file, and have been corrected.',
    quotes: 'Quotes were doubled or stood around whole lines, and have been removed.',
  },
  altinn2:
    'This is an old delegation file from Altinn II. Only the clients in it are used, because access for employees is managed under Client administration.',
  madeForOwner: ({ orgNumber, owner, ownerNumber }) =>
    `The list was made for the organisation with number ${orgNumber}. You are now acting on behalf of ${owner} (organisation number ${ownerNumber}).`,
  madeForSystemUser: (title) =>
    `The list was made for another system access. It is now compared with “${title}”.`,
};
