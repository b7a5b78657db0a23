import { hostsOf } from '../../utils/altinn/hosts';
import type { Environment } from '../../utils/domain/environment';
import type { Clock } from './clock';
import type { Faults } from './faults';
import type { SeedClient } from './seed/clients';
import { type SeedFirm, type SeedSystemUser, seedFirms } from './seed/firms';
import type { PortalLanguage } from './seed/packages';
import { type Right, type SeedUser, seedUsers, type UserName } from './seed/users';
import { makeTally, type Tally } from './statistics';

/** How the client administration API receives a browser's cookie; nobody knows which is true. */
export const clientAdministrationModes = ['open', 'closed', 'absent', 'unauthorized'] as const;
export type ClientAdministrationMode = (typeof clientAdministrationModes)[number];

/**
 * How the portal's own client administration receives us. `v2`: its newer version, which names its parameters `client`
 * and `agent` and has no DELETE. `odd`: lists in another shape.
 */
export const portalClientAdministrationModes = ['open', 'closed', 'absent', 'v2', 'odd'] as const;
export type PortalClientAdministrationMode = (typeof portalClientAdministrationModes)[number];

/** A server session at the platform, `altinnsession`. */
export interface Session {
  handle: string;
  userName: UserName;
  startedAt: number;
  /** The last time somebody signed in to it behind the browser's back: its tokens count from then. */
  signedInAt: number;
  state: 'alive' | 'ended';
}

/** An organisation as the register has it. */
export interface RegisteredUnit {
  orgNumber: string;
  name: string;
  /** `AS`, `BEDR`, `KBO` … */
  unitType: string;
  isDeleted: boolean;
}

/** What production and TT02 have in common: time, trouble and slowness. */
export interface Weather {
  clock: Clock;
  faults: Faults;
  /** Milliseconds that the next write takes. */
  nextLatency: () => number;
}

/** Everything one environment of Altinn knows. */
export interface World {
  environment: Environment;
  portalOrigin: string;
  platformOrigin: string;
  /** `altinn.no` or `tt02.altinn.no` (`altinn/portal.md` 1.1). */
  cookieDomain: string;
  weather: Weather;
  firms: [owner: SeedFirm, secondActor: SeedFirm];
  users: SeedUser[];
  sessions: Map<string, Session>;
  /** Who ID-porten would sign in without asking; nobody after a sign-out. */
  atKeyboard: UserName | undefined;
  /** The actor of new sessions. */
  actor: SeedFirm;
  /** What is in the user's profile. */
  language: PortalLanguage;
  scopes: 'on' | 'off';
  clientAdministration: ClientAdministrationMode;
  portalClientAdministration: PortalClientAdministrationMode;
  /** Whether the platform's host answers at all: a policy or a proxy may let only the portal's through. */
  platform: 'reachable' | 'blocked';
  /** Whether the scopes of the session hold for writing too. */
  writeScope: 'on' | 'off';
  tally: Tally;
  /** Writes under way, by system user and client: the unique indexes they could hit. */
  writing: Set<string>;
  /** Who stands in the register besides the firms and their clients, by organisation number. */
  registered: Map<string, RegisteredUnit>;
  /** Effects that come after their answer. */
  later: { dueAt: number; happen: () => void }[];
}

/** How much of everything an environment is to hold. */
export interface WorldSize {
  seed: number;
  clients: number;
  extraSystemUsers: number;
}

export function makeWorld(environment: Environment, weather: Weather, size: WorldSize): World {
  const { seed } = size;
  const firms = seedFirms(seed, size.clients, size.extraSystemUsers);
  const { portal, platform } = hostsOf(environment);
  return {
    environment,
    portalOrigin: portal,
    platformOrigin: platform,
    cookieDomain: environment === 'production' ? 'altinn.no' : 'tt02.altinn.no',
    weather,
    firms,
    users: seedUsers(seed),
    sessions: new Map(),
    atKeyboard: 'klientadministrator',
    actor: firms[0],
    language: 'nb',
    scopes: 'off',
    clientAdministration: 'closed',
    portalClientAdministration: 'absent',
    platform: 'reachable',
    writeScope: 'on',
    tally: makeTally(),
    writing: new Set(),
    registered: new Map(),
    later: [],
  };
}

/** Lets what was put off happen, if its time has come. */
export function catchUp(world: World): void {
  const now = world.weather.clock.now();
  const due = world.later.filter(({ dueAt }) => dueAt <= now);
  world.later = world.later.filter(({ dueAt }) => dueAt > now);
  for (const { happen } of due) happen();
}

export function userNamed(world: World, userName: UserName): SeedUser {
  const user = world.users.find((candidate) => candidate.userName === userName);
  if (!user) throw new Error(`no such user in the sandbox: ${userName}`);
  return user;
}

export const firmByPartyId = (world: World, partyId: string): SeedFirm | undefined =>
  world.firms.find((firm) => String(firm.partyId) === partyId);

export const firmByUuid = (world: World, partyUuid: string): SeedFirm | undefined =>
  world.firms.find((firm) => firm.partyUuid === partyUuid.toLowerCase());

export function mayIn(world: World, user: SeedUser, firm: SeedFirm, right: Right): boolean {
  return user.rights[world.firms[0] === firm ? 0 : 1].includes(right);
}

/** The system user and the firm that owns it. */
export function systemUserById(
  world: World,
  id: string,
): { owner: SeedFirm; systemUser: SeedSystemUser } | undefined {
  for (const owner of world.firms) {
    const systemUser = owner.systemUsers.find((candidate) => candidate.id === id.toLowerCase());
    if (systemUser) return { owner, systemUser };
  }
  return undefined;
}

/** Whoever has the number: a firm, one of their clients, or somebody else. */
export function registeredAs(world: World, orgNumber: string): RegisteredUnit | undefined {
  const other = world.registered.get(orgNumber);
  if (other) return other;
  for (const firm of world.firms) {
    if (firm.orgNumber === orgNumber) {
      return { orgNumber, name: firm.name, unitType: 'AS', isDeleted: false };
    }
    const client = firm.clients.find((candidate) => candidate.orgNumber === orgNumber);
    if (client) {
      const { name, variant: unitType, deletedAt } = client;
      return { orgNumber, name, unitType, isDeleted: deletedAt !== undefined };
    }
  }
  return undefined;
}

/** Somebody the firm has, or has had, as a client. */
export const clientById = (firm: SeedFirm, id: string): SeedClient | undefined =>
  clientsById(firm).get(id.toLowerCase());

/** By id. Nobody comes to a firm or leaves it: who is no longer a client is marked so. */
export function clientsById({ clients }: SeedFirm): ReadonlyMap<string, SeedClient> {
  let index = indexes.get(clients);
  if (!index) {
    index = new Map(clients.map((client) => [client.id, client]));
    indexes.set(clients, index);
  }
  return index;
}
/** Ten thousand writes that each looked through the clients would be slower the further down theirs stood. */
const indexes = new WeakMap<SeedClient[], ReadonlyMap<string, SeedClient>>();
