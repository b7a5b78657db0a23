import type { Environment } from './environment';
import type { Row, Understanding } from './list';
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
  /** First digit 2 or 3 in production, or 8 or 9 in TT02. */
  | { kind: 'looks-like-test-number' }
  | { kind: 'looks-like-real-number' }
  | { kind: 'sub-unit'; of: string };

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
  /** For `duplicate`: the line the number stood on first. */
  firstLine?: number;
  warnings: readonly RowWarning[];
}

/** A client that is delegated and not on the list. Shown and counted, never preselected. */
export interface NotOnList {
  clientId: string;
  orgNumber?: OrgNumber;
  name?: string;
}

/** Something the user should know about the whole plan. */
export type PlanWarning =
  /** Altinn's list of available clients came back empty twice; that can also mean that something failed. */
  | { kind: 'no-clients-at-all' }
  /** The delegated list came back empty twice. Fine for a new system access; otherwise a sign of trouble. */
  | { kind: 'none-delegated' }
  | { kind: 'person-numbers-masked'; count: number }
  /** The route does not know packages: clients that lack one are found first in the run. */
  | { kind: 'packages-unknown' };

export interface Plan {
  rows: PlanRow[];
  notOnList: NotOnList[];
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

export type { Row };
