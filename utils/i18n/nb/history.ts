import { numericDay } from '../day';
import type { HistoryTexts } from '../history-texts';
import { clients, counted, figure, longDay, moment } from './words';

/** Past runs, kept lists and settings, in bokmål. */
export const history: HistoryTexts = {
  title: 'Historikk og innstillinger',
  whereKept:
    'Alt her er lagret i denne nettleseren og sendes ingen steder. Klientfil er ikke laget eller godkjent av Digdir.',
  testEnvironment: 'TESTMILJØ',
  time: moment,
  open: 'Åpne i Altinn',
  runs: {
    heading: 'Kjøringer',
    none: 'Ingen kjøringer ennå.',
    action: {
      add: 'Legge til klienter',
      remove: 'Fjerne klienter',
      both: 'Legge til og fjerne klienter',
      repair: 'Sende klienter på nytt',
    },
    undoing: 'Angre en tidligere kjøring',
    systems: (n) => `${figure(n)} systemtilganger`,
    each: 'Hver systemtilgang',
    search: 'Søk på klient, org.nr., systemtilgang, liste eller person',
    looking: 'Leter …',
    found: (n) => (n === 0 ? 'Ingen kjøringer funnet.' : `Fant ${counted(n, 'kjøring', 'kjøringer')}.`),
    more: (n) => `Vis ${figure(n)} til`,
    withClients: (names, more) => `Med ${names}${more > 0 ? ` og ${figure(more)} til` : ''}`,
    results: 'Last ned resultatet',
    inAltinn: 'Bare kjøringer fra denne nettleseren. Angre kan bare gjøres her: velg «Åpne i Altinn».',
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
    added: (n) => `Nye: ${figure(n)}`,
    gone: (n) => `Falt ut: ${figure(n)}`,
    renamed: (n) => `Nytt navn: ${figure(n)}`,
    renamedFrom: (before) => `het ${before}`,
    unchanged: (n) => `${clients(n)} uendret.`,
    otherSystem: 'Filen har ingen liste for denne systemtilgangen.',
    noName: 'Uten navn',
    unreadable:
      'Filen kan ikke leses som en klientliste. Velg en Excel- eller CSV-fil som er lastet ned herfra.',
    downloadComparison: 'Last ned sammenligningen',
    comparisonFile: 'sammenligning',
  },
  onDate: {
    heading: 'Hvem var lagt til?',
    explanation:
      'Velg en dato. Svaret er den siste listen før dagen var over og den første etter, av dem som er lagret i denne nettleseren. Altinn blir ikke spurt.',
    of: 'Systemtilgang',
    allOf: (firm) => `Alle systemtilganger – ${firm}`,
    day: 'Dato',
    ask: 'Vis hvem',
    answer: (at) => `Lagt til ${longDay(at)}`,
    seen: (first, last) => (first === last ? first : `${first} til ${last}`),
    same: (n, seen) => `${clients(n)} var lagt til. Listen var den samme før og etter: ${seen}.`,
    before: (n, seen) => `Siste liste før: ${clients(n)} lagt til. Sto slik i Altinn ${seen}.`,
    after: (n, seen) => `Første liste etter: ${clients(n)} lagt til. Sto slik i Altinn ${seen}.`,
    noBefore: 'Ingen liste er lagret fra før dagen var over.',
    noAfter: 'Ingen liste er lagret fra etter dagen.',
    clients: (of, n) => `Vis ${clients(n)} på listen ${of === 'before' ? 'før' : 'etter'}`,
    download: 'Last ned svaret',
    file: {
      name: 'lagt-til',
      sheet: (at) => `Lagt til ${numericDay(at)}`,
      columns: ['Klient', 'Systemtilgang', 'På listen før', 'På listen etter', 'Listen før', 'Listen etter'],
    },
  },
  settings: {
    heading: 'Innstillinger',
    language: {
      label: 'Språk',
      description: 'Gjelder panelet i Altinn, menyen på verktøylinjen og denne siden.',
      option: { portal: 'Som i Altinn', nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
    },
    fileType: 'Filtype for nedlastinger',
    keep: {
      label: 'Behold kjøringer og lister i',
      description: 'Det som er eldre, slettes neste gang nettleseren starter Klientfil.',
      option: { 30: '30 dager', 90: '90 dager', 365: '1 år', forever: 'Til jeg sletter dem' },
    },
    monthly: {
      label: 'Behold den siste listen i hver måned i',
      description: 'Så kan «Hvem var lagt til?» svare for et årsskifte også når de andre listene er slettet.',
      option: { 0: 'Ikke lenger enn andre lister', 12: '1 år', 24: '2 år', 60: '5 år' },
    },
    savedLists: {
      label: 'Lagre en liste hver gang klientene hentes fra Altinn',
      description: 'Slått av sier forhåndsvisningen ikke hva som er endret siden sist.',
    },
    rules: {
      locked: 'Bestemt av IT-avdelingen.',
      heading: 'IT-avdelingen har bestemt dette for alle:',
      unreadable:
        'Det IT-avdelingen har bestemt for Klientfil, kan ikke leses. Til det er rettet, gjelder det strengeste:',
      off: {
        removal: 'Klienter kan ikke fjernes, og det som legges til, kan ikke angres.',
        'test-environment': 'Klientfil arbeider ikke i Altinns testmiljø.',
        'look-ups': 'Numre kan ikke slås opp i Altinn.',
      },
    },
  },
  clear: {
    heading: 'Slett alt',
    what: (runs, lists) =>
      `Dette sletter ${counted(runs, 'kjøring', 'kjøringer')} med resultater, alle forhåndsvisninger og ${counted(lists, 'lagret liste', 'lagrede lister')} fra denne nettleseren. Det kan ikke angres.`,
    stays: 'Innstillingene og klientene i Altinn blir ikke endret. Filer du har lastet ned, har du fortsatt.',
    ask: 'Slett alt',
    confirm: 'Ja, slett alt',
    back: 'Behold alt',
    cleared: 'Alt er slettet.',
    runGoing: 'En kjøring pågår. Vent til den er ferdig, eller stopp den i Altinn. Ingenting er slettet.',
  },
  saved: (fileName) => `${fileName} er lastet ned.`,
  unexpected: 'Noe gikk galt. Last siden på nytt og prøv igjen.',
};
