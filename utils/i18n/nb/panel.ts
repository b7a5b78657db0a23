import type { FailureKind } from '../../domain/failure';
import type { PanelTexts, Sentence } from '../panel-texts';
import { answer } from './answer';
import { exporting } from './export';
import { last } from './last';
import { lettersOffer } from './letters-offer';
import { named } from './named';
import { removal } from './removal';
import { repairing, run } from './run';
import { answeredNone } from './sentences';
import { sinceLast } from './since-last';
import { todos } from './todo';
import { clients, clock, figure, listed, rows } from './words';

const whyClosed: Partial<Record<FailureKind, string>> = {
  'session-expired': 'tar ikke imot denne innloggingen',
  forbidden: 'er ikke åpen for deg',
  throttled: 'tok ikke imot flere forespørsler',
  unavailable: 'svarte ikke som den skal',
  'no-connection': 'kan ikke nås fra dette nettet',
  'altinn-changed': 'har endret seg, eller finnes ikke',
  'not-found': 'fant ikke systemtilgangen',
};

/** What the panel says, in bokmål. */
export const panel: PanelTexts = {
  title: 'Klientliste på fil',
  promise: 'Ingenting leses før du velger noe, og ingenting endres før du bekrefter.',
  whose: 'Klientfil · et tillegg i nettleseren din. Ikke laget eller godkjent av Digdir.',
  testEnvironment: 'TESTMILJØ',
  actions: {
    chooseFile: 'Velg fil',
    show: 'Vis',
    otherSystems: 'Hent fra',
    readOtherSystem: 'Hent klientene',
    export: 'Last ned klientlisten',
    template: 'Last ned mal',
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
    copyTechnical: 'Kopier teknisk informasjon',
    reload: 'Last siden på nytt',
    logIn: 'Logg inn i Altinn',
    more: 'Flere valg',
    close: 'Lukk meldingen',
    safety: 'Er dette trygt?',
    history: 'Historikk og innstillinger',
  },
  dropHere: 'Slipp filen her',
  paste: {
    label: 'Lim inn eller skriv organisasjonsnumre, eller slipp en fil her',
    fileName: 'innlimt liste',
  },
  last,
  otherSystems: {
    label: 'Hent klientene fra',
    everybody: 'Alle klientene deres i Altinn',
    reading: 'Henter systemtilgangene …',
    none: 'Virksomheten har ingen andre systemtilganger for klienter.',
  },
  fileType: 'Filtype',
  reading: {
    file: (name) => (name ? `Leser ${name} …` : 'Leser listen …'),
    altinn: 'Henter klientene fra Altinn …',
    export: 'Henter klientlisten fra Altinn …',
  },
  letters: lettersOffer,
  todos,
  notice: {
    exported: ({ clients: n, leftOut, fileName }) =>
      `${clients(n)} lastet ned som ${fileName}.${leftOut ? ` ${clients(leftOut)} uten organisasjonsnummer er ikke med i filen.` : ''}`,
    nothingToExport: (lastSeen) =>
      lastSeen
        ? answeredNone(lastSeen)
        : 'Systemtilgangen har ingen klienter i Altinn, så det er ingen liste å laste ned.',
    saved: (name) => `${name} er lastet ned.`,
    copied: (n) => `${rows(n)} kopiert. Lim inn i Excel.`,
    technicalCopied: 'Teknisk informasjon er kopiert, uten navn og organisasjonsnumre.',
    runOfAnother: ({ owner, left, total }) =>
      `Kjøringen for ${owner} venter: ${figure(left)} av ${figure(total)} gjenstår. Kjøringen ble startet av en annen bruker, og bare den kan fortsette den.`,
    runElsewhere: ({ owner, waits, left, total, href }) =>
      `Kjøringen for ${owner} ${waits ? 'venter' : 'pågår'}: ${figure(left)} av ${figure(total)} gjenstår.${href ? '' : ` Velg ${owner} som aktør i Altinn for å åpne den.`}`,
    openIt: 'Åpne den',
  },
  sinceLast,
  exporting,
  listsReadAt: (at) => `Listene ble hentet fra Altinn kl. ${clock(at)}.`,
  rows: {
    caption: (n) => `${rows(n)} på listen`,
    search: 'Søk i radene',
    shown: (n, total) => `${figure(n)} av ${rows(total)}`,
    filter: 'Vis',
    all: 'Alle',
    group: {
      'fix-in-file': 'Feil i listen',
      'client-or-you': 'Må ordnes først',
      add: 'Blir lagt til',
      remove: 'Blir fjernet',
      there: 'Ingen endring',
    },
    inRun: 'I kjøringen',
    troubled: 'Må følges opp',
    line: 'Rad',
    orgNumber: 'Org.nr.',
    client: 'Klient',
    status: 'Status',
    explanation: 'Forklaring',
    noName: 'Uten navn',
    loading: 'Henter …',
    short: {
      'no-relationship': 'Ikke klient i Altinn',
      'invalid-number': 'Ugyldig nummer',
      'person-number': 'Mulig fødselsnummer',
      unknown: 'Ikke bekreftet',
    },
  },
  confirm: {
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
      { strong: listed(names) },
      '.',
    ],
    systemUser: (title): Sentence => ['Systemtilgang: ', { strong: title }, '.'],
    testEnvironment: 'Dette er Altinns testmiljø (TT02). Ingen ekte fullmakter blir gitt eller tatt bort.',
    undoIsOff: 'IT-avdelingen har slått av fjerning i Klientfil: dette kan ikke angres her.',
    afterwards: 'Du kan fjerne klientene igjen i Altinn etterpå.',
  },
  run,
  repairing,
  answer,
  named,
  removal,
  undo: {
    ask: 'Angre',
    reading: 'Henter listene fra Altinn for å se hva som kan angres …',
  },
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
  gone: (left) => {
    const run =
      left === undefined ? '' : ` Kjøringen står stille, og ${figure(left)} gjensto sist vi hørte fra den.`;
    return {
      what: `Klientfil ble oppdatert eller fjernet mens siden var åpen.${run}`,
      todo: 'Last siden på nytt.',
    };
  },
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
