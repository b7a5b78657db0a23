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
import { clients, clock, counted, figure, listed, rows } from './words';

const whyClosed: Partial<Record<FailureKind, string>> = {
  'session-expired': 'tek ikkje imot denne innlogginga',
  forbidden: 'er ikkje open for deg',
  throttled: 'tok ikkje imot fleire førespurnader',
  unavailable: 'svarte ikkje som han skal',
  'no-connection': 'kan ikkje nåast frå dette nettet',
  'altinn-changed': 'har endra seg, eller finst ikkje',
  'not-found': 'fann ikkje systemtilgangen',
};

/** What the panel says, in nynorsk. */
export const panel: PanelTexts = {
  title: 'Klientliste på fil',
  promise: 'Ingenting blir lese før du vel noko, og ingenting blir endra før du stadfestar.',
  whose: 'Klientfil · eit tillegg i nettlesaren din. Ikkje laga eller godkjent av Digdir.',
  testEnvironment: 'TESTMILJØ',
  actions: {
    chooseFile: 'Vel fil',
    show: 'Vis',
    otherSystems: 'Hent frå',
    readOtherSystem: 'Hent klientane',
    export: 'Last ned klientlista',
    template: 'Last ned mal',
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
    copyTechnical: 'Kopier teknisk informasjon',
    reload: 'Last sida på nytt',
    logIn: 'Logg inn i Altinn',
    more: 'Fleire val',
    close: 'Lukk meldinga',
    safety: 'Er dette trygt?',
    history: 'Historikk og innstillingar',
  },
  dropHere: 'Slepp fila her',
  paste: {
    label: 'Lim inn eller skriv organisasjonsnummer, eller slepp ei fil her',
    fileName: 'innlimt liste',
  },
  last,
  otherSystems: {
    label: 'Hent klientane frå',
    everybody: 'Alle klientane dykkar i Altinn',
    reading: 'Hentar systemtilgangane …',
    none: 'Verksemda har ingen andre systemtilgangar for klientar.',
  },
  fileType: 'Filtype',
  reading: {
    file: (name) => (name ? `${name} blir lesen …` : 'Lista blir lesen …'),
    altinn: 'Hentar klientane frå Altinn …',
    export: 'Hentar klientlista frå Altinn …',
  },
  letters: lettersOffer,
  todos,
  notice: {
    exported: ({ clients: n, leftOut, fileName }) =>
      `${clients(n)} lasta ned som ${fileName}.${leftOut ? ` ${clients(leftOut)} utan organisasjonsnummer er ikkje med i fila.` : ''}`,
    nothingToExport: (lastSeen) =>
      lastSeen
        ? answeredNone(lastSeen)
        : 'Systemtilgangen har ingen klientar i Altinn, så det finst inga liste å laste ned.',
    saved: (name) => `${name} er lasta ned.`,
    copied: (n) => `${counted(n, 'rad kopiert', 'rader kopierte')}. Lim inn i Excel.`,
    technicalCopied: 'Teknisk informasjon er kopiert, utan namn og organisasjonsnummer.',
    runOfAnother: ({ owner, left, total }) =>
      `Køyringa for ${owner} ventar: ${figure(left)} av ${figure(total)} står att. Køyringa vart starta av ein annan brukar, og berre den kan halde fram med ho.`,
    runElsewhere: ({ owner, waits, left, total, href }) =>
      `Køyringa for ${owner} ${waits ? 'ventar' : 'går'}: ${figure(left)} av ${figure(total)} står att.${href ? '' : ` Vel ${owner} som aktør i Altinn for å opne ho.`}`,
    openIt: 'Opne ho',
  },
  sinceLast,
  exporting,
  listsReadAt: (at) => `Listene vart henta frå Altinn kl. ${clock(at)}.`,
  rows: {
    caption: (n) => `${rows(n)} på lista`,
    search: 'Søk i radene',
    shown: (n, total) => `${figure(n)} av ${rows(total)}`,
    filter: 'Vis',
    all: 'Alle',
    group: {
      'fix-in-file': 'Feil i lista',
      'client-or-you': 'Må ordnast først',
      add: 'Blir lagd til',
      remove: 'Blir fjerna',
      there: 'Inga endring',
    },
    inRun: 'I køyringa',
    troubled: 'Må følgjast opp',
    line: 'Rad',
    orgNumber: 'Org.nr.',
    client: 'Klient',
    status: 'Status',
    explanation: 'Forklaring',
    noName: 'Utan namn',
    loading: 'Hentar …',
    short: {
      'no-relationship': 'Ikkje klient i Altinn',
      'invalid-number': 'Ugyldig nummer',
      'person-number': 'Mogleg fødselsnummer',
      unknown: 'Ikkje stadfesta',
    },
  },
  confirm: {
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
      { strong: listed(names) },
      '.',
    ],
    systemUser: (title): Sentence => ['Systemtilgang: ', { strong: title }, '.'],
    testEnvironment:
      'Dette er testmiljøet til Altinn (TT02). Ingen ekte fullmakter blir gitte eller tekne bort.',
    undoIsOff: 'IT-avdelinga har slått av fjerning i Klientfil: dette kan ikkje angrast her.',
    afterwards: 'Du kan fjerne klientane att i Altinn etterpå.',
  },
  run,
  repairing,
  answer,
  named,
  removal,
  undo: {
    ask: 'Angre',
    reading: 'Hentar listene frå Altinn for å sjå kva som kan angrast …',
  },
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
    addBack: 'Legg til att',
  },
  gone: (left) => {
    const run =
      left === undefined ? '' : ` Køyringa står stille, og ${figure(left)} stod att sist vi høyrde frå ho.`;
    return {
      what: `Klientfil vart oppdatert eller fjerna medan sida var open.${run}`,
      todo: 'Last sida på nytt.',
    };
  },
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
