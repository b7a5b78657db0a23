import type { AuditTexts } from '../audit-texts';
import { numericDay } from '../day';
import { clock } from '../figures';

// Chromium leaves nynorsk out of its language data; «og» is the same word in bokmål.
const conjunction = new Intl.ListFormat('nb', { type: 'conjunction' });
const quoted = (names: readonly string[]) => conjunction.format(names.map((name) => `«${name}»`));
const systemUsers = (n: number) => (n === 1 ? '1 systemtilgang' : `${n} systemtilgangar`);

const roles: Record<string, string> = {
  regnskapsforer: 'rekneskapsførar',
  revisor: 'revisor',
  forretningsforer: 'forretningsførar',
};
const register = (found: string[]) =>
  `Einingsregisteret (${conjunction.format(found.map((role) => roles[role] ?? role))})`;

const state: AuditTexts['state'] = {
  delegated: 'Lagd til',
  'delegated-lacks': 'Lagd til, men manglar no fullmakt',
  'delegated-gone': 'Lagd til, men finst ikkje lenger blant klientane',
  'delegated-maybe-gone': 'Lagd til, men ikkje funnen blant klientane (lese berre éin gong)',
  'can-be-added': 'Ikkje lagd til, kan leggjast til',
  lacks: 'Ikkje lagd til, manglar fullmakt',
  'no-relationship': 'Finst ikkje blant klientane',
  'not-read': 'Ikkje lesen',
};

/** Exports, overviews and audit workbooks, in nynorsk. */
export const audit: AuditTexts = {
  state,
  standing: (standing) => {
    switch (standing.kind) {
      case 'delegated-lacks':
        return `Lagd til, men manglar no ${quoted(standing.packages)}`;
      case 'lacks':
        return `Ikkje lagd til, manglar ${quoted(standing.packages)}`;
      default:
        return state[standing.kind];
    }
  },
  difference: {
    nowhere: 'Ikkje lagd til nokon stad',
    'missing-somewhere': 'Manglar i ein systemtilgang',
    'lacks-package': 'Manglar fullmakt',
    gone: 'Lagd til, men finst ikkje lenger blant klientane',
    'maybe-gone': 'Lagd til, men ikkje funnen blant klientane (lese berre éin gong)',
    'not-on-list': 'Lagd til, men står ikkje i lista',
    'on-list-only': 'Står berre i lista',
  },
  doubt: {
    'available-empty':
      'Altinn gav to gonger ei tom liste over klientar, enda nokon er lagde til. Då har truleg noko feila.',
    'delegated-empty':
      'Altinn gav ei tom liste over klientar som er lagde til, enda det har vore klientar der. Noko kan ha feila.',
    'both-empty': 'Altinn gav to gonger tomme lister, enda det finst klientar. Noko kan ha feila.',
  },
  columns: {
    state: 'I Altinn',
    missing: 'Manglar fullmakt til',
    packages: 'Tilgangspakkar',
    origin: 'Klientforholdet kjem frå',
    firstSeen: 'Først sett av Klientfil',
    client: 'Klient',
    onList: 'I lista',
    difference: 'Avvik',
    systemUsers: 'Systemtilgangar',
    change: 'Endring',
    before: 'Før',
    after: 'No',
    started: 'Starta',
    finished: 'Ferdig',
    action: 'Køyring',
    file: 'Fil',
    rows: 'Klientar',
    done: 'Utført',
    already: 'Var slik frå før',
    failed: 'Ikkje utført',
    unknown: 'Send, men ikkje stadfesta',
    confirmed: 'Stadfesta i Altinn',
    asAnother: 'Kan vere sende som ein annan brukar',
    confirmedBy: 'Stadfesta av (Altinns id for den som var logga inn)',
  },
  sheetNames: {
    overview: 'Oversikt',
    clients: 'Klientar',
    summary: 'Samandrag',
    differences: 'Avvik',
    changes: 'Endringar',
    runs: 'Køyringar',
    incomplete: (name) => `${name} (ufullstendig)`,
  },
  fileNames: { overview: 'oversikt', audit: 'revisjon', incomplete: 'ufullstendig' },
  unreadColumn: (systemUser) => `${systemUser} (ikkje lesen)`,
  yes: 'Ja',
  no: 'Nei',
  client: (name, orgNumber, id) => {
    if (orgNumber) return `${name ?? 'Utan namn'} (${orgNumber})`;
    return `${name ?? `Utan namn, id ${id ?? ''}`} (utan org.nr.)`;
  },
  below: {
    withoutNumber: 'Utan organisasjonsnummer. Radene under blir ikkje med når fila blir lesen inn.',
    person: (name) => `${name ?? 'Utan namn'} (privatperson)`,
    unread: (systemUser, why) => `Ikkje lesen: «${systemUser}». Klientane der manglar i fila. ${why}`,
  },
  origin: {
    register,
    powerOfAttorney: 'Fullmakt gitt i Altinn',
    both: (found) => `${register(found)} og fullmakt gitt i Altinn`,
  },
  summary: {
    heading: 'Klientar i systemtilgangar',
    value: 'Opplysning',
    owner: 'Verksemd',
    testEnvironment: { label: 'Miljø', value: 'TESTMILJØ (TT02). Dette er ikkje ekte opplysningar.' },
    readAt: 'Lese i Altinn',
    time: (at, zone) => `${numericDay(at)} kl. ${clock(at, '.')} (${zone})`,
    doneBy: 'Utført av',
    tool: 'Laga med',
    route: 'Lese gjennom',
    completeness: 'Fullstendig',
    complete: (all) =>
      all === 1 ? 'Ja. Systemtilgangen er lesen.' : `Ja. Alle ${all} systemtilgangar er lesne.`,
    incomplete: (unread, all) => `NEI, UFULLSTENDIG. ${unread} av ${systemUsers(all)} er ikkje lesne.`,
    systemUser: 'Systemtilgang',
    vendor: 'Leverandør',
    packages: 'Tilgangspakkar',
    clients: 'Klientar lagde til',
    counts: ({ inAltinn, inFile, withNumber, withoutNumber, privatePersons }) =>
      `Altinn viser ${inAltinn}, fila har ${inFile}: ${withNumber} med organisasjonsnummer, ${withoutNumber} utan, og ${privatePersons === 1 ? '1 privatperson' : `${privatePersons} privatpersonar`}.`,
    differences: 'Avvik',
    comparedWith: 'Samanlikna med',
    notCompared: 'Ikkje samanlikna med ei tidlegare liste.',
    firstSeen: {
      label: 'Om datoane',
      value:
        '«Først sett av Klientfil» er når Klientfil i denne nettlesaren først såg klienten i systemtilgangen. Altinn seier ikkje når klienten vart lagd til.',
    },
  },
  changes: {
    added: 'Ny',
    gone: 'Falle ut',
    renamed: 'Nytt namn',
    onlyBefore: 'Systemtilgangen er berre i den tidlegare lista',
    onlyAfter: 'Systemtilgangen er ikkje i den tidlegare lista',
    unknownTime: 'Tidlegare liste',
    name: (name) => `«${name}»`,
  },
  run: {
    add: 'Leggje til klientar',
    remove: 'Fjerne klientar',
    both: 'Leggje til og fjerne klientar',
    undo: 'Angre ei køyring',
    repair: 'Sende klientar på nytt',
  },
  asAnother: {
    heading: 'Klientar som kan vere sende som ein annan brukar enn den som stadfesta køyringa',
    kept: 'Den som stadfesta køyringa, har valt å la han stå',
  },
  runUser: (userUuid) => `Altinn-brukar ${userUuid}`,
  day: numericDay,
};
