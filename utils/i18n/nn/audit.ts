import { displayName } from '../../domain/display-name';
import type { AuditTexts } from '../audit-texts';
import { numericDay } from '../day';
import { clock, listed, quoted, systemUsers } from './words';

// Chromium leaves nynorsk out of its language data; «og» is the same word in bokmål.

const roles: Record<string, string> = {
  regnskapsforer: 'rekneskapsførar',
  revisor: 'revisor',
  forretningsforer: 'forretningsførar',
};
const register = (found: string[]) =>
  `Einingsregisteret (${listed(found.map((role) => roles[role] ?? role))})`;

const state: AuditTexts['state'] = {
  delegated: 'Lagd til',
  'delegated-lacks': 'Lagd til, men manglar no fullmakt',
  'delegated-gone': 'Lagd til, men ikkje lenger klient hos dykk',
  'delegated-maybe-gone': 'Lagd til, men ikkje funnen blant klientane (lesen berre éin gong)',
  'can-be-added': 'Ikkje lagd til, kan leggast til',
  lacks: 'Ikkje lagd til, manglar fullmakt',
  'no-relationship': 'Ikkje klient hos dykk',
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
    gone: 'Lagd til, men ikkje lenger klient hos dykk',
    'maybe-gone': 'Lagd til, men ikkje funnen blant klientane (lesen berre éin gong)',
    'not-on-list': 'Lagd til, men står ikkje på lista',
    'on-list-only': 'Står berre på lista',
  },
  gone: { deleted: 'Sletta i Einingsregisteret', bankrupt: 'Konkursbu' },
  nobodyAdded: 'Systemtilgang utan klientar',
  notReadYet: 'Ikkje lesen enno då fila vart laga.',
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
    note: 'Merknad',
    packages: 'Tilgangspakkar',
    origin: 'Klientforholdet kjem frå',
    firstSeen: 'Først sett av Klientfil',
    client: 'Klient',
    onList: 'På lista',
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
    confirmedBy: 'Stadfesta av',
    since: 'Sidan',
  },
  sheetNames: {
    overview: 'Oversikt',
    clients: 'Klientar',
    summary: 'Samandrag',
    differences: 'Avvik',
    changes: 'Endringar',
    runs: 'Køyringar',
    technical: 'Teknisk',
    incomplete: (name) => `${name} (ufullstendig)`,
  },
  fileNames: { overview: 'oversikt', audit: 'revisjon', incomplete: 'ufullstendig' },
  unreadColumn: (systemUser) => `${systemUser} (ikkje lesen)`,
  yes: 'Ja',
  no: 'Nei',
  client: (registered, orgNumber, id) => {
    const name = registered && displayName(registered);
    if (orgNumber) return `${name ?? 'Utan namn'} (${orgNumber})`;
    return `${name ?? `Utan namn, id ${id ?? ''}`} (utan org.nr.)`;
  },
  below: {
    withoutNumber: 'Utan organisasjonsnummer. Radene under blir ikkje med når fila blir lesen inn.',
    person: (name) => `${name ? displayName(name) : 'Utan namn'} (privatperson)`,
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
    readAt: 'Henta frå Altinn',
    time: (at, zone) => `${numericDay(at)} kl. ${clock(at)} (${zone})`,
    doneBy: 'Utført av',
    approvedBy: 'Godkjend av (namn, dato og underskrift)',
    tool: 'Laga med',
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
    add: 'Legge til klientar',
    remove: 'Fjerne klientar',
    both: 'Legge til og fjerne klientar',
    undo: 'Angre ei køyring',
    repair: 'Sende klientar på nytt',
  },
  asAnother: {
    heading: 'Klientar som kan vere sende som ein annan brukar enn den som stadfesta køyringa',
    kept: 'Den som stadfesta køyringa, har valt å la han stå',
  },
  answers: {
    heading: 'Svar som vart gitt før systemtilgangen vart gjord lik lista',
    about: 'Det gjeld',
    given: 'Svar',
    answer: (answer) => {
      switch (answer.kind) {
        case 'corrected':
          return [`Rad ${answer.line}: ‹${answer.from}›`, `Rett org.nr. er ${answer.to}`];
        case 'none-of-removed':
          return [`Rad ${answer.line}: ‹${answer.found}›`, 'Gjeld ingen av dei som vart fjerna'];
        case 'removed-anyway':
          return [
            answer.name ? `${displayName(answer.name)} (${answer.orgNumber})` : answer.orgNumber,
            'Står ein annan stad i fila, og skulle fjernast likevel',
          ];
        default:
          return answer satisfies never;
      }
    },
  },
  runUser: (n) => `Brukar ${n}`,
  seeTechnical: (user) => `${user} (sjå arket «Teknisk»)`,
  nothing: {
    differences: 'Ingen avvik.',
    changes: 'Ingen endringar.',
    runs: 'Ingen køyringar frå denne nettlesaren.',
  },
  since: { lastRead: (day) => `Sist lesen ${day}`, lastAudit: (day) => `Førre revisjonsfil ${day}` },
  technical: {
    heading: 'Teknisk informasjon',
    zone: 'Tidssone',
    availableRoute: 'Klientlista er lesen gjennom',
    delegatedRoute: 'Lista over lagde til er lesen gjennom',
    writeRoute: 'Endringar blir sende gjennom',
    packages: (systemUser) => `Tilgangspakkar i «${systemUser}»`,
    systemUserId: (systemUser) => `Id for «${systemUser}»`,
    user: (name) => `Id i Altinn for ${name}`,
  },
  day: numericDay,
};
