import type { Environment } from '../../utils/domain/environment';
import { rowsFor } from './delegation-rows';
import { addRows, rowsToAdd } from './delegations';
import type { FaultRule } from './faults';
import type { Latency } from './latency';
import type { SeedClient } from './seed/clients';
import type { DelegationRow, SeedFirm } from './seed/firms';
import { roles } from './seed/packages';
import type { UserName } from './seed/users';
import { endSessions, signInEverywhere } from './session';
import type { Statistics } from './statistics';
import {
  type ClientAdministrationMode,
  catchUp,
  clientById,
  type PortalClientAdministrationMode,
  type RegisteredUnit,
  type World,
} from './world';

export interface SandboxOptions {
  seed?: number;
  /** 10 to 20,000; 60 unless told otherwise. */
  clients?: number;
  /** Agent system users that the owner has besides the usual ones, 0 to 200; none unless told otherwise. */
  extraSystemUsers?: number;
}

export interface PartyState {
  partyId: string;
  partyUuid: string;
  orgNumber: string;
  name: string;
}

export interface SystemUserState {
  id: string;
  title: string;
  vendor: string;
  userType: 'agent' | 'standard';
  /** Full URNs. */
  packages: string[];
  assignment: 'none' | 'creating' | 'exists';
  delegatedClientIds: string[];
  /** Of the delegated clients that have one. */
  delegatedOrgNumbers: string[];
  /** By client id. */
  delegations: Record<string, DelegationRow[]>;
}

/** What one environment holds right now. */
export interface WorldState {
  owner: PartyState;
  /** The party of the portal's new sessions; the owner, until switched. */
  actor: PartyState;
  actors: PartyState[];
  /** Who would be signed in without being asked; absent after a sign-out. */
  signedIn?: UserName;
  /** The owner's. */
  systemUsers: SystemUserState[];
  /** The owner's. */
  clients: SeedClient[];
}

export type ActorName = 'owner' | 'second';

/** The strings that tests pull. Where an environment may be named and is not, both are meant. */
export interface SandboxControl {
  state(): Record<Environment, WorldState>;
  reset(options?: SandboxOptions): void;
  /** Ends every session; a page visit then meets the sign-in page. */
  signOut(environment?: Environment): void;
  /**
   * As if this user had signed in in another tab: the cookies the browser has are his from now on. The
   * XSRF-TOKEN that a page brought to somebody else is refused until the next page load.
   */
  signIn(user?: UserName, environment?: Environment): void;
  /** As if chosen in another tab: changes the cookies of every {@link SandboxBrowser}, and the actor of new sessions. */
  switchActor(actor: ActorName, environment?: Environment): void;
  /** Forward; tokens last 30 minutes. */
  advanceClock(seconds: number): void;
  scopes(scopes: 'on' | 'off', environment?: Environment): void;
  clientAdministration(mode: ClientAdministrationMode, environment?: Environment): void;
  portalClientAdministration(mode: PortalClientAdministrationMode, environment?: Environment): void;
  /** As a policy or a proxy that lets only the portal's host through. */
  platform(is: 'reachable' | 'blocked', environment?: Environment): void;
  /** Off: a session with the scope to read and not the one to write. */
  writeScope(scope: 'on' | 'off', environment?: Environment): void;
  /**
   * As if a package came to the system user after these clients did: each is delegated with one package only.
   * Who cannot be given all of them is left as he is.
   */
  delegatePartly(systemUserId: string, clientIds: string[]): void;
  /** As if a colleague had done it in the portal: added whole, or removed with every role. */
  byColleague(what: 'add' | 'remove', systemUserId: string, clientIds: readonly string[]): void;
  /** As if the client had given the firm these packages in the portal. */
  clientGives(clientId: string, packages: string[]): void;
  /** As if the register had changed what it has of a client. */
  clientBecomes(clientId: string, what: Partial<Pick<SeedClient, 'deletedAt' | 'variant' | 'name'>>): void;
  /** As if somebody who is nobody's client stood in the register. */
  register(unit: RegisteredUnit): void;
  /** How long writes take from now on. */
  latency(latency: Latency): void;
  addFault(...rules: FaultRule[]): void;
  faults(): FaultRule[];
  clearFaults(): void;
  statistics(): Record<Environment, Statistics>;
  resetStatistics(): void;
}

export type Worlds = Record<Environment, World>;

/** What the control does to worlds that already stand; resetting is the sandbox's own. */
export function controlOf(
  worlds: () => Worlds,
  own: Pick<SandboxControl, 'reset' | 'latency' | 'resetStatistics'> & {
    actorSwitched: (world: World) => void;
  },
): SandboxControl {
  const each = (environment: Environment | undefined, change: (world: World) => void) => {
    for (const world of Object.values(worlds())) {
      if (environment === undefined || world.environment === environment) change(world);
    }
  };
  const both = <T>(of: (world: World) => T): Record<Environment, T> => {
    const { production, tt02 } = worlds();
    return { production: of(production), tt02: of(tt02) };
  };
  const weather = () => worlds().production.weather;

  return {
    state: () => both(stateOf),
    reset: own.reset,
    signOut: (environment) => each(environment, endSessions),
    signIn: (user = 'klientadministrator', environment) =>
      each(environment, (world) => signInEverywhere(world, user)),
    switchActor: (actor, environment) =>
      each(environment, (world) => {
        world.actor = world.firms[actor === 'owner' ? 0 : 1];
        own.actorSwitched(world);
      }),
    advanceClock: (seconds) => weather().clock.advance(seconds),
    scopes: (scopes, environment) =>
      each(environment, (world) => {
        world.scopes = scopes;
      }),
    clientAdministration: (mode, environment) =>
      each(environment, (world) => {
        world.clientAdministration = mode;
      }),
    portalClientAdministration: (mode, environment) =>
      each(environment, (world) => {
        world.portalClientAdministration = mode;
      }),
    platform: (is, environment) =>
      each(environment, (world) => {
        world.platform = is;
      }),
    writeScope: (scope, environment) =>
      each(environment, (world) => {
        world.writeScope = scope;
      }),
    delegatePartly: (systemUserId, clientIds) =>
      each(undefined, (world) => delegatePartly(world, systemUserId, new Set(clientIds))),
    byColleague: (what, systemUserId, clientIds) =>
      each(undefined, (world) => byColleague(world, what, systemUserId, clientIds)),
    clientGives: (clientId, packages) => each(undefined, (world) => give(world, clientId, packages)),
    clientBecomes: (clientId, what) =>
      each(undefined, ({ firms: [owner] }) => {
        const client = clientById(owner, clientId);
        if (client) Object.assign(client, what);
      }),
    register: (unit) => each(undefined, ({ registered }) => registered.set(unit.orgNumber, unit)),
    latency: own.latency,
    addFault: (...rules) => {
      for (const rule of rules) weather().faults.add(rule);
    },
    faults: () => weather().faults.rules(),
    clearFaults: () => weather().faults.clear(),
    statistics: () => both((world) => structuredClone(world.tally.statistics)),
    resetStatistics: own.resetStatistics,
  };
}

function delegatePartly({ firms: [owner] }: World, systemUserId: string, clientIds: Set<string>): void {
  const systemUser = owner.systemUsers.find(({ id }) => id === systemUserId);
  if (!systemUser) return;
  for (const client of owner.clients.filter(({ id }) => clientIds.has(id))) {
    const given = rowsFor(client, systemUser.packages);
    if (given.kind !== 'ready') continue;
    const [{ role, packages } = { role: '', packages: [] }] = given.rows;
    systemUser.delegations.set(client.id, [{ role, packages: packages.slice(0, 1) }]);
  }
}

function byColleague(
  { firms: [owner] }: World,
  what: 'add' | 'remove',
  systemUserId: string,
  clientIds: readonly string[],
): void {
  const systemUser = owner.systemUsers.find(({ id }) => id === systemUserId);
  if (!systemUser) return;
  for (const id of clientIds) {
    if (what === 'remove') systemUser.delegations.delete(id);
    const rows = what === 'add' && rowsToAdd(owner, systemUser, id);
    if (rows && rows.kind === 'ready') addRows(systemUser, id, rows.rows);
  }
}

function give({ firms: [owner] }: World, clientId: string, packages: string[]): void {
  const client = clientById(owner, clientId);
  if (!client) return;
  const held = client.roles.find(({ role }) => role === roles.rightHolder);
  if (held) held.packages = [...held.packages, ...packages];
  else client.roles.push({ role: roles.rightHolder, packages });
}

function stateOf(world: World): WorldState {
  catchUp(world);
  const [owner] = world.firms;
  const orgNumbers = new Map(owner.clients.map((client) => [client.id, client.orgNumber]));
  return {
    owner: partyState(owner),
    actor: partyState(world.actor),
    actors: world.firms.map(partyState),
    ...(world.atKeyboard && { signedIn: world.atKeyboard }),
    systemUsers: owner.systemUsers.map((systemUser) => ({
      id: systemUser.id,
      title: systemUser.title,
      vendor: systemUser.vendor,
      userType: systemUser.userType,
      packages: [...systemUser.packages],
      assignment: systemUser.assignment,
      delegatedClientIds: [...systemUser.delegations.keys()],
      delegatedOrgNumbers: [...systemUser.delegations.keys()].flatMap((id) => orgNumbers.get(id) ?? []),
      delegations: structuredClone(Object.fromEntries(systemUser.delegations)),
    })),
    clients: structuredClone(owner.clients),
  };
}

const partyState = (firm: SeedFirm): PartyState => ({
  partyId: String(firm.partyId),
  partyUuid: firm.partyUuid,
  orgNumber: firm.orgNumber,
  name: firm.name,
});
