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

const figure = new Intl.NumberFormat('nb');
const listed = new Intl.ListFormat('nb', { type: 'conjunction' });
const of = (n: number, one: string, many: string) => `${figure.format(n)} ${n === 1 ? one : many}`;
const clients = (n: number) => of(n, 'klient', 'klienter');
const rows = (n: number) => of(n, 'rad', 'rader');

const answeredNone = ({ at, clients, isToday }: LastSeen) =>
  `Altinn svarte at systemtilgangen ikke har klienter. ${isToday ? 'Kl.' : `${numericDay(new Date(at))} kl.`} ${clock(new Date(at), '.')} hadde den ${figure.format(clients)}. Det kan være en feil hos Altinn. Vent litt, og prøv igjen.`;

/** What the panel says, in bokmål. */
const whyClosed: Partial<Record<FailureKind, string>> = {
  'session-expired': 'tar ikke imot denne innloggingen',
  forbidden: 'er ikke åpen for deg',
  throttled: 'tok ikke imot flere forespørsler',
  unavailable: 'svarte ikke som den skal',
  'no-connection': 'kan ikke nås fra dette nettet',
  'altinn-changed': 'har endret seg, eller finnes ikke',
  'not-found': 'fant ikke systemtilgangen',
};

export const panel: PanelTexts = {
  title: 'Klientliste på fil',
  hint: 'slipp en Excel- eller CSV-fil her, eller lim inn organisasjonsnumre.',
  promise: 'Ingenting endres før du bekrefter. Listen sendes bare til Altinn, med din innlogging.',
  whose: 'Klientfil · et tillegg i nettleseren din. Ikke laget eller godkjent av Digdir.',
  testEnvironment: 'TESTMILJØ',
  actions: {
    chooseFile: 'Velg fil',
    openPaste: 'Lim inn',
    readPaste: 'Les listen',
    otherSystems: 'Hent fra en annen systemtilgang',
    readOtherSystem: 'Hent klientene',
    export: 'Last ned dagens liste',
    template: 'Last ned mal',
    add: (n) => `Legg til ${clients(n)}`,
    confirm: (n) => `Bekreft og legg til ${clients(n)}`,
    back: 'Tilbake',
    planFile: 'Last ned forhåndsvisningen',
    startOver: 'Begynn på nytt',
    newList: 'Ny liste',
    pause: 'Sett på pause',
    resume: 'Fortsett',
    resumeWith: (n) => `Fortsett med ${clients(n)}`,
    cancelRun: 'Avbryt kjøringen',
    cancelReading: 'Avbryt',
    results: 'Last ned resultatet',
    resultsAttention: 'Last ned bare rader som må følges opp',
    retry: (n) => `Prøv ${rows(n)} på nytt`,
    copy: 'Kopier resultatet',
    reload: 'Last siden på nytt',
    logIn: 'Logg inn i Altinn',
    close: 'Lukk meldingen',
    history: 'Historikk og innstillinger',
  },
  dropHere: 'Slipp filen her',
  paste: {
    label: 'Lim inn organisasjonsnumre',
    description: 'Ett per linje, eller hele tabellen kopiert fra Excel. Feltet tømmes når listen er lest.',
    fileName: 'innlimt liste',
  },
  otherSystems: {
    label: 'Systemtilgang',
    reading: 'Henter systemtilgangene …',
    none: 'Virksomheten har ingen andre systemtilganger for klienter.',
  },
  fileType: 'Filtype',
  reading: {
    file: (name) => (name ? `Leser ${name} …` : 'Leser listen …'),
    altinn: 'Henter klientene fra Altinn …',
    export: 'Henter dagens liste fra Altinn …',
  },
  letters: lettersOffer,
  notice: {
    exported: ({ clients: n, leftOut, fileName }) =>
      `${clients(n)} lastet ned som ${fileName}.${leftOut ? ` ${clients(leftOut)} uten organisasjonsnummer er ikke med i filen.` : ''}`,
    nothingToExport: (lastSeen) =>
      lastSeen
        ? answeredNone(lastSeen)
        : 'Systemtilgangen har ingen klienter i Altinn, så det er ingen liste å laste ned.',
    saved: (name) => `${name} er lastet ned.`,
    copied: (n) => `${rows(n)} kopiert. Lim inn i Excel.`,
    runOfAnother: ({ owner, left, total }) =>
      `Kjøringen for ${owner} venter: ${figure.format(left)} av ${figure.format(total)} gjenstår. Kjøringen ble startet av en annen bruker, og bare den kan fortsette den.`,
    runningElsewhere: (title) =>
      `En kjøring pågår på systemtilgangen «${title}». Åpne den for å se hvor langt den er kommet.`,
  },
  plan: {
    heading: 'Forhåndsvisning',
    listsReadAt: (at) => `Listene ble hentet fra Altinn kl. ${clock(at, '.')}.`,
    onListAndInAltinn: 'på listen og i Altinn',
    onListOnly: 'på listen, ikke i Altinn',
    canBeAdded: (n) => (n === 0 ? 'Ingen kan legges til' : `${figure.format(n)} kan legges til`),
    inAltinnOnly: 'i Altinn, ikke på listen',
    nothingToAdd:
      'Det er ingen klienter å legge til fra denne listen. Tabellen under viser hvorfor for hver rad.',
    warning: (warning) => {
      switch (warning.kind) {
        case 'no-clients-at-all':
          return 'Altinn viser ingen klienter for virksomheten. Det kan stemme, men det kan også være en feil hos Altinn. Har dere klienter, så vent litt og prøv igjen.';
        case 'none-delegated':
          if (warning.lastSeen) return answeredNone(warning.lastSeen);
          return 'Systemtilgangen har ingen klienter i Altinn ennå. Det er riktig hvis den er ny. Hvis ikke, kan det være en feil hos Altinn: vent litt og prøv igjen.';
        case 'person-numbers-masked':
          return `${of(warning.count, 'fødselsnummer i listen er skjult. Det', 'fødselsnumre i listen er skjult. De')} blir verken vist, lagret eller sendt.`;
        case 'packages-unknown':
          return 'Altinn viser ikke her hvilke fullmakter hver klient har gitt. Mangler en klient fullmakt, viser det seg først når klienten skal legges til.';
        default:
          return warning satisfies never;
      }
    },
    privatePersons: (n) =>
      `${of(n, 'privatperson er også lagt til', 'privatpersoner er også lagt til')} i Altinn. Privatpersoner har ikke organisasjonsnummer og regnes ikke med her.`,
    unknownDelegated: (n) =>
      `${clients(n)} i Altinn mangler organisasjonsnummer og kan ikke sammenlignes med listen.`,
    notOnList: (n) => `${clients(n)} i Altinn, ikke på listen`,
    notOnListNote: 'Disse blir ikke endret.',
  },
  understanding,
  sinceLast,
  exporting,
  rows: {
    caption: (n) => `${rows(n)} i listen`,
    filter: 'Vis',
    all: 'Alle',
    group: {
      'fix-in-file': 'Rett i listen',
      'client-or-you': 'Klienten eller dere må gjøre noe',
      add: 'Blir lagt til',
      remove: 'Blir fjernet',
      there: 'Ingen endring',
    },
    inRun: 'I kjøringen',
    troubled: 'Må følges opp',
    line: 'Linje',
    orgNumber: 'Org.nr.',
    client: 'Klient',
    status: 'Status',
    explanation: 'Forklaring',
    noName: 'Uten navn',
    loading: 'Henter …',
    short: {
      'no-relationship': 'Ikke klient i Altinn',
      'invalid-number': 'Ugyldig nummer',
      'person-number': 'Elleve siffer',
      unknown: 'Ikke bekreftet',
    },
  },
  confirm: {
    heading: (n) => `Bekreft at ${clients(n)} skal legges til`,
    grants: ({ receiver, clients: n, owner }): Sentence => [
      'Du gir ',
      { strong: receiver },
      ' fullmakt til å handle på vegne av ',
      { strong: clients(n) },
      ' hos ',
      { strong: owner },
      '.',
    ],
    packages: (names): Sentence => [
      names.length === 1 ? 'Tilgangspakke: ' : 'Tilgangspakker: ',
      { strong: listed.format(names) },
      '.',
    ],
    systemUser: (title): Sentence => ['Systemtilgang: ', { strong: title }, '.'],
    testEnvironment: 'Dette er Altinns testmiljø (TT02). Ingen ekte fullmakter blir gitt.',
    afterwards: 'Du kan fjerne klientene igjen i Altinn etterpå.',
  },
  run,
  removal,
  repair,
  undo,
  asAnother: {
    todo: {
      look: 'En annen enn deg kan ha vært logget inn i Altinn da de ble sendt. Se hvem det gjelder.',
      decide:
        'Radene står i tabellen under. Behold dem, eller ta dem tilbake: Du får se alle navnene før noe endres.',
      later:
        'Radene står i tabellen under. Du kan beholde dem nå. Når kjøringen er ferdig eller avbrutt, kan du også ta dem tilbake.',
    },
    see: 'Se radene',
    keep: 'Behold',
    remove: 'Fjern dem',
    addBack: 'Legg til igjen',
  },
  pause: pauseAdvice,
  refusal: refusalAdvice,
  technical: {
    summary: 'Teknisk informasjon',
    available: 'Klienter som kan legges til, leses via',
    delegated: 'Klienter som er lagt til, leses via',
    writer: 'Endringer sendes via',
    closed: 'Ikke i bruk',
    closedFor: ({ route, for: use, why }) =>
      `${route}: ${whyClosed[why] ?? 'avviste spørsmålet'} (${use === 'reading' ? 'lesing' : 'endringer'})`,
    environment: 'Miljø',
    version: 'Versjon av Klientfil',
    environments: { production: 'Produksjon', tt02: 'TT02 (test)' },
  },
};
