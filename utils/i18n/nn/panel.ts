import type { FailureKind } from '../../domain/failure';
import type { LastSeen } from '../../domain/last-seen';
import { numericDay } from '../day';
import { clock } from '../figures';
import type { PanelTexts, Sentence } from '../panel-texts';
import { pauseAdvice, refusalAdvice } from './advice';
import { exporting } from './export';
import { lettersOffer } from './letters-offer';
import { removal } from './removal';
import { repair } from './repair';
import { run } from './run';
import { sinceLast } from './since-last';
import { understanding } from './understanding';
import { undo } from './undo';

const figure = new Intl.NumberFormat('nn');
const listed = new Intl.ListFormat('nn', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klientar');
const rows = (n: number) => of(n, 'rad', 'rader');

const answeredNone = ({ at, clients, isToday }: LastSeen) =>
  `Altinn svarte at systemtilgangen ikkje har klientar. ${isToday ? 'Kl.' : `${numericDay(new Date(at))} kl.`} ${clock(new Date(at), '.')} hadde han ${figure.format(clients)}. Det kan vere ein feil hos Altinn. Vent litt, og prøv igjen.`;

/** What the panel says, in nynorsk. */
const whyClosed: Partial<Record<FailureKind, string>> = {
  'session-expired': 'tek ikkje imot denne innlogginga',
  forbidden: 'er ikkje open for deg',
  throttled: 'tok ikkje imot fleire førespurnader',
  unavailable: 'svarte ikkje som han skal',
  'no-connection': 'kan ikkje nåast frå dette nettet',
  'altinn-changed': 'har endra seg, eller finst ikkje',
  'not-found': 'fann ikkje systemtilgangen',
};

export const panel: PanelTexts = {
  title: 'Klientliste på fil',
  hint: 'slepp ei Excel- eller CSV-fil her, eller lim inn organisasjonsnummer.',
  promise: 'Ingenting blir endra før du stadfestar. Lista blir berre send til Altinn, med innlogginga di.',
  whose: 'Klientfil · eit tillegg i nettlesaren din. Ikkje laga eller godkjent av Digdir.',
  testEnvironment: 'TESTMILJØ',
  actions: {
    chooseFile: 'Vel fil',
    openPaste: 'Lim inn',
    readPaste: 'Les lista',
    otherSystems: 'Hent frå ein annan systemtilgang',
    readOtherSystem: 'Hent klientane',
    export: 'Last ned lista frå i dag',
    template: 'Last ned mal',
    add: (n) => `Legg til ${clients(n)}`,
    confirm: (n) => `Stadfest og legg til ${clients(n)}`,
    back: 'Tilbake',
    planFile: 'Last ned førehandsvisinga',
    startOver: 'Begynn på nytt',
    newList: 'Ny liste',
    pause: 'Set på pause',
    resume: 'Hald fram',
    resumeWith: (n) => `Hald fram med ${clients(n)}`,
    cancelRun: 'Avbryt køyringa',
    cancelReading: 'Avbryt',
    results: 'Last ned resultatet',
    resultsAttention: 'Last ned berre rader som må følgjast opp',
    retry: (n) => `Prøv ${rows(n)} på nytt`,
    copy: 'Kopier resultatet',
    reload: 'Last sida på nytt',
    logIn: 'Logg inn i Altinn',
    close: 'Lukk meldinga',
    history: 'Historikk og innstillingar',
  },
  dropHere: 'Slepp fila her',
  paste: {
    label: 'Lim inn organisasjonsnummer',
    description:
      'Eitt per linje, eller heile tabellen kopiert frå Excel. Feltet blir tømt når lista er lesen.',
    fileName: 'innlimt liste',
  },
  otherSystems: {
    label: 'Systemtilgang',
    reading: 'Hentar systemtilgangane …',
    none: 'Verksemda har ingen andre systemtilgangar for klientar.',
  },
  fileType: 'Filtype',
  reading: {
    file: (name) => (name ? `Les ${name} …` : 'Les lista …'),
    altinn: 'Hentar klientane frå Altinn …',
    export: 'Hentar lista frå i dag frå Altinn …',
  },
  letters: lettersOffer,
  notice: {
    exported: ({ clients: n, leftOut, fileName }) =>
      `${clients(n)} lasta ned som ${fileName}.${leftOut ? ` ${clients(leftOut)} utan organisasjonsnummer er ikkje med i fila.` : ''}`,
    nothingToExport: (lastSeen) =>
      lastSeen
        ? answeredNone(lastSeen)
        : 'Systemtilgangen har ingen klientar i Altinn, så det finst inga liste å laste ned.',
    saved: (name) => `${name} er lasta ned.`,
    copied: (n) => `${of(n, 'rad kopiert', 'rader kopierte')}. Lim inn i Excel.`,
    runOfAnother: ({ owner, left, total }) =>
      `Køyringa for ${owner} ventar: ${figure.format(left)} av ${figure.format(total)} står att. Køyringa vart starta av ein annan brukar, og berre den kan halde fram med ho.`,
    runningElsewhere: (title) =>
      `Ei køyring går på systemtilgangen «${title}». Opne han for å sjå kor langt ho er komen.`,
  },
  plan: {
    heading: 'Førehandsvising',
    listsReadAt: (at) => `Listene vart henta frå Altinn kl. ${clock(at, '.')}.`,
    onListAndInAltinn: 'på lista og i Altinn',
    onListOnly: 'på lista, ikkje i Altinn',
    canBeAdded: (n) => (n === 0 ? 'Ingen kan leggjast til' : `${figure.format(n)} kan leggjast til`),
    inAltinnOnly: 'i Altinn, ikkje på lista',
    nothingToAdd:
      'Det er ingen klientar å leggje til frå denne lista. Tabellen under viser kvifor for kvar rad.',
    warning: (warning) => {
      switch (warning.kind) {
        case 'no-clients-at-all':
          return 'Altinn viser ingen klientar for verksemda. Det kan stemme, men det kan òg vere ein feil hos Altinn. Har de klientar, så vent litt og prøv igjen.';
        case 'none-delegated':
          if (warning.lastSeen) return answeredNone(warning.lastSeen);
          return 'Systemtilgangen har ingen klientar i Altinn enno. Det er rett dersom han er ny. Viss ikkje, kan det vere ein feil hos Altinn: vent litt og prøv igjen.';
        case 'person-numbers-masked':
          return `${of(warning.count, 'fødselsnummer i lista er gøymt. Det blir verken vist, lagra eller sendt', 'fødselsnummer i lista er gøymde. Dei blir verken viste, lagra eller sende')}.`;
        case 'packages-unknown':
          return 'Altinn viser ikkje her kva fullmakter kvar klient har gitt. Manglar ein klient fullmakt, viser det seg først når klienten skal leggjast til.';
        default:
          return warning satisfies never;
      }
    },
    privatePersons: (n) =>
      `${of(n, 'privatperson er òg lagd til', 'privatpersonar er òg lagde til')} i Altinn. Privatpersonar har ikkje organisasjonsnummer og er ikkje rekna med her.`,
    unknownDelegated: (n) =>
      `${clients(n)} i Altinn manglar organisasjonsnummer og kan ikkje samanliknast med lista.`,
    notOnList: (n) => `${clients(n)} i Altinn, ikkje på lista`,
    notOnListNote: 'Desse blir ikkje endra.',
  },
  understanding,
  sinceLast,
  exporting,
  rows: {
    caption: (n) => `${rows(n)} i lista`,
    filter: 'Vis',
    all: 'Alle',
    group: {
      'fix-in-file': 'Rett i lista',
      'client-or-you': 'Klienten eller de må gjere noko',
      add: 'Blir lagd til',
      remove: 'Blir fjerna',
      there: 'Inga endring',
    },
    inRun: 'I køyringa',
    troubled: 'Må følgjast opp',
    line: 'Linje',
    orgNumber: 'Org.nr.',
    client: 'Klient',
    status: 'Status',
    explanation: 'Forklaring',
    noName: 'Utan namn',
    loading: 'Hentar …',
    short: {
      'no-relationship': 'Ikkje klient i Altinn',
      'invalid-number': 'Ugyldig nummer',
      'person-number': 'Elleve siffer',
      unknown: 'Ikkje stadfesta',
    },
  },
  confirm: {
    heading: (n) => `Stadfest at ${clients(n)} skal leggjast til`,
    grants: ({ receiver, clients: n, owner }): Sentence => [
      'Du gir ',
      { strong: receiver },
      ' fullmakt til å handle på vegner av ',
      { strong: clients(n) },
      ' hos ',
      { strong: owner },
      '.',
    ],
    packages: (names): Sentence => [
      names.length === 1 ? 'Tilgangspakke: ' : 'Tilgangspakkar: ',
      { strong: listed.format(names) },
      '.',
    ],
    systemUser: (title): Sentence => ['Systemtilgang: ', { strong: title }, '.'],
    testEnvironment: 'Dette er testmiljøet til Altinn (TT02). Ingen ekte fullmakter blir gitt.',
    afterwards: 'Du kan fjerne klientane igjen i Altinn etterpå.',
  },
  run,
  removal,
  repair,
  undo,
  asAnother: {
    todo: {
      look: 'Ein annan enn deg kan ha vore logga inn i Altinn da dei vart sende. Sjå kven det gjeld.',
      decide:
        'Radene står i tabellen under. Behald dei, eller ta dei tilbake: Du får sjå alle namna før noko blir endra.',
      later:
        'Radene står i tabellen under. Du kan behalde dei no. Når køyringa er ferdig eller avbroten, kan du òg ta dei tilbake.',
    },
    see: 'Sjå radene',
    keep: 'Behald',
    remove: 'Fjern dei',
    addBack: 'Legg til igjen',
  },
  pause: pauseAdvice,
  refusal: refusalAdvice,
  technical: {
    summary: 'Teknisk informasjon',
    available: 'Klientar som kan leggast til, blir lesne via',
    delegated: 'Klientar som er lagde til, blir lesne via',
    writer: 'Endringar blir sende via',
    closed: 'Ikkje i bruk',
    closedFor: ({ route, for: use, why }) =>
      `${route}: ${whyClosed[why] ?? 'avviste spørsmålet'} (${use === 'reading' ? 'lesing' : 'endringar'})`,
    environment: 'Miljø',
    version: 'Versjon av Klientfil',
    environments: { production: 'Produksjon', tt02: 'TT02 (test)' },
  },
};
