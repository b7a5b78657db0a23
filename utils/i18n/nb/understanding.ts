import type { InactiveRows, NumberColumn, Source } from '../../domain/list';
import { formatOrgNumber } from '../../domain/org-number';
import { columnLetter } from '../figures';
import { encodingNames, type UnderstandingTexts } from '../understanding-texts';

const figure = new Intl.NumberFormat('nb');
const listed = new Intl.ListFormat('nb', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const columnName = ({ index, heading }: Pick<NumberColumn, 'index' | 'heading'>) =>
  `${columnLetter(index)}${heading ? ` «${heading}»` : ''}`;
const wordsOf = ({ words }: InactiveRows) => listed.format(words.map(({ word }) => `«${word}»`));

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
    if (layout === 'lines') return `${of(rowCount, 'rad', 'rader')} lest fra ${fileName} · linje for linje`;
    const column = numberColumns.find(({ index }) => index === numberColumn) ?? { index: numberColumn };
    return `${of(rowCount, 'rad', 'rader')} lest fra ${fileName} · ${readAs(source)} · organisasjonsnumre fra kolonne ${columnName(column)}`;
  },
  change: 'Endre hvordan listen er lest',
  readingAgain: 'Leser på nytt …',
  guess: 'Les på nytt uten disse valgene',
  sheet: 'Ark',
  sheetOption: ({ name, rows }) => `${name} (${of(rows, 'rad', 'rader')})`,
  headerLine: 'Overskrifter',
  noHeader: 'Ingen',
  lineOption: (line, cells) => `Linje ${line}${cells && `: ${cells}`}`,
  numberColumn: 'Kolonne med organisasjonsnumre',
  columnOption: (column) => `${columnName(column)} (${of(column.valid, 'gyldig', 'gyldige')})`,
  delimiter: 'Skilletegn',
  delimiters,
  encoding: 'Tegnsett',
  layout: 'Leses som',
  layouts: { columns: 'tabell med kolonner', lines: 'tekst, linje for linje' },
  preview: (n) => (n === 1 ? 'Den første linjen i listen' : `De ${figure.format(n)} første linjene i listen`),
  heading: 'overskrift',
  hiddenRows: (n) =>
    of(
      n,
      'rad er skjult i arket, av et filter eller for hånd. Ta den med, eller utelat den?',
      'rader er skjult i arket, av et filter eller for hånd. Ta dem med, eller utelat dem?',
    ),
  inactiveRows: (rows) =>
    `${of(rows.count, 'rad', 'rader')} er merket ${wordsOf(rows)}. Utelat ${rows.count === 1 ? 'den' : 'dem'}?`,
  answer: { take: 'Ta med', leave: 'Utelat' },
  untilAnswered: 'Tatt med til du svarer.',
  whichColumn: (column) =>
    `Flere kolonner har organisasjonsnumre. Er det kolonne ${columnName(column)} som gjelder?`,
  yes: 'Ja',
  otherColumn: 'Annen kolonne',
  takenHidden: (n) => `${figure.format(n)} av radene er skjult i arket, og er tatt med.`,
  takenInactive: (rows) =>
    `${figure.format(rows.count)} av radene er merket ${wordsOf(rows)}, og er tatt med.`,
  leftOut: (n) => of(n, 'linje er ikke regnet som klient', 'linjer er ikke regnet som klienter'),
  leftOutFirst: (n) => `De ${figure.format(n)} første:`,
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
  notTaken: (n) => `${of(n, 'organisasjonsnummer', 'organisasjonsnumre')} står i listen uten å være tatt med`,
  notTakenNumber: ({ orgNumber, sheet, line }) =>
    `${formatOrgNumber(orgNumber)} ${sheet === undefined ? `på linje ${line}` : `på arket «${sheet}», linje ${line}`}:`,
  notTakenColumn: ({ sheet, numbers, filled, ...column }) =>
    `Kolonne ${columnName(column)}${sheet === undefined ? '' : ` på arket «${sheet}»`}: ${figure.format(numbers)} av ${figure.format(filled)} kan være organisasjonsnumre`,
  take: 'Ta med',
  takeAll: (n) => `Ta med alle ${figure.format(n)}`,
  takeNumber: (orgNumber) => `Ta med ${orgNumber}`,
  takeColumn: (column) => `Ta med numrene i kolonne ${columnName(column)}`,
  takeLine: (line) => `Ta med linje ${line}`,
  unreadSheets: (sheets) =>
    `${sheets.length === 1 ? 'Arket' : 'Arkene'} ${listed.format(sheets.map((sheet) => `«${sheet}»`))} kunne ikke leses. Hvem som står der, vet vi ikke.`,
  repaired: {
    'stray-bytes': 'Noen bokstaver i filen hadde et annet tegnsett enn resten, og er rettet.',
    'double-encoding': 'Æ, ø og å var lagret to ganger i filen, og er rettet.',
    quotes: 'Hermetegn sto dobbelt eller rundt hele linjer, og er tatt bort.',
  },
  altinn2:
    'Dette er en gammel delegeringsfil fra Altinn II. Bare klientene i den er brukt, fordi tilgang for ansatte styres under Klientadministrasjon.',
  madeForOwner: ({ orgNumber, owner, ownerNumber }) =>
    `Listen er laget for virksomheten med org.nr. ${orgNumber}. Du handler nå på vegne av ${owner} (org.nr. ${ownerNumber}).`,
  madeForSystemUser: (title) =>
    `Listen er laget for en annen systemtilgang. Nå er den holdt opp mot «${title}».`,
};
