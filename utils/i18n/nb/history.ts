import type { HistoryTexts } from '../history-texts';

const time = new Intl.DateTimeFormat('nb', { dateStyle: 'medium', timeStyle: 'short' });
const figure = new Intl.NumberFormat('nb');
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klienter');

/** Past runs, kept lists and settings, in bokmål. */
export const history: HistoryTexts = {
  title: 'Historikk og innstillinger',
  whereKept:
    'Alt her er lagret i denne nettleseren og sendes ingen steder. Klientfil er ikke laget eller godkjent av Digdir.',
  testEnvironment: 'TESTMILJØ',
  time: (at) => time.format(at),
  open: 'Åpne i Altinn',
  runs: {
    heading: 'Kjøringer',
    none: 'Ingen kjøringer ennå.',
    action: {
      add: 'Legg til klienter',
      remove: 'Fjern klienter',
      both: 'Legg til og fjern klienter',
      repair: 'Send klienter på nytt',
    },
    results: 'Last ned resultatet',
    inAltinn: 'Angre og prøv på nytt gjør du på siden til systemtilgangen: velg «Åpne i Altinn».',
    gone: 'Listen som kjøringen bygger på, er slettet.',
  },
  lists: {
    heading: 'Lagrede lister',
    explanation:
      'Hver gang klientene hentes fra Altinn, lagres en liste over dem som er lagt til i systemtilgangen. Derfor kan forhåndsvisningen si hva som er endret siden sist.',
    off: 'Lagring av lister er slått av.',
    none: 'Ingen lagrede lister ennå.',
    seen: (first, last) =>
      first === last ? `Sto slik i Altinn ${first}` : `Sto slik i Altinn fra ${first} til ${last}`,
    show: 'Vis og sammenlign',
    download: 'Last ned',
    remove: 'Slett',
    removed: 'Listen er slettet.',
  },
  list: {
    heading: (systemUser, at) => `${systemUser}, ${at}`,
    clients,
    close: 'Lukk listen',
    compare: {
      heading: 'Sammenlign med',
      withList: 'En annen lagret liste',
      choose: 'Velg en liste',
      withFile: 'Velg en fil du har lastet ned før',
    },
    comparing: 'Leser filen …',
    comparedWith: (what) => `Sammenlignet med ${what}`,
    same: 'De samme klientene står i begge.',
    added: (n) => `Nye: ${figure.format(n)}`,
    gone: (n) => `Falt ut: ${figure.format(n)}`,
    renamed: (n) => `Nytt navn: ${figure.format(n)}`,
    renamedFrom: (before) => `het ${before}`,
    unchanged: (n) => `${clients(n)} uendret.`,
    otherSystem: 'Filen har ingen liste for denne systemtilgangen.',
    noName: 'Uten navn',
    unreadable:
      'Filen kan ikke leses som en klientliste. Velg en Excel- eller CSV-fil som er lastet ned herfra.',
    downloadComparison: 'Last ned sammenligningen',
    comparisonFile: 'sammenligning',
  },
  settings: {
    heading: 'Innstillinger',
    fileType: 'Filtype for nedlastinger',
    keep: {
      label: 'Behold kjøringer og lister i',
      description: 'Det som er eldre, slettes neste gang nettleseren starter Klientfil.',
      option: { 30: '30 dager', 90: '90 dager', 365: '1 år', forever: 'Til jeg sletter dem' },
    },
    savedLists: {
      label: 'Lagre en liste hver gang klientene hentes fra Altinn',
      description: 'Slått av sier forhåndsvisningen ikke hva som er endret siden sist.',
    },
  },
  clear: {
    heading: 'Slett alt',
    what: (runs, lists) =>
      `Dette sletter ${of(runs, 'kjøring', 'kjøringer')} med resultater, alle forhåndsvisninger og ${of(lists, 'lagret liste', 'lagrede lister')} fra denne nettleseren. Det kan ikke angres.`,
    stays: 'Innstillingene og klientene i Altinn blir ikke endret. Filer du har lastet ned, har du fortsatt.',
    ask: 'Slett alt …',
    confirm: 'Ja, slett alt',
    back: 'Behold alt',
    cleared: 'Alt er slettet.',
    runGoing: 'En kjøring pågår. Vent til den er ferdig, eller stopp den i Altinn. Ingenting er slettet.',
  },
  saved: (fileName) => `${fileName} er lastet ned.`,
  unexpected: 'Noe gikk galt. Last siden på nytt og prøv igjen.',
};
