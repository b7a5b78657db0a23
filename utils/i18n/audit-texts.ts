import type { ClientState, ClientStateKind, DifferenceKind, Doubt } from '../domain/overview';
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
  doubt: Record<Doubt, string>;
  columns: {
    state: string;
    missing: string;
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
    /** Says whose id it is: nothing else is kept of a person. */
    confirmedBy: string;
  };
  sheetNames: {
    overview: string;
    clients: string;
    summary: string;
    differences: string;
    changes: string;
    runs: string;
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
    tool: string;
    route: string;
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
  /** Who confirmed a run. */
  runUser: (userUuid: string) => string;
  day: (at: Date) => string;
}

const catalogue: Record<Language, AuditTexts> = { nb, nn, en };

/** Apart from the panel's texts, so that the pages do not carry what they never say. */
export const auditTextsFor = (language: Language): AuditTexts => catalogue[language];
