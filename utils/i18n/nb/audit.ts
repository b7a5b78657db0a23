import { displayName } from '../../domain/display-name';
import type { AuditTexts } from '../audit-texts';
import { numericDay } from '../day';
import { clock, listed, quoted, systemUsers } from './words';

const roles: Record<string, string> = {
  regnskapsforer: 'regnskapsfører',
  revisor: 'revisor',
  forretningsforer: 'forretningsfører',
};
const register = (found: string[]) =>
  `Enhetsregisteret (${listed(found.map((role) => roles[role] ?? role))})`;

const state: AuditTexts['state'] = {
  delegated: 'Lagt til',
  'delegated-lacks': 'Lagt til, men mangler nå fullmakt',
  'delegated-gone': 'Lagt til, men ikke lenger klient hos dere',
  'delegated-maybe-gone': 'Lagt til, men ikke funnet blant klientene (lest bare én gang)',
  'can-be-added': 'Ikke lagt til, kan legges til',
  lacks: 'Ikke lagt til, mangler fullmakt',
  'no-relationship': 'Ikke klient hos dere',
  'not-read': 'Ikke lest',
};

/** Exports, overviews and audit workbooks, in bokmål. */
export const audit: AuditTexts = {
  state,
  standing: (standing) => {
    switch (standing.kind) {
      case 'delegated-lacks':
        return `Lagt til, men mangler nå ${quoted(standing.packages)}`;
      case 'lacks':
        return `Ikke lagt til, mangler ${quoted(standing.packages)}`;
      default:
        return state[standing.kind];
    }
  },
  difference: {
    nowhere: 'Ikke lagt til noe sted',
    'missing-somewhere': 'Mangler i en systemtilgang',
    'lacks-package': 'Mangler fullmakt',
    gone: 'Lagt til, men ikke lenger klient hos dere',
    'maybe-gone': 'Lagt til, men ikke funnet blant klientene (lest bare én gang)',
    'not-on-list': 'Lagt til, men står ikke på listen',
    'on-list-only': 'Står bare på listen',
  },
  gone: { deleted: 'Slettet i Enhetsregisteret', bankrupt: 'Konkursbo' },
  nobodyAdded: 'Systemtilgang uten klienter',
  notReadYet: 'Ikke lest ennå da filen ble laget.',
  doubt: {
    'available-empty':
      'Altinn ga to ganger en tom liste over klienter, enda noen er lagt til. Da har trolig noe feilet.',
    'delegated-empty':
      'Altinn ga en tom liste over klienter som er lagt til, enda det har vært klienter der. Noe kan ha feilet.',
    'both-empty': 'Altinn ga to ganger tomme lister, enda det finnes klienter. Noe kan ha feilet.',
  },
  columns: {
    state: 'I Altinn',
    missing: 'Mangler fullmakt til',
    note: 'Merknad',
    packages: 'Tilgangspakker',
    origin: 'Klientforholdet kommer fra',
    firstSeen: 'Først sett av Klientfil',
    client: 'Klient',
    onList: 'På listen',
    difference: 'Avvik',
    systemUsers: 'Systemtilganger',
    change: 'Endring',
    before: 'Før',
    after: 'Nå',
    started: 'Startet',
    finished: 'Ferdig',
    action: 'Kjøring',
    file: 'Fil',
    rows: 'Klienter',
    done: 'Utført',
    already: 'Var slik fra før',
    failed: 'Ikke utført',
    unknown: 'Sendt, men ikke bekreftet',
    confirmed: 'Bekreftet i Altinn',
    asAnother: 'Kan være sendt som en annen bruker',
    confirmedBy: 'Bekreftet av',
    since: 'Siden',
  },
  sheetNames: {
    overview: 'Oversikt',
    clients: 'Klienter',
    summary: 'Sammendrag',
    differences: 'Avvik',
    changes: 'Endringer',
    runs: 'Kjøringer',
    technical: 'Teknisk',
    incomplete: (name) => `${name} (ufullstendig)`,
  },
  fileNames: { overview: 'oversikt', audit: 'revisjon', incomplete: 'ufullstendig' },
  unreadColumn: (systemUser) => `${systemUser} (ikke lest)`,
  yes: 'Ja',
  no: 'Nei',
  client: (registered, orgNumber, id) => {
    const name = registered && displayName(registered);
    if (orgNumber) return `${name ?? 'Uten navn'} (${orgNumber})`;
    return `${name ?? `Uten navn, id ${id ?? ''}`} (uten org.nr.)`;
  },
  below: {
    withoutNumber: 'Uten organisasjonsnummer. Radene under blir ikke med når filen leses inn.',
    person: (name) => `${name ? displayName(name) : 'Uten navn'} (privatperson)`,
    unread: (systemUser, why) => `Ikke lest: «${systemUser}». Klientene der mangler i filen. ${why}`,
  },
  origin: {
    register,
    powerOfAttorney: 'Fullmakt gitt i Altinn',
    both: (found) => `${register(found)} og fullmakt gitt i Altinn`,
  },
  summary: {
    heading: 'Klienter i systemtilganger',
    value: 'Opplysning',
    owner: 'Virksomhet',
    testEnvironment: { label: 'Miljø', value: 'TESTMILJØ (TT02). Dette er ikke ekte opplysninger.' },
    readAt: 'Lest i Altinn',
    time: (at, zone) => `${numericDay(at)} kl. ${clock(at)} (${zone})`,
    doneBy: 'Utført av',
    approvedBy: 'Godkjent av (navn, dato og underskrift)',
    tool: 'Laget med',
    completeness: 'Fullstendig',
    complete: (all) =>
      all === 1 ? 'Ja. Systemtilgangen er lest.' : `Ja. Alle ${all} systemtilganger er lest.`,
    incomplete: (unread, all) => `NEI, UFULLSTENDIG. ${unread} av ${systemUsers(all)} er ikke lest.`,
    systemUser: 'Systemtilgang',
    vendor: 'Leverandør',
    packages: 'Tilgangspakker',
    clients: 'Klienter lagt til',
    counts: ({ inAltinn, inFile, withNumber, withoutNumber, privatePersons }) =>
      `Altinn viser ${inAltinn}, filen har ${inFile}: ${withNumber} med organisasjonsnummer, ${withoutNumber} uten, og ${privatePersons === 1 ? '1 privatperson' : `${privatePersons} privatpersoner`}.`,
    differences: 'Avvik',
    comparedWith: 'Sammenlignet med',
    notCompared: 'Ikke sammenlignet med en tidligere liste.',
    firstSeen: {
      label: 'Om datoene',
      value:
        '«Først sett av Klientfil» er når Klientfil i denne nettleseren først så klienten i systemtilgangen. Altinn sier ikke når klienten ble lagt til.',
    },
  },
  changes: {
    added: 'Ny',
    gone: 'Falt ut',
    renamed: 'Nytt navn',
    onlyBefore: 'Systemtilgangen er bare i den tidligere listen',
    onlyAfter: 'Systemtilgangen er ikke i den tidligere listen',
    unknownTime: 'Tidligere liste',
    name: (name) => `«${name}»`,
  },
  run: {
    add: 'Legge til klienter',
    remove: 'Fjerne klienter',
    both: 'Legge til og fjerne klienter',
    undo: 'Angre en kjøring',
    repair: 'Sende klienter på nytt',
  },
  asAnother: {
    heading: 'Klienter som kan være sendt som en annen bruker enn den som bekreftet kjøringen',
    kept: 'Beholdt av den som bekreftet kjøringen',
  },
  answers: {
    heading: 'Svar gitt før systemtilgangen ble gjort lik listen',
    about: 'Det gjelder',
    given: 'Svar',
    answer: (answer) => {
      switch (answer.kind) {
        case 'corrected':
          return [`Rad ${answer.line}: ‹${answer.from}›`, `Riktig org.nr. er ${answer.to}`];
        case 'none-of-removed':
          return [`Rad ${answer.line}: ‹${answer.found}›`, 'Gjelder ingen av dem som ble fjernet'];
        case 'removed-anyway':
          return [
            answer.name ? `${displayName(answer.name)} (${answer.orgNumber})` : answer.orgNumber,
            'Står et annet sted i filen, og skulle fjernes likevel',
          ];
        default:
          return answer satisfies never;
      }
    },
  },
  runUser: (n) => `Bruker ${n}`,
  seeTechnical: (user) => `${user} (se arket «Teknisk»)`,
  nothing: {
    differences: 'Ingen avvik.',
    changes: 'Ingen endringer.',
    runs: 'Ingen kjøringer fra denne nettleseren.',
  },
  since: { lastRead: (day) => `Sist lest ${day}`, lastAudit: (day) => `Forrige revisjonsfil ${day}` },
  technical: {
    heading: 'Teknisk informasjon',
    zone: 'Tidssone',
    availableRoute: 'Klientlisten er lest gjennom',
    delegatedRoute: 'Listen over lagt til er lest gjennom',
    writeRoute: 'Endringer sendes gjennom',
    packages: (systemUser) => `Tilgangspakker i «${systemUser}»`,
    systemUserId: (systemUser) => `Id for «${systemUser}»`,
    user: (name) => `Altinns id for ${name}`,
  },
  day: numericDay,
};
