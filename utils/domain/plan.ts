import type { ClientStanding } from './client';
import type { Environment } from './environment';
import type { LastSeen } from './kept/last-seen';
import type { SinceLast } from './kept/since-last';
import type { Row, RowAction, Understanding } from './lists/list';
import type { Todo } from './lists/todo';
import type { OrgNumber } from './numbers/nine-digits';
import type { OrgNumberFault } from './numbers/org-number';
import { type Consequences, type MatchRefusal, type NoRemoval, openRefusals, type Purpose } from './purpose';
import type { Cause } from './runs/cause';
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
  | ClientStanding
  /** A client of the firm's, that has given it other packages than the system user's. */
  | { kind: 'other-packages' }
  /** Looked up: nobody has the number; or somebody has, and there is nothing more to say. */
  | { kind: 'no-such-number' }
  | { kind: 'registered'; as: string }
  /** The user has said what the number is; this is what the list has. */
  | { kind: 'corrected'; from: string }
  /** The user has said that the row is about none of those who would be removed. */
  | { kind: 'none-of-removed' }
  /** It can be done only since the user confirmed, and is not done. */
  | { kind: 'come-since' }
  /** The user unticked it in the plan that this one follows, and it is left. */
  | { kind: 'unticked' }
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
  orgNumber?: OrgNumber | undefined;
  /** The register's name where Altinn gave one, else the list's. */
  name?: string | undefined;
  verdict: Verdict;
  /** Set when the client is known to Altinn: always for `add`. */
  clientId?: string | undefined;
  /** For `invalid-number`. */
  fault?: OrgNumberFault | undefined;
  digits?: number | undefined;
  /** For `missing-packages`: names of what is missing. */
  missing?: readonly string[] | undefined;
  /** For `missing-packages` and `no-relationship`: who must do what first, where it is known. */
  cause?: Cause | undefined;
  /** For a client that cannot be added here: titles of the owner's system users that it can be added to. */
  canGoTo?: readonly string[] | undefined;
  /** For `duplicate`: the line the number stood on first. */
  firstLine?: number | undefined;
  /** For `unknown-system-access` and `ambiguous-system-access`: what the list calls it. */
  systemAccess?: string | undefined;
  /** For `marked-otherwise`: what the row is marked for; nothing where it has no mark. */
  mark?: RowAction | undefined;
  /** No row of the list: a client to remove because the list does not name it. Its line is one after the list's last. */
  notOnList?: true;
  warnings: readonly RowWarning[];
  /** When a text to the client was last copied or saved in this browser, ms since epoch; never kept with the plan. */
  textAt?: number;
}

/** The verdict as it is said: a client that has given other packages is none here, and is a client. */
export const saidVerdict = (row: Pick<PlanRow, 'verdict' | 'warnings'>): Verdict =>
  whyStranger(row) === 'other-packages' ? 'missing-packages' : row.verdict;

/** A client that is delegated and not on the list. Shown and counted; removed only when asked for. */
export interface NotOnList {
  clientId: string;
  /** Where it would stand if the list were made longer: a line after the list's last. */
  line: number;
  orgNumber?: OrgNumber | undefined;
  name?: string | undefined;
  forGood?: ForGood | undefined;
  /** How it stands in the register, where that is out of the ordinary. */
  standing?: readonly ClientStanding[] | undefined;
}

/** A client to remove, as a row. */
export const rowToRemove = ({
  line,
  clientId,
  orgNumber,
  name,
}: Pick<PlanRow, 'line' | 'clientId' | 'orgNumber' | 'name'>): PlanRow => ({
  line,
  shown: orgNumber ?? '',
  orgNumber,
  name,
  verdict: 'remove',
  clientId,
  warnings: [],
});

/** A client that the list does not name, as a row to remove after the list's last. */
export const rowNotOnList = (client: NotOnList): PlanRow => ({
  ...rowToRemove(client),
  notOnList: true,
  warnings: [...(client.standing ?? []), ...(client.forGood ? [client.forGood] : [])],
});

/** Whether a client is deleted or bankrupt. */
export const isGone = ({ warnings }: Pick<PlanRow, 'warnings'>): boolean =>
  warnings.some(({ kind }) => kind === 'deleted' || kind === 'bankrupt');

/**
 * Whether a client that would be added is in doubt, so that it is named before: the list calls it something else, or
 * it is gone, and then it is not ticked.
 */
export const isDoubtful = (row: PlanRow): boolean =>
  row.verdict === 'add' && (isGone(row) || row.warnings.some(({ kind }) => kind === 'name-differs'));

const reasonsForStrangers = [
  'other-packages',
  'no-such-number',
  'deleted',
  'bankrupt',
  'sub-unit',
  'registered',
] as const satisfies RowWarning['kind'][];
export type WhyStranger = (typeof reasonsForStrangers)[number];

/** Why a row's client is none of the firm's, where it has been found out. */
export const whyStranger = ({
  verdict,
  warnings,
}: Pick<PlanRow, 'verdict' | 'warnings'>): WhyStranger | undefined =>
  verdict === 'no-relationship'
    ? reasonsForStrangers.find((why) => warnings.some(({ kind }) => kind === why))
    : undefined;

/**
 * Whether a client that the list wants gone may be there all the same: it is not found by its number, and Altinn does
 * not tell everybody's.
 */
export const mayRemain = ({ verdict, warnings }: Pick<PlanRow, 'verdict' | 'warnings'>): boolean =>
  verdict === 'not-delegated' && warnings.some(({ kind }) => kind === 'may-be-delegated');

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
  /** What speaks against «lik listen», answered or not; none where nobody would go by it. */
  refused: MatchRefusal[];
  /** Nobody can be removed, whatever is asked for. */
  impossible?: NoRemoval;
}

/** Where the list and Altinn agree and differ, by client, whatever the list is for. */
export interface Standing {
  /** On the list, and added. */
  added: number;
  /** On the list, and not added; and how many of these can be. */
  notAdded: number;
  canBeAdded: number;
  /** Of those not added, how many may be so all the same: Altinn does not tell the number of everybody. */
  untold?: number;
}

/** The column whose words say what is to happen to each row. */
export interface MarkColumn {
  /** Index in `cells`, from 0. */
  index: number;
  heading?: string;
  /** Rows marked so. */
  add: number;
  remove: number;
  /** In letters, as Altinn II had them: A is added, U is removed. */
  letters?: true;
  /** «Handling», as our own files call it, with words in it: it is followed until the user says otherwise. */
  own: boolean;
}

export interface Plan {
  /** What is to happen, said or guessed; absent where it must be asked. */
  purpose?: Purpose;
  rows: PlanRow[];
  standing: Standing;
  consequences: Consequences;
  /** By name. Where they are to be removed they are among the rows too. */
  notOnList: NotOnList[];
  /** Clients that the plan could change only since the user confirmed, and leaves. */
  since: number;
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
  /** Of the rows, how many are clients to remove because the list does not name them; they stand after the list's last. */
  unlisted: number;
  /** The firm has switched off removal, and with that the undoing of additions. */
  removalIsOff?: true;
  /** What is to happen; absent until the user has said it, and then nothing can be started. */
  purpose?: Purpose;
  /** Whom the list is about is not known yet: nothing can be started. */
  asksWho?: true;
  standing: Standing;
  consequences: Consequences;
  marks?: MarkColumn;
  removal: RemovalFacts;
  /** Clients that the plan could change only since the user confirmed, and leaves. */
  since?: number;
  ownDelegated: boolean;
  /** How many of those to remove could not be added again. */
  forGood?: number;
  /** How many of those to add are named and ticked before they are; the first of their verdict. */
  doubtful?: number;
  /** Of these the ids of those that are not ticked until the user does it. */
  startUnticked?: string[];
  /** What must be done about its rows, once for all that need the same. */
  todos?: Todo[];
  /** Numbers of clients that are none of the firm's and can be looked up; absent where there are none, or it is switched off. */
  lookUps?: number;
  counts: Record<Verdict, number>;
  /** Rows that are `not-delegated` and may be there all the same; the first of their verdict. */
  mayRemain?: number;
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

/** Rows that the list itself has. */
export const listedRows = ({ rowCount, unlisted }: Pick<PlanSummary, 'rowCount' | 'unlisted'>): number =>
  rowCount - unlisted;

/** Clients that the user has unticked, by id: they stay as they are. */
export type Unticked = ReadonlyMap<string, { action: RowAction; forGood: boolean }>;

/** Who is deleted or bankrupt is added only where somebody ticks it. */
export const untickedFirst = ({ startUnticked }: Pick<PlanSummary, 'startUnticked'>): Unticked | undefined =>
  startUnticked && new Map(startUnticked.map((id) => [id, { action: 'add', forGood: false }]));

/** What a plan would change if it were confirmed now. */
export interface ChangesNow {
  adding: number;
  removing: number;
  /** Of those to remove, how many could not be added again. */
  forGood: number;
}

export function changesOf(
  { counts, forGood = 0 }: Pick<PlanSummary, 'counts' | 'forGood'>,
  unticked: Unticked = new Map(),
): ChangesNow {
  const changes = { adding: counts.add, removing: counts.remove, forGood };
  for (const { action, forGood: isLasting } of unticked.values()) {
    if (action === 'add') changes.adding -= 1;
    else changes.removing -= 1;
    if (isLasting) changes.forGood -= 1;
  }
  return changes;
}

/** Whether «lik listen» waits for answers, so that it removes nobody and nothing can be started. */
export const waitsForAnswers = ({ purpose, removal }: Pick<PlanSummary, 'purpose' | 'removal'>): boolean =>
  purpose?.kind === 'match' && purpose.remove && openRefusals(removal.refused).length > 0;

/** Whether a run can be started of it: somebody has said for whom, for what, and nothing speaks against it. */
export const mayStart = (
  summary: Pick<PlanSummary, 'purpose' | 'asksWho' | 'removal' | 'counts'>,
): boolean => {
  const { add, remove } = summary.counts;
  return summary.purpose !== undefined && !summary.asksWho && !waitsForAnswers(summary) && add + remove > 0;
};

const mostOnOneScreen = 10;

/** Whether so few change that they are named, ticked and confirmed where the plan stands. */
export const isOneScreen = (summary: Parameters<typeof mayStart>[0]): boolean =>
  mayStart(summary) && summary.counts.add + summary.counts.remove <= mostOnOneScreen;

export type { Row };
