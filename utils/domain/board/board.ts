import type { Gone } from '../client';
import type { OrgNumber } from '../numbers/nine-digits';
import type { PlanSummary, RowWarning } from '../plan';
import { type MatchRefusal, type PurposeKind, purposeKinds } from '../purpose';
import type { Cause } from '../runs/cause';
import type { Unresolved } from '../runs/run-parts';
import { type ClientStateKind, isDelegatedKind } from './overview';
import type { OverviewFilter } from './overview-summary';

/** What may be asked for a client in a system access. */
export const choiceActions = ['add', 'remove'] as const;
export type ChoiceAction = (typeof choiceActions)[number];

/** Every state that a cell of the board may have. */
export const cellStates = [
  'delegated',
  'can-be-added',
  'lacks',
  'no-relationship',
  'delegated-lacks',
  'delegated-gone',
  'delegated-maybe-gone',
  'not-read',
] as const satisfies readonly ClientStateKind[];

/** A client beside every system access, as a page shows it. */
export interface BoardRow {
  /** The organisation number, or the id where there is none. */
  key: string;
  orgNumber?: OrgNumber;
  name?: string;
  /** Where the list has it, from 1. */
  line?: number;
  /** One for each system access, in the order of the summary's. */
  cells: readonly ClientStateKind[];
}

/** Which clients of a board are looked at, and in what order. */
export interface BoardQuery {
  filter: OverviewFilter;
  /** Only those that stand so with this system access. */
  at?: { systemUserId: string; state: ClientStateKind } | undefined;
  /** Words that all stand in the name, or digits of the organisation number. */
  search: string;
  /** By name, or by how they stand with a system access, and then by name. */
  sort: 'name' | { systemUserId: string };
}

/** A stretch of the clients that a query leaves. */
export interface BoardStretch {
  /** How many there are in all. */
  total: number;
  rows: BoardRow[];
  /** For each system access, how many of all of them are chosen with its column. */
  columns: readonly Record<ChoiceAction, number>[];
}

/** All that are shown and may be chosen in one system access. */
export interface ColumnKeys {
  keys: string[];
  /** Those who are not chosen with the others, because adding them may be wrong. */
  left: Record<Gone, number>;
}

/** What is to happen in one system access, by the clients' keys. */
export interface AccessChoices extends Record<ChoiceAction, string[]> {
  systemUserId: string;
}

/**
 * Whether a cell may be chosen: nobody is added who cannot be, nobody removed who is not there, and a client without an
 * organisation number is left to the portal.
 */
export const mayChoose = (
  { orgNumber }: Pick<BoardRow, 'orgNumber'>,
  state: ClientStateKind | undefined,
  action: ChoiceAction,
): boolean =>
  orgNumber !== undefined &&
  state !== undefined &&
  (action === 'add' ? state === 'can-be-added' : isDelegatedKind(state));

/** Whether a client may be wrong to add though it can be: it is chosen alone, and not with a column. */
export const isLeft = ({ gone }: { gone?: Gone }, action: ChoiceAction): boolean =>
  action === 'add' && gone !== undefined;

/** How a client stands in one system access, with all that is known of why. */
export interface CardCell {
  systemUserId: string;
  state: ClientStateKind;
  /** Packages that are lacking, by name. */
  packages: readonly string[];
  /** Who must do something first, where it cannot be added. */
  cause?: Cause;
  /** When this browser first saw it added there, ms since epoch. */
  seenSince?: number;
  /** When a text to it was last copied or saved here, ms since epoch. */
  textAt?: number;
}

/** All that is known of one client. */
export interface ClientCard {
  key: string;
  /** Party uuid in Altinn; absent for one that only the list has. */
  id?: string;
  orgNumber?: OrgNumber;
  name?: string;
  parentName?: string;
  /** As the register has it: `AS`. */
  form?: string;
  /** Since when it is deleted in the register; `''` where only that it is so is told. */
  deletedAt?: string;
  isPerson: boolean;
  cells: CardCell[];
}

/** Whose a number is that is none of the firm's clients. */
export interface StrangerFound {
  /** The register's name, where somebody has the number. */
  name?: string;
  /** The rest that is told of it. */
  facts: readonly RowWarning[];
}

/** What a run does in one system access: its additions, or its removals. */
export interface BoardPart {
  plan: PlanSummary;
  action: ChoiceAction;
  /** The plan's lines that it is about. */
  lines: number[];
}

/** Plans of what was chosen, additions before removals. */
export interface BoardPlanned {
  parts: BoardPart[];
  /** All plans, those included that do nothing. */
  planIds: string[];
  /** Different clients. */
  clients: number;
  /** Rows of the list that are for no system access we know. */
  unknown: number;
}

/** What the user says that a list on the board is for: as for one system access. */
export const boardPurposes = purposeKinds;
export type BoardPurpose = PurposeKind;

/** Which system users a list is for: each row says it, or all of those. */
export type ListDestination =
  | { by: 'column'; answers: { value: string; systemUserId: string }[] }
  | { by: 'same'; systemUserIds: string[] };

export interface ListOrder {
  purpose: BoardPurpose;
  to: ListDestination;
}

/** What a list asks for in each of the system accesses that it is for. */
export interface ListChoices {
  accesses: (Record<ChoiceAction, number> & {
    systemUserId: string;
    /** Different clients that the list has for it. */
    listed: number;
    /** Of them, how many are as the list wants them. */
    already: number;
    /** And how many cannot become so now. */
    cannot: number;
    /** Why nobody is removed for not being on the list. */
    refusals?: MatchRefusal[];
  })[];
  unresolved: Unresolved[];
}

/** What became of the choices that a page made in one system access. */
export interface ChoicesNow {
  /** Keys of those that the board as it is now does not allow. */
  dropped: string[];
  /** How many of the others are for clients that the query does not show. */
  hidden: number;
}
