import type { Client } from '../domain/client';
import type { Answer } from '../domain/failure';
import type { Receipt } from '../domain/runs/receipt';
import type { Owner, SystemUser } from '../domain/system-user';
import type { Caller } from './http/caller';
import type { TokenWrite } from './http/write-with-token';
import type { SystemUsers } from './system-users';

/**
 * The system users of an owner and their clients, through one of the routes.
 * No implementation throws for what Altinn answers, and none repeats a write by itself.
 */
export interface ClientDelegations {
  /** Whether the available list tells which packages each client has given. */
  readonly knowsPackages: boolean;
  /** Whether the delegated list tells which packages each client has been delegated. */
  readonly knowsDelegatedPackages: boolean;
  /** Whether its available list can be asked for by the system user's packages; else it is read whole, and only where a write needs it. */
  readonly offersAvailable: boolean;
  /** Of each verb, whether a yes says what it changed; where not, its receipt is `not-told`. */
  readonly tells: { readonly delegate: boolean; readonly revoke: boolean };
  /** Of each list, whether it is to be believed when it is empty: some answer so when something behind them failed. */
  readonly believedEmpty: { readonly available: boolean; readonly delegated: boolean };
  /** Whether its list of system users names their vendors. */
  readonly namesVendors: boolean;
  /** Whether Altinn refuses a write that is not by the user whose page brought the token. */
  readonly bindsUser: boolean;
  /** The owner's agent system users, where the route has a list of them; their packages may be empty in it. */
  systemUsers?(owner: Owner, signal: AbortSignal): Promise<Answer<SystemUser[]>>;
  /** The owner's clients with **any** of the system user's packages, delegated or not. `[]` may be a lie. */
  available(systemUser: SystemUser, signal: AbortSignal): Promise<Answer<Client[]>>;
  /** Every client of the owner with everything that it has given, whatever the system user; only some routes can be asked so. */
  everyClient?(owner: Owner, signal: AbortSignal): Promise<Answer<Client[]>>;
  /** Clients with at least one package delegated to the system user. `[]` may be a lie. */
  delegated(systemUser: SystemUser, signal: AbortSignal): Promise<Answer<Client[]>>;
  /** Adds one client, with all the system user's packages. Idempotent; repairs a partial delegation. */
  delegate(systemUser: SystemUser, client: Client, signal: AbortSignal): Promise<Answer<Receipt>>;
  /** Removes one delegation row of the client; a client with two roles needs it twice. Idempotent. */
  revoke(systemUser: SystemUser, client: Client, signal: AbortSignal): Promise<Answer<Receipt>>;
}

/** What a route may be made of: who calls each host, and what the routes share. */
export interface RouteParts {
  platform: Caller;
  portal: Caller;
  /** Writes at the portal, with the user's token. */
  write: TokenWrite;
  systemUsers: SystemUsers;
  /** Ms since epoch. */
  now: () => number;
}
