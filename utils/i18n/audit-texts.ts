import type { ClientState, ClientStateKind, DifferenceKind, Doubt } from '../domain/board/overview';
import type { Gone } from '../domain/client';
import type { MatchAnswer } from '../domain/purpose';
import { audit as en } from './en/audit';
import type { Language } from './language';
import { audit as nb } from './nb/audit';
import { audit as nn } from './nn/audit';

/** How many of a system access's clients stand in the file, and in what way. */
export interface ClientCounts {
  /** What Altinn's list has. */
  inAltinn: number;
  /** What the file has: the three below together. */
  inFile: number;
  withNumber: number;
  withoutNumber: number;
  privatePersons: number;
}

/** What is said of all system accesses of a firm: in exports, overviews and audit workbooks. */
export interface AuditTexts {
  /** A cell of a column to filter by: «Lagt til». */
  state: Record<ClientStateKind, string>;
  /** The same with what is lacking named: a cell of the wide sheet. */
  standing: (state: ClientState) => string;
  difference: Record<DifferenceKind, string>;
  /** Besides, what the register says of a client. */
  gone: Record<Gone, string>;
  /** A system access that has nobody. */
  nobodyAdded: string;
  doubt: Record<Doubt, string>;
  /** Its turn had not come when the file was made. */
  notReadYet: string;
  columns: {
    state: string;
    missing: string;
    /** Only where somebody has one: deleted, bankrupt. */
    note: string;
    packages: string;
    origin: string;
    firstSeen: string;
    client: string;
    /** Whether the user's list has the client. */
    onList: string;
    difference: string;
    systemUsers: string;
    change: string;
    before: string;
    after: string;
    started: string;
    finished: string;
    action: string;
    file: string;
    rows: string;
    done: string;
    already: string;
    failed: string;
    unknown: string;
    confirmed: string;
    /** Rows that may have been sent as another user than the one who confirmed the run. */
    asAnother: string;
    /** The name that the person has given, or a number for one that has given none. */
    confirmedBy: string;
    /** What a change is measured from. */
    since: string;
  };
  sheetNames: {
    overview: string;
    clients: string;
    summary: string;
    differences: string;
    changes: string;
    runs: string;
    technical: string;
    /** The name of a sheet that lacks system accesses that were not read. */
    incomplete: (name: string) => string;
  };
  /** First word of a file's name, and what follows it where something was not read. ASCII only. */
  fileNames: { overview: string; audit: string; incomplete: string };
  /** The heading of a system access's column in the wide sheet. */
  unreadColumn: (systemUser: string) => string;
  yes: string;
  no: string;
  /** A client in a cell that is not to be read as a number. */
  client: (name: string | undefined, orgNumber: string | undefined, id: string | undefined) => string;
  /** Lines below the list that are no part of it. */
  below: {
    withoutNumber: string;
    person: (name: string | undefined) => string;
    unread: (systemUser: string, why: string) => string;
  };
  /** Where the client relationship comes from. `role`: last part of the register's role, `regnskapsforer`. */
  origin: {
    register: (roles: string[]) => string;
    powerOfAttorney: string;
    both: (roles: string[]) => string;
  };
  summary: {
    heading: string;
    value: string;
    owner: string;
    testEnvironment: { label: string; value: string };
    readAt: string;
    time: (at: Date, zone: string) => string;
    doneBy: string;
    /** Where somebody signs. */
    approvedBy: string;
    tool: string;
    completeness: string;
    complete: (systemUsers: number) => string;
    incomplete: (unread: number, systemUsers: number) => string;
    systemUser: string;
    vendor: string;
    packages: string;
    clients: string;
    counts: (counts: ClientCounts) => string;
    differences: string;
    comparedWith: string;
    notCompared: string;
    firstSeen: { label: string; value: string };
  };
  changes: {
    added: string;
    gone: string;
    renamed: string;
    onlyBefore: string;
    onlyAfter: string;
    unknownTime: string;
    name: (name: string) => string;
  };
  run: Record<'add' | 'remove' | 'both' | 'undo' | 'repair', string>;
  /** The clients that `columns.asAnother` counts, below the runs; and what is said of one that was kept. */
  asAnother: { heading: string; kept: string };
  /** What was answered before a system access was made equal to a list, below the runs. */
  answers: {
    heading: string;
    /** Headings: what was asked about, and what was answered. */
    about: string;
    given: string;
    /** The two for one answer. */
    answer: (answer: MatchAnswer) => [about: string, given: string];
  };
  /** Who confirmed a run, where no name is known: the `n`th. */
  runUser: (n: number) => string;
  /** With where Altinn's id of that user stands. */
  seeTechnical: (user: string) => string;
  /** The only row of a sheet that has nothing to tell. */
  nothing: Record<'differences' | 'changes' | 'runs', string>;
  /** What a change is measured from. */
  since: Record<'lastRead' | 'lastAudit', (day: string) => string>;
  /** For whoever supports the tool: names of routes, ids and codes stand there and nowhere else. */
  technical: {
    heading: string;
    zone: string;
    availableRoute: string;
    delegatedRoute: string;
    writeRoute: string;
    packages: (systemUser: string) => string;
    systemUserId: (systemUser: string) => string;
    user: (name: string) => string;
  };
  day: (at: Date) => string;
}

const catalogue: Record<Language, AuditTexts> = { nb, nn, en };

/** Apart from the panel's texts, so that the pages do not carry what they never say. */
export const auditTextsFor = (language: Language): AuditTexts => catalogue[language];
