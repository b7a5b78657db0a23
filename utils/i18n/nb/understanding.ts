import type { InactiveRows, NumberColumn, Source } from '../../domain/lists/list';
import { formatOrgNumber } from '../../domain/numbers/nine-digits';
import { columnLetter } from '../figures';
import { encodingNames, type UnderstandingTexts } from '../understanding-texts';
import { counted, figure, listed, rows } from './words';

const columnName = ({ index, heading }: Pick<NumberColumn, 'index' | 'heading'>) =>
  `${columnLetter(index)}${heading ? ` «${heading}»` : ''}`;
const wordsOf = ({ words }: InactiveRows) => listed(words.map(({ word }) => `«${word}»`));

const delimiters: UnderstandingTexts['delimiters'] = {
  ';': 'semikolon',
  ',': 'komma',
  '\t': 'tabulator',
  '|': 'loddrett strek',
  lines: 'én kolonne',
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

/** What is said about how a list was understood, in bokmål. */
export const understanding: UnderstandingTexts = {
  read: ({ rowCount, fileName, understanding: { source, layout, numberColumn, numberColumns } }) => {
    if (layout === 'lines') return `${rows(rowCount)} lest fra ${fileName} · linje for linje`;
    const column = numberColumns.find(({ index }) => index === numberColumn) ?? { index: numberColumn };
    return `${rows(rowCount)} lest fra ${fileName} · ${readAs(source)} · organisasjonsnumre fra kolonne ${columnName(column)}`;
  },
  how: (notes) => `Slik ble listen lest${notes > 0 ? ` (${counted(notes, 'merknad', 'merknader')})` : ''}`,
  readingAgain: 'Leser på nytt …',
  guess: 'Les på nytt uten disse valgene',
  sheet: 'Ark',
  sheetOption: ({ name, rows }) => `${name} (${counted(rows, 'rad', 'rader')})`,
  headerLine: 'Overskrifter',
  noHeader: 'Ingen',
  lineOption: (line, cells) => `Rad ${line}${cells && `: ${cells}`}`,
  numberColumn: 'Kolonne med organisasjonsnumre',
  columnOption: (column) => `${columnName(column)} (${counted(column.valid, 'gyldig', 'gyldige')})`,
  delimiter: 'Skilletegn',
  delimiters,
  encoding: 'Tegnsett',
  layout: 'Leses som',
  layouts: { columns: 'tabell med kolonner', lines: 'tekst, linje for linje' },
  preview: (n) => (n === 1 ? 'Den første raden på listen' : `De ${figure(n)} første radene på listen`),
  heading: 'overskrift',
  open: ({ alarms, asked, open }) => {
    if (alarms + open === 0) return 'Spørsmålene om listen er besvart';
    const warnings = alarms > 0 ? [counted(alarms, 'advarsel', 'advarsler')] : [];
    const questions = counted(open, 'spørsmål om listen', 'spørsmål om listen');
    return listed([...warnings, ...(open > 0 ? [open < asked ? `${questions} gjenstår` : questions] : [])]);
  },
  hiddenRows: (n) =>
    counted(
      n,
      'rad er skjult i arket, av et filter eller for hånd. Ta den med, eller utelat den?',
      'rader er skjult i arket, av et filter eller for hånd. Ta dem med, eller utelat dem?',
    ),
  inactiveRows: (rows) =>
    `${counted(rows.count, 'rad', 'rader')} er merket ${wordsOf(rows)}. Utelat ${rows.count === 1 ? 'den' : 'dem'}?`,
  answer: { take: 'Ta med', leave: 'Utelat' },
  untilAnswered: 'Tatt med til du svarer.',
  whichColumn: (column) =>
    `Flere kolonner har organisasjonsnumre. Er det kolonne ${columnName(column)} som gjelder?`,
  yes: 'Ja',
  otherColumn: 'Annen kolonne',
  takenHidden: (n) => `${figure(n)} av radene er skjult i arket, og er tatt med.`,
  takenInactive: (rows) => `${figure(rows.count)} av radene er merket ${wordsOf(rows)}, og er tatt med.`,
  leftOut: (n) => counted(n, 'rad er ikke regnet som klient', 'rader er ikke regnet som klienter'),
  leftOutFirst: (n) => `De ${figure(n)} første:`,
  whyLeftOut: 'Hvorfor',
  why: {
    title: 'Over tabellen',
    heading: 'Overskrift',
    page: 'Sidetall',
    totals: 'Sum',
    note: 'Ved siden av listen',
    employee: 'Ansatt',
  },
  text: 'Tekst',
  notTaken: (n) =>
    `${counted(n, 'organisasjonsnummer', 'organisasjonsnumre')} står på listen uten å være tatt med`,
  notTakenNumber: ({ orgNumber, sheet, line }) =>
    `${formatOrgNumber(orgNumber)} ${sheet === undefined ? `på rad ${line}` : `på arket «${sheet}», rad ${line}`}:`,
  notTakenColumn: ({ sheet, numbers, filled, ...column }) =>
    `Kolonne ${columnName(column)}${sheet === undefined ? '' : ` på arket «${sheet}»`}: ${figure(numbers)} av ${figure(filled)} kan være organisasjonsnumre`,
  take: 'Ta med',
  takeAll: (n) => `Ta med alle ${figure(n)}`,
  takeNumber: (orgNumber) => `Ta med ${orgNumber}`,
  takeColumn: (column) => `Ta med numrene i kolonne ${columnName(column)}`,
  takeLine: (line) => `Ta med rad ${line}`,
  unreadSheets: (sheets) =>
    `${sheets.length === 1 ? 'Arket' : 'Arkene'} ${listed(sheets.map((sheet) => `«${sheet}»`))} kunne ikke leses. Hvem som står der, vet vi ikke.`,
  repaired: {
    'stray-bytes': 'Noen bokstaver i filen hadde et annet tegnsett enn resten, og er rettet.',
    'double-encoding': 'Æ, ø og å var lagret to ganger i filen, og er rettet.',
    entities: 'Noen tegn var skrevet som koder, som «&oslash;» for «ø», og er rettet.',
    quotes: 'Hermetegn sto dobbelt eller rundt hele rader, og er tatt bort.',
    'parted-names': 'Navn med skilletegn i seg og uten hermetegn rundt er satt sammen igjen.',
  },
  altinn2:
    'Dette er en gammel delegeringsfil fra Altinn II. Bare klientene i den er brukt, fordi tilgang for ansatte styres under Klientadministrasjon.',
  madeForOwner: ({ orgNumber, owner, ownerNumber }) =>
    `Listen er laget for virksomheten med org.nr. ${orgNumber}. Du handler nå på vegne av ${owner} (org.nr. ${ownerNumber}).`,
  madeForSystemUser: (title) =>
    `Listen er laget for en annen systemtilgang. Nå er den holdt opp mot «${title}».`,
};
