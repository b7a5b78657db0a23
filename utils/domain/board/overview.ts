import type { Client, Gone, RoleAccess } from '../client';
import type { Failure } from '../failure';
import type { OrgNumber } from '../numbers/nine-digits';
import type { SystemUser } from '../system-user';

/**
 * How often clients that are delegated and not available were found missing. Once is not enough to call anybody gone.
 */
export type Absence = 'seen-twice' | 'seen-once';

/** Both lists of one system user, believed. Everything that is said about clients rests on these alone. */
export interface BelievedReading {
  status: 'read';
  systemUser: SystemUser;
  available: Client[];
  /** Joined with the numbers and names that any of the owner's available lists has. */
  delegated: Client[];
  /** Whether `access` in the available list can be relied on. */
  knowsPackages: boolean;
  absence: Absence;
  /** When the lists were read, ms since epoch. */
  readAt: number;
}

/** Which list came back empty where it should not: Altinn also answers so when something behind it failed. */
export type Doubt = 'available-empty' | 'delegated-empty' | 'both-empty';

/** What was read of one of an owner's system users. */
export type SystemUserReading =
  | BelievedReading
  /** Came back empty twice though clients are known. Shown as not read. */
  | { status: 'doubtful'; why: Doubt; systemUser: SystemUser; readAt: number }
  | { status: 'not-read'; failure: Failure; systemUser: SystemUser; readAt: number }
  /** Its turn has not come, or it is on its way. */
  | { status: 'reading'; systemUser: SystemUser };

/** Whether a system user's lists are believed. */
export const isRead = (reading: SystemUserReading): reading is BelievedReading => reading.status === 'read';

/** How a client stands with a system user. Packages by name. */
export type ClientState =
  | { kind: 'delegated' }
  /** Added, but now lacks these: what the system sends for the client will fail. */
  | { kind: 'delegated-lacks'; packages: readonly string[] }
  /** Added, but no longer among the firm's clients. */
  | { kind: 'delegated-gone' }
  /** Added, and not among the firm's clients in the one reading there is. */
  | { kind: 'delegated-maybe-gone' }
  | { kind: 'can-be-added' }
  /** A client that has not given these, so it cannot be added. */
  | { kind: 'lacks'; packages: readonly string[] }
  /** Not among the clients that this system user can have. */
  | { kind: 'no-relationship' }
  | { kind: 'not-read' };
export type ClientStateKind = ClientState['kind'];

/** Names of the packages that a client lacks, as far as they are known. */
export const packagesLacking = (state: ClientState): readonly string[] =>
  'packages' in state ? state.packages : [];

export const isDelegated = ({ kind }: ClientState): boolean => isDelegatedKind(kind);
export const isDelegatedKind = (kind: ClientStateKind): boolean =>
  kind === 'delegated' ||
  kind === 'delegated-lacks' ||
  kind === 'delegated-gone' ||
  kind === 'delegated-maybe-gone';

/** A client of one system user with how it stands there. */
export interface StandingClient {
  client: Client;
  state: ClientState;
  /** What it rests on: what was delegated, else what the client has given; absent where no route told. */
  access?: RoleAccess[];
}

/** What a client is shown and filtered by. Nothing that was not read gives any of these. */
export const differenceKinds = [
  /** Added to no system user, and every one was read. */
  'nowhere',
  /** Could be added to, or lacks a package for, some system user. */
  'missing-somewhere',
  'lacks-package',
  'gone',
  /** Not found among the clients, and the second reading could not be had. */
  'maybe-gone',
  /** Added somewhere, and the list does not name it. */
  'not-on-list',
  /** On the list, and not a client in Altinn for any system user; every one was read. */
  'on-list-only',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** A client beside every system user of an owner. */
export interface OverviewClient {
  /** The organisation number, or the id where there is none. */
  key: string;
  /** Absent for a client that only the list has. */
  id?: string;
  orgNumber?: OrgNumber;
  name?: string;
  /** Deleted in the register, or a bankruptcy estate; only where a route tells. */
  gone?: Gone;
  /** Where the list has it, from 1. */
  line?: number;
  /** One for each system user, in the order of the readings. */
  states: readonly ClientState[];
  kinds: readonly DifferenceKind[];
}

/** All clients of an owner beside all its system users, by name. */
export interface Differences {
  clients: OverviewClient[];
  /** They have no organisation number, so no list can name them. */
  privatePersons: OverviewClient[];
  /** How many of `clients` have each kind. */
  counts: Record<DifferenceKind, number>;
}
