import type { InactiveRows, NumberColumn, Source } from '../../domain/lists/list';
import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import { columnLetter } from '../figures';
import { encodingNames, type UnderstandingTexts } from '../understanding-texts';
import { counted, figure, listed } from './words';

const columnName = ({ index, heading }: Pick<NumberColumn, 'index' | 'heading'>) =>
  `${columnLetter(index)}${heading ? ` «${heading}»` : ''}`;
const wordsOf = ({ words }: InactiveRows) => listed(words.map(({ word }) => `«${word}»`));

const delimiters: UnderstandingTexts['delimiters'] = {
  ';': 'semikolon',
  ',': 'komma',
  '\t': 'tabulator',
  '|': 'loddrett strek',
  lines: 'éi kolonne',
};

const readAs = (source: Source) => {
  switch (source.format) {
    case 'csv':
      return `${delimiters[source.delimiter]} · ${encodingNames[source.encoding]}`;
    case 'paste':
      return delimiters[source.delimiter];
    case 'xlsx':
      return `arket «${source.sheet}»`;
    default:
      return source satisfies never;
  }
};

/** What is said about how a list was understood, in nynorsk. */
export const understanding: UnderstandingTexts = {
  read: ({ rowCount, fileName, understanding: { source, layout, numberColumn, numberColumns } }) => {
    if (layout === 'lines')
      return `${counted(rowCount, 'rad lesen', 'rader lesne')} frå ${fileName} · linje for linje`;
    const column = numberColumns.find(({ index }) => index === numberColumn) ?? { index: numberColumn };
    return `${counted(rowCount, 'rad lesen', 'rader lesne')} frå ${fileName} · ${readAs(source)} · organisasjonsnummer frå kolonne ${columnName(column)}`;
  },
  how: (notes) => `Slik vart lista lesen${notes > 0 ? ` (${counted(notes, 'merknad', 'merknader')})` : ''}`,
  readingAgain: 'Lista blir lesen på nytt …',
  guess: 'Les på nytt utan desse vala',
  sheet: 'Ark',
  sheetOption: ({ name, rows }) => `${name} (${counted(rows, 'rad', 'rader')})`,
  headerLine: 'Overskrifter',
  noHeader: 'Ingen',
  lineOption: (line, cells) => `Rad ${line}${cells && `: ${cells}`}`,
  numberColumn: 'Kolonne med organisasjonsnummer',
  columnOption: (column) => `${columnName(column)} (${counted(column.valid, 'gyldig', 'gyldige')})`,
  delimiter: 'Skiljeteikn',
  delimiters,
  encoding: 'Teiknsett',
  layout: 'Les som',
  layouts: { columns: 'tabell med kolonner', lines: 'tekst, linje for linje' },
  preview: (n) => (n === 1 ? 'Den første rada på lista' : `Dei ${figure(n)} første radene på lista`),
  heading: 'overskrift',
  open: ({ alarms, asked, open }) => {
    if (alarms + open === 0) return 'Spørsmåla om lista er svara på';
    const warnings = alarms > 0 ? [counted(alarms, 'åtvaring', 'åtvaringar')] : [];
    const questions = counted(open, 'spørsmål om lista', 'spørsmål om lista');
    return listed([...warnings, ...(open > 0 ? [open < asked ? `${questions} står att` : questions] : [])]);
  },
  hiddenRows: (n) =>
    counted(
      n,
      'rad er gøymd i arket, av eit filter eller for hand. Ta ho med, eller utelat ho?',
      'rader er gøymde i arket, av eit filter eller for hand. Ta dei med, eller utelat dei?',
    ),
  inactiveRows: (rows) =>
    `${counted(rows.count, 'rad er merkt', 'rader er merkte')} ${wordsOf(rows)}. Utelat ${rows.count === 1 ? 'ho' : 'dei'}?`,
  answer: { take: 'Ta med', leave: 'Utelat' },
  untilAnswered: 'Blir teke med til du svarer.',
  whichColumn: (column) =>
    `Fleire kolonnar har organisasjonsnummer. Er det kolonne ${columnName(column)} som gjeld?`,
  yes: 'Ja',
  otherColumn: 'Annan kolonne',
  takenHidden: (n) =>
    n === 1
      ? '1 av radene er gøymd i arket, og er teken med.'
      : `${figure(n)} av radene er gøymde i arket, og er tekne med.`,
  takenInactive: (rows) =>
    `${figure(rows.count)} av radene er ${rows.count === 1 ? `merkt ${wordsOf(rows)}, og er teken med` : `merkte ${wordsOf(rows)}, og er tekne med`}.`,
  leftOut: (n) => counted(n, 'rad er ikkje rekna som klient', 'rader er ikkje rekna som klientar'),
  leftOutFirst: (n) => `Dei ${figure(n)} første:`,
  whyLeftOut: 'Kvifor',
  why: {
    title: 'Over tabellen',
    heading: 'Overskrift',
    page: 'Sidetal',
    totals: 'Sum',
    note: 'Ved sida av lista',
    employee: 'Tilsett',
  },
  text: 'Tekst',
  notTaken: (n) =>
    `${counted(n, 'organisasjonsnummer', 'organisasjonsnummer')} står på lista utan å vere ${n === 1 ? 'teke' : 'tekne'} med`,
  notTakenNumber: ({ orgNumber, sheet, line }) =>
    `${formatOrgNumber(orgNumber)} ${sheet === undefined ? `på rad ${line}` : `på arket «${sheet}», rad ${line}`}:`,
  notTakenColumn: ({ sheet, numbers, filled, ...column }) =>
    `Kolonne ${columnName(column)}${sheet === undefined ? '' : ` på arket «${sheet}»`}: ${figure(numbers)} av ${figure(filled)} kan vere organisasjonsnummer`,
  take: 'Ta med',
  takeAll: (n) => `Ta med alle ${figure(n)}`,
  takeNumber: (orgNumber) => `Ta med ${orgNumber}`,
  takeColumn: (column) => `Ta med nummera i kolonne ${columnName(column)}`,
  takeLine: (line) => `Ta med rad ${line}`,
  unreadSheets: (sheets) =>
    `${sheets.length === 1 ? 'Arket' : 'Arka'} ${listed(sheets.map((sheet) => `«${sheet}»`))} kunne ikkje lesast. Kven som står der, veit vi ikkje.`,
  repaired: {
    'stray-bytes': 'Nokre bokstavar i fila hadde eit anna teiknsett enn resten, og er retta.',
    'double-encoding': 'Æ, ø og å var lagra to gonger i fila, og er retta.',
    entities: 'Nokre teikn var skrivne som kodar, som «&oslash;» for «ø», og er retta.',
    quotes: 'Hermeteikn stod dobbelt eller rundt heile rader, og er tekne bort.',
    'parted-names': 'Namn med skiljeteikn i seg og utan hermeteikn rundt er sette saman att.',
  },
  altinn2:
    'Dette er ei gammal delegeringsfil frå Altinn II. Berre klientane i ho er brukte, fordi tilgang for tilsette blir styrt under Klientadministrasjon.',
  madeForOwner: ({ orgNumber, owner, ownerNumber }) =>
    `Lista er laga for verksemda med org.nr. ${orgNumber}. Du handlar no på vegner av ${owner} (org.nr. ${ownerNumber}).`,
  madeForSystemUser: (title) =>
    `Lista er laga for ein annan systemtilgang. No er ho halden opp mot «${title}».`,
};
