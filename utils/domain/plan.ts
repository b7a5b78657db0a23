import type { Cause } from './cause';
import type { Environment } from './environment';
import type { LastSeen } from './last-seen';
import type { Row, Understanding } from './list';
import type { ExactRefusal, ListPurpose, NoRemoval } from './list-purpose';
import type { OrgNumber, OrgNumberFault } from './org-number';
import type { SinceLast } from './since-last';
import type { Owner, SystemUser } from './system-user';
import type { Verdict } from './verdict';

/** Something the user should know about a row whose verdict stands all the same. */
export type RowWarning =
  /** The list calls the client something else than the register does. */
  | { kind: 'name-differs'; file: string; register: string }
  /** Delegated, but no longer among the firm's clients. */
  | { kind: 'no-longer-client' }
  /**
   * Delegated, but now lacks these packages (names). `repairable`: the available list shows that the client has
   * given every package, so that adding again mends it (`altinn/portal.md` 4.4).
   */
  | { kind: 'lacks-packages'; packages: readonly string[]; repairable: boolean }
  /** Not found by its number, and some of those that are delegated have none that Altinn tells (`altinn/portal.md` 3.5). */
  | { kind: 'may-be-delegated' }
  /** First digit 2 or 3 in production, or 8 or 9 in TT02. */
  | { kind: 'looks-like-test-number' }
  | { kind: 'looks-like-real-number' }
  | { kind: 'sub-unit'; of: string }
  /** For a client to remove. */
  | ForGood;

/** Once removed, the client cannot be added again. Packages by name. */
export type ForGood =
  | { kind: 'for-good'; why: 'no-longer-client' }
  | { kind: 'for-good'; why: 'lacks-packages'; packages: readonly string[] };

export interface PlanRow {
  line: number;
  /** The number as it stands in the list, masked where it must be. */
  shown: string;
  orgNumber?: OrgNumber;
  /** The register's name where Altinn gave one, else the list's. */
  name?: string;
  verdict: Verdict;
  /** Set when the client is known to Altinn: always for `add`. */
  clientId?: string;
  /** For `invalid-number`. */
  fault?: OrgNumberFault;
  digits?: number;
  /** For `missing-packages`: names of what is missing. */
  missing?: readonly string[];
  /** For `missing-packages` and `no-relationship`: who must do what first, where it is known. */
  cause?: Cause;
  /** For a client that cannot be added here: titles of the owner's system users that it can be added to. */
  canGoTo?: readonly string[];
  /** For `duplicate`: the line the number stood on first. */
  firstLine?: number;
  /** For `unknown-system-access` and `ambiguous-system-access`: what the list calls it. */
  systemAccess?: string;
  /** No row of the list: a client to remove because the list does not name it. Its line is one after the list's last. */
  notOnList?: true;
  warnings: readonly RowWarning[];
}

/** A client that is delegated and not on the list. Shown and counted; removed only when asked for. */
export interface NotOnList {
  clientId: string;
  /** Where it would stand if the list were made longer: a line after the list's last. */
  line: number;
  orgNumber?: OrgNumber;
  name?: string;
  forGood?: ForGood;
}

/** A client that the list does not name, as a row to remove after the list's last. */
export const rowToRemove = ({ line, clientId, orgNumber, name, forGood }: NotOnList): PlanRow => ({
  line,
  shown: orgNumber ?? '',
  orgNumber,
  name,
  verdict: 'remove',
  clientId,
  notOnList: true,
  warnings: forGood ? [forGood] : [],
});

/** Something the user should know about the whole plan. */
export type PlanWarning =
  /** Altinn's list of available clients came back empty twice; that can also mean that something failed. */
  | { kind: 'no-clients-at-all' }
  /** The delegated list came back empty twice. Fine for a new system access; otherwise a sign of trouble. */
  | { kind: 'none-delegated'; lastSeen?: LastSeen }
  | { kind: 'person-numbers-masked'; count: number }
  /** The route does not know packages: clients that lack one are found first in the run. */
  | { kind: 'packages-unknown' };

/** What can be said of removing before anybody is removed. */
export interface RemovalFacts {
  /** Rows that the list marks for removal. */
  marked: number;
  /** Why «exact» would be refused; none where it would not. */
  exactRefused: ExactRefusal[];
  /** Nobody can be removed, whatever is asked for. */
  impossible?: NoRemoval;
}

/** Whether those whom the list does not name may be removed at all: a sheet that was not read may name any of them. */
export const mayTidy = ({ impossible, exactRefused }: RemovalFacts): boolean =>
  impossible === undefined && !exactRefused.some(({ kind }) => kind === 'sheet-not-read');

export interface Plan {
  rows: PlanRow[];
  /** By name. Where the list is exact they are among the rows too. */
  notOnList: NotOnList[];
  /** The owner itself is delegated. It is no client. */
  ownDelegated: boolean;
  removal: RemovalFacts;
  /** Delegated private persons: no list can name them. */
  privatePersons: number;
  /** Delegated ids that Altinn gives no number for and that are not known as persons. */
  unknownDelegated: number;
  delegatedCount: number;
  availableCount: number;
  warnings: PlanWarning[];
}

/** What the page gets of a plan; the worker keeps the rest and a job starts by `planId`. */
export interface PlanSummary {
  planId: string;
  environment: Environment;
  owner: Owner;
  systemUser: SystemUser;
  fileName: string;
  understanding: Understanding;
  header?: string[];
  rowCount: number;
  /** What the list is taken to ask for. */
  purpose: ListPurpose;
  removal: RemovalFacts;
  ownDelegated: boolean;
  /** How many of its rows to remove, and of those not on the list, could not be added again. */
  forGood?: { remove: number; tidy: number };
  counts: Record<Verdict, number>;
  /** Rows that are `already-delegated` and would be whole if they were sent again; the first of their verdict. */
  repairable: number;
  notOnList: number;
  privatePersons: number;
  unknownDelegated: number;
  delegatedCount: number;
  availableCount: number;
  warnings: PlanWarning[];
  /** When the lists were read, ms since epoch. */
  readAt: number;
  /** Against the list that was kept last; absent where there is none, or nobody came or went. */
  sinceLast?: SinceLast;
}

/** Whether an exact list is obeyed, so that those it does not name are rows to remove. */
export const isExact = ({ purpose, removal }: Pick<PlanSummary, 'purpose' | 'removal'>): boolean =>
  purpose === 'exact' && removal.exactRefused.length === 0 && removal.impossible === undefined;

/** Rows that the list itself has. */
export const listedRows = (summary: PlanSummary): number =>
  summary.rowCount - (isExact(summary) ? summary.notOnList : 0);

export type { Row };
