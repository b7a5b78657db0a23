import type { HistoryTexts } from '../history-texts';

const time = new Intl.DateTimeFormat('nn', { dateStyle: 'medium', timeStyle: 'short' });
const figure = new Intl.NumberFormat('nn');
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klientar');

/** Past runs, kept lists and settings, in nynorsk. */
export const history: HistoryTexts = {
  title: 'Historikk og innstillingar',
  whereKept:
    'Alt her er lagra i denne nettlesaren og blir ikkje sendt nokon stad. Klientfil er ikkje laga eller godkjend av Digdir.',
  testEnvironment: 'TESTMILJØ',
  time: (at) => time.format(at),
  open: 'Opne i Altinn',
  runs: {
    heading: 'Køyringar',
    none: 'Ingen køyringar enno.',
    action: {
      add: 'Legg til klientar',
      remove: 'Fjern klientar',
      both: 'Legg til og fjern klientar',
      repair: 'Send klientar på nytt',
    },
    results: 'Last ned resultatet',
    inAltinn: 'Angre og prøv på nytt gjer du på sida til systemtilgangen: vel «Opne i Altinn».',
    gone: 'Lista som køyringa byggjer på, er sletta.',
  },
  lists: {
    heading: 'Lagra lister',
    explanation:
      'Kvar gong klientane blir henta frå Altinn, blir det lagra ei liste over dei som er lagde til i systemtilgangen. Difor kan førehandsvisinga seie kva som er endra sidan sist.',
    off: 'Lagring av lister er slått av.',
    none: 'Ingen lagra lister enno.',
    seen: (first, last) =>
      first === last ? `Stod slik i Altinn ${first}` : `Stod slik i Altinn frå ${first} til ${last}`,
    show: 'Vis og samanlikn',
    download: 'Last ned',
    remove: 'Slett',
    removed: 'Lista er sletta.',
  },
  list: {
    heading: (systemUser, at) => `${systemUser}, ${at}`,
    clients,
    close: 'Lukk lista',
    compare: {
      heading: 'Samanlikn med',
      withList: 'Ei anna lagra liste',
      choose: 'Vel ei liste',
      withFile: 'Vel ei fil du har lasta ned før',
    },
    comparing: 'Les fila …',
    comparedWith: (what) => `Samanlikna med ${what}`,
    same: 'Dei same klientane står i begge.',
    added: (n) => `Nye klientar: ${figure.format(n)}`,
    gone: (n) => `Fall ut: ${figure.format(n)}`,
    renamed: (n) => `Nytt namn: ${figure.format(n)}`,
    renamedFrom: (before) => `heitte ${before}`,
    unchanged: (n) => `${clients(n)} uendra.`,
    otherSystem: 'Fila har inga liste for denne systemtilgangen.',
    noName: 'Utan namn',
    unreadable:
      'Fila kan ikkje lesast som ei klientliste. Vel ei Excel- eller CSV-fil som er lasta ned herfrå.',
    downloadComparison: 'Last ned samanlikninga',
    comparisonFile: 'samanlikning',
  },
  settings: {
    heading: 'Innstillingar',
    fileType: 'Filtype for nedlastingar',
    keep: {
      label: 'Ta vare på køyringar og lister i',
      description: 'Det som er eldre, blir sletta neste gong nettlesaren startar Klientfil.',
      option: { 30: '30 dagar', 90: '90 dagar', 365: 'Eitt år', forever: 'Til eg slettar dei' },
    },
    savedLists: {
      label: 'Lagre ei liste kvar gong klientane blir henta frå Altinn',
      description: 'Slått av seier førehandsvisinga ikkje kva som er endra sidan sist.',
    },
  },
  clear: {
    heading: 'Slett alt',
    what: (runs, lists) =>
      `Dette slettar ${of(runs, 'køyring', 'køyringar')} med resultat, alle førehandsvisingar og ${of(lists, 'lagra liste', 'lagra lister')} frå denne nettlesaren. Det kan ikkje angrast.`,
    stays: 'Innstillingane og klientane i Altinn blir ikkje endra. Filer du har lasta ned, har du framleis.',
    ask: 'Slett alt …',
    confirm: 'Ja, slett alt',
    back: 'Ta vare på alt',
    cleared: 'Alt er sletta.',
    runGoing: 'Ei køyring går no. Vent til ho er ferdig, eller stopp ho i Altinn. Ingenting er sletta.',
  },
  saved: (fileName) => `${fileName} er lasta ned.`,
  unexpected: 'Noko gjekk gale. Last sida på nytt og prøv igjen.',
};
