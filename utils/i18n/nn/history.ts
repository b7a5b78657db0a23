import { numericDay } from '../day';
import type { HistoryTexts } from '../history-texts';
import { clients, counted, figure, longDay, moment } from './words';

const added = (n: number, verb = '') =>
  `${clients(n)} ${verb && `${verb} `}${n === 1 ? 'lagd' : 'lagde'} til`;

/** Past runs, kept lists and settings, in nynorsk. */
export const history: HistoryTexts = {
  title: 'Historikk og innstillingar',
  whereKept:
    'Alt her er lagra i denne nettlesaren og blir ikkje sendt nokon stad. Klientfil er ikkje laga eller godkjend av Digdir.',
  testEnvironment: 'TESTMILJØ',
  time: moment,
  open: 'Opne i Altinn',
  runs: {
    heading: 'Køyringar',
    none: 'Ingen køyringar enno.',
    action: {
      add: 'Legge til klientar',
      remove: 'Fjerne klientar',
      both: 'Legge til og fjerne klientar',
      repair: 'Sende klientar på nytt',
    },
    undoing: 'Angre ei tidlegare køyring',
    systems: (n) => `${figure(n)} systemtilgangar`,
    each: 'Kvar systemtilgang',
    search: 'Søk på klient, org.nr., systemtilgang, liste eller person',
    looking: 'Leitar …',
    found: (n) => (n === 0 ? 'Fann ingen køyringar.' : `Fann ${counted(n, 'køyring', 'køyringar')}.`),
    more: (n) => `Vis ${figure(n)} til`,
    withClients: (names, more) => `Med ${names}${more > 0 ? ` og ${figure(more)} til` : ''}`,
    results: 'Last ned resultatet',
    inAltinn: 'Berre køyringar frå denne nettlesaren. Angre kan berre gjerast her: vel «Opne i Altinn».',
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
    comparing: 'Fila blir lesen …',
    comparedWith: (what) => `Samanlikna med ${what}`,
    same: 'Dei same klientane står i begge.',
    added: (n) => `Nye klientar: ${figure(n)}`,
    gone: (n) => `Har falle ut: ${figure(n)}`,
    renamed: (n) => `Nytt namn: ${figure(n)}`,
    renamedFrom: (before) => `heitte ${before}`,
    unchanged: (n) => `${clients(n)} uendra.`,
    otherSystem: 'Fila har inga liste for denne systemtilgangen.',
    noName: 'Utan namn',
    unreadable:
      'Fila kan ikkje lesast som ei klientliste. Vel ei Excel- eller CSV-fil som er lasta ned herfrå.',
    downloadComparison: 'Last ned samanlikninga',
    comparisonFile: 'samanlikning',
  },
  onDate: {
    heading: 'Kven var lagde til?',
    explanation:
      'Vel ein dato. Svaret er den siste lista før dagen var over og den første etter, av dei som er lagra i denne nettlesaren. Altinn blir ikkje spurd.',
    of: 'Systemtilgang',
    allOf: (firm) => `Alle systemtilgangar – ${firm}`,
    day: 'Dato',
    ask: 'Vis kven',
    answer: (at) => `Lagde til ${longDay(at)}`,
    seen: (first, last) => (first === last ? first : `${first} til ${last}`),
    same: (n, seen) => `${added(n, 'var')}. Lista var den same før og etter: ${seen}.`,
    before: (n, seen) => `Siste lista før: ${added(n)}. Stod slik i Altinn ${seen}.`,
    after: (n, seen) => `Første lista etter: ${added(n)}. Stod slik i Altinn ${seen}.`,
    noBefore: 'Inga liste er lagra frå før dagen var over.',
    noAfter: 'Inga liste er lagra frå etter dagen.',
    clients: (of, n) => `Vis ${clients(n)} på lista ${of === 'before' ? 'før' : 'etter'}`,
    download: 'Last ned svaret',
    file: {
      name: 'lagt-til',
      sheet: (at) => `Lagde til ${numericDay(at)}`,
      columns: ['Klient', 'Systemtilgang', 'På lista før', 'På lista etter', 'Lista før', 'Lista etter'],
    },
  },
  settings: {
    heading: 'Innstillingar',
    language: {
      label: 'Språk',
      description: 'Gjeld panelet i Altinn, menyen på verktøylinja og denne sida.',
      option: { portal: 'Som i Altinn', nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    },
    fileType: 'Filtype for nedlastingar',
    keep: {
      label: 'Ta vare på køyringar og lister i',
      description: 'Det som er eldre, blir sletta neste gong nettlesaren startar Klientfil.',
      option: { 30: '30 dagar', 90: '90 dagar', 365: 'Eitt år', forever: 'Til eg slettar dei' },
    },
    monthly: {
      label: 'Behald den siste lista i kvar månad i',
      description: 'Då kan «Kven var lagde til?» svare for eit årsskifte òg når dei andre listene er sletta.',
      option: { 0: 'Ikkje lenger enn andre lister', 12: '1 år', 24: '2 år', 60: '5 år' },
    },
    savedLists: {
      label: 'Lagre ei liste kvar gong klientane blir henta frå Altinn',
      description: 'Slått av seier førehandsvisinga ikkje kva som er endra sidan sist.',
    },
    rules: {
      locked: 'Bestemt av IT-avdelinga.',
      heading: 'IT-avdelinga har bestemt dette for alle:',
      unreadable:
        'Det IT-avdelinga har bestemt for Klientfil, kan ikkje lesast. Til det er retta, gjeld det strengaste:',
      off: {
        removal: 'Klientar kan ikkje fjernast, og det som blir lagt til, kan ikkje angrast.',
        'test-environment': 'Klientfil arbeider ikkje i testmiljøet til Altinn.',
        'look-ups': 'Nummer kan ikkje slåast opp i Altinn.',
      },
    },
  },
  clear: {
    heading: 'Slett alt',
    what: (runs, lists) =>
      `Dette slettar ${counted(runs, 'køyring', 'køyringar')} med resultat, alle førehandsvisingar og ${counted(lists, 'lagra liste', 'lagra lister')} frå denne nettlesaren. Det kan ikkje angrast.`,
    stays: 'Innstillingane og klientane i Altinn blir ikkje endra. Filer du har lasta ned, har du framleis.',
    ask: 'Slett alt',
    confirm: 'Ja, slett alt',
    back: 'Ta vare på alt',
    cleared: 'Alt er sletta.',
    runGoing: 'Ei køyring går no. Vent til ho er ferdig, eller stopp ho i Altinn. Ingenting er sletta.',
  },
  saved: (fileName) => `${fileName} er lasta ned.`,
  unexpected: 'Noko gjekk gale. Last sida på nytt og prøv att.',
};
