import type { InactiveRows, NumberColumn, Source } from '../../domain/lists/list';
import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import { columnLetter } from '../figures';
import { encodingNames, type UnderstandingTexts } from '../understanding-texts';
import { counted, figure, listed, rows } from './words';

const columnName = ({ index, heading }: Pick<NumberColumn, 'index' | 'heading'>) =>
  `${columnLetter(index)}${heading ? ` “${heading}”` : ''}`;
const wordsOf = ({ words }: InactiveRows) => listed(words.map(({ word }) => `“${word}”`));

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
    if (layout === 'lines') return `${rows(rowCount)} read from ${fileName} · line by line`;
    const column = numberColumns.find(({ index }) => index === numberColumn) ?? { index: numberColumn };
    return `${rows(rowCount)} read from ${fileName} · ${readAs(source)} · organization numbers from column ${columnName(column)}`;
  },
  how: (notes) => `How the list was read${notes > 0 ? ` (${counted(notes, 'note', 'notes')})` : ''}`,
  readingAgain: 'Reading again …',
  guess: 'Read again without these choices',
  sheet: 'Sheet',
  sheetOption: ({ name, rows }) => `${name} (${counted(rows, 'row', 'rows')})`,
  headerLine: 'Headings',
  noHeader: 'None',
  lineOption: (line, cells) => `Row ${line}${cells && `: ${cells}`}`,
  numberColumn: 'Column with organization numbers',
  columnOption: (column) => `${columnName(column)} (${figure(column.valid)} valid)`,
  delimiter: 'Separator',
  delimiters,
  encoding: 'Encoding',
  layout: 'Read as',
  layouts: { columns: 'a table with columns', lines: 'text, line by line' },
  preview: (n) => (n === 1 ? 'The first row of the list' : `The first ${figure(n)} rows of the list`),
  heading: 'headings',
  open: ({ alarms, asked, open }) => {
    if (alarms + open === 0) return 'The questions about the list are answered';
    const warnings = alarms > 0 ? [counted(alarms, 'warning', 'warnings')] : [];
    const about = `${open < asked ? ' left' : ''} about the list`;
    return listed([
      ...warnings,
      ...(open > 0 ? [counted(open, `question${about}`, `questions${about}`)] : []),
    ]);
  },
  hiddenRows: (n) =>
    counted(
      n,
      'row is hidden in the sheet, by a filter or by hand. Include it, or leave it out?',
      'rows are hidden in the sheet, by a filter or by hand. Include them, or leave them out?',
    ),
  inactiveRows: (rows) =>
    `${counted(rows.count, 'row is', 'rows are')} marked ${wordsOf(rows)}. Leave ${rows.count === 1 ? 'it' : 'them'} out?`,
  answer: { take: 'Include', leave: 'Leave out' },
  untilAnswered: 'Included until you answer.',
  whichColumn: (column) =>
    `Several columns have organization numbers. Is column ${columnName(column)} the right one?`,
  yes: 'Yes',
  otherColumn: 'Another column',
  takenHidden: (n) => `${figure(n)} of the rows ${n === 1 ? 'is' : 'are'} hidden in the sheet, and included.`,
  takenInactive: (rows) =>
    `${figure(rows.count)} of the rows ${rows.count === 1 ? 'is' : 'are'} marked ${wordsOf(rows)}, and included.`,
  leftOut: (n) => counted(n, 'row does not count as a client', 'rows do not count as clients'),
  leftOutFirst: (n) => `The first ${figure(n)}:`,
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
    `${counted(n, 'organization number is', 'organization numbers are')} on the list without being included`,
  notTakenNumber: ({ orgNumber, sheet, line }) =>
    `${formatOrgNumber(orgNumber)} ${sheet === undefined ? `on row ${line}` : `on sheet “${sheet}”, row ${line}`}:`,
  notTakenColumn: ({ sheet, numbers, filled, ...column }) =>
    `Column ${columnName(column)}${sheet === undefined ? '' : ` on sheet “${sheet}”`}: ${figure(numbers)} of ${figure(filled)} may be organization numbers`,
  take: 'Include',
  takeAll: (n) => `Include all ${figure(n)}`,
  takeNumber: (orgNumber) => `Include ${orgNumber}`,
  takeColumn: (column) => `Include the numbers in column ${columnName(column)}`,
  takeLine: (line) => `Include row ${line}`,
  unreadSheets: (sheets) =>
    `${sheets.length === 1 ? 'Sheet' : 'Sheets'} ${listed(sheets.map((sheet) => `“${sheet}”`))} could not be read. We do not know who is on ${sheets.length === 1 ? 'it' : 'them'}.`,
  repaired: {
    'stray-bytes': 'Some letters in the file had another encoding than the rest, and have been corrected.',
    'double-encoding': 'Æ, ø and å were encoded twice in the file, and have been corrected.',
    entities: 'Some signs were written as codes, like “&oslash;” for “ø”, and have been corrected.',
    quotes: 'Quotes were doubled or stood around whole rows, and have been removed.',
    'parted-names': 'Names with the separator in them and no quotes around have been put together again.',
  },
  altinn2:
    'This is an old delegation file from Altinn II. Only the clients in it are used, because access for employees is managed under Client administration.',
  madeForOwner: ({ orgNumber, owner, ownerNumber }) =>
    `The list was made for the organization with number ${orgNumber}. You are now acting on behalf of ${owner} (organization number ${ownerNumber}).`,
  madeForSystemUser: (title) =>
    `The list was made for another system access. It is now compared with “${title}”.`,
};
