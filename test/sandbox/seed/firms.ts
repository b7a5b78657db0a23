import { rowsFor } from '../delegation-rows';
import { type SeedClient, seedClients } from './clients';
import { orgNumbers } from './org-numbers';
import { packages } from './packages';
import { randomFrom, uuid } from './random';

/** One delegation row: what came through one role of the client (`altinn/portal.md` 4.5). */
export interface DelegationRow {
  role: string;
  packages: string[];
}

export interface SeedSystemUser {
  id: string;
  title: string;
  vendor: string;
  vendorOrgNumber: string;
  systemId: string;
  created: string;
  userType: 'agent' | 'standard';
  /** Full URNs. */
  packages: string[];
  /** The owner's Agent assignment: the first write makes it, and it outlives the last client. */
  assignment: 'none' | 'creating' | 'exists';
  /** By client id, in the order they were added. */
  delegations: Map<string, DelegationRow[]>;
  /** The owner's own organisation, the portal's «Din virksomhet». */
  ownOrganisation: 'delegated' | 'not-delegated';
}

export interface SeedFirm {
  partyId: number;
  partyUuid: string;
  orgNumber: string;
  name: string;
  clients: SeedClient[];
  systemUsers: SeedSystemUser[];
}

interface Agent {
  title: string;
  vendor: string;
  packages: string[];
  /** How many of those that can be delegated already are, and the first of them to take. */
  delegated: (candidates: number) => number;
}

const agents: readonly Agent[] = [
  {
    title: 'Unimicro klientdelegering REGN',
    vendor: 'Unimicro AS',
    packages: [packages.accountantSigning],
    delegated: (candidates) => Math.ceil(candidates / 3),
  },
  {
    title: 'Luca Regnskap klientdelegering REVI',
    vendor: 'Luca Labs AS',
    packages: [packages.auditorInCharge],
    delegated: (candidates) => Math.floor(candidates / 4),
  },
  {
    title: 'Forretningsforer system',
    vendor: 'Ff System AS',
    packages: [packages.propertyManager],
    delegated: () => 0,
  },
  {
    title: 'Tripletex lønn og regnskap',
    vendor: 'Tripletex AS',
    packages: [packages.accountantSigning, packages.accountantSalary],
    delegated: (candidates) => Math.ceil(candidates / 5),
  },
];

/**
 * Owner and second actor, the same for the same seed; neither the number of clients nor that of extra system users
 * changes anybody's ids.
 */
export function seedFirms(
  seed: number,
  clientCount: number,
  extraSystemUsers = 0,
): [owner: SeedFirm, secondActor: SeedFirm] {
  const random = randomFrom(seed, 'firms');
  const nextOrgNumber = orgNumbers(randomFrom(seed, 'org-numbers'));
  const firm = (name: string, partyId: number): SeedFirm => ({
    partyId,
    partyUuid: uuid(random),
    orgNumber: nextOrgNumber(),
    name,
    clients: [],
    systemUsers: [],
  });
  const owner = firm('FJORD REGNSKAP AS', 51_329_012);
  const second = firm('FJORD LØNN AS', 51_329_013);
  const systemUser = (
    title: string,
    vendor: string,
    userType: SeedSystemUser['userType'],
    day: number,
    urns: string[],
  ): SeedSystemUser => {
    const vendorOrgNumber = nextOrgNumber();
    return {
      id: uuid(random),
      title,
      vendor,
      vendorOrgNumber,
      systemId: `${vendorOrgNumber}_${title.toLowerCase().replace(/\W+/g, '_')}`,
      created: `2026-03-${String(day).padStart(2, '0')}T09:12:31.895306+00:00`,
      userType,
      packages: urns,
      assignment: 'none',
      delegations: new Map(),
      ownOrganisation: 'not-delegated',
    };
  };
  // The portal lists the newest first, and the screens have Unimicro on top.
  for (const [i, agent] of agents.entries()) {
    owner.systemUsers.push(systemUser(agent.title, agent.vendor, 'agent', 20 - i, agent.packages));
  }
  owner.systemUsers.push(systemUser('Fiken', 'Fiken AS', 'standard', 12, [packages.accountantSalary]));
  owner.systemUsers.push(
    systemUser('SmartCloud', 'Smartcloud AS', 'standard', 11, [packages.accountantSalary]),
  );
  second.systemUsers.push(
    systemUser('Tripletex lønn', 'Tripletex AS', 'agent', 9, [packages.accountantSalary]),
  );

  owner.clients = seedClients(seed, clientCount, nextOrgNumber);
  second.clients = seedClients(seed + 1, 10, nextOrgNumber);
  for (const [i, agent] of agents.entries()) {
    const user = owner.systemUsers[i];
    if (user) delegateSome(user, owner.clients, agent);
  }
  // Drawn last, so that without them everything is as it was.
  for (let i = 0; i < extraSystemUsers; i++) {
    const agent = agents[i % agents.length];
    if (!agent) break;
    const title = `${agent.title} ${Math.floor(i / agents.length) + 2}`;
    const user = systemUser(title, agent.vendor, 'agent', 1, agent.packages);
    delegateSome(user, owner.clients, agent);
    owner.systemUsers.push(user);
  }
  return [owner, second];
}

/** Gives the system user its clients from the start: evenly spread, the private person and the former one among them. */
function delegateSome(user: SeedSystemUser, clients: SeedClient[], agent: Agent): void {
  const candidates = clients.filter((client) => rowsFor(client, user.packages).kind === 'ready');
  const wanted = agent.delegated(candidates.length);
  if (wanted === 0) return;
  const step = candidates.length / wanted;
  const chosen = new Set(Array.from({ length: wanted }, (_, i) => candidates[Math.floor(i * step)]));
  for (const client of candidates) {
    if (client.kind === 'person') chosen.add(client);
    if (client.standing === 'former') {
      // Only the first system user still has it: one client that is delegated and in no list.
      if (agent === agents[0]) chosen.add(client);
      else chosen.delete(client);
    }
  }
  for (const client of candidates) {
    const found = chosen.has(client) ? rowsFor(client, user.packages) : undefined;
    if (found?.kind === 'ready') user.delegations.set(client.id, found.rows);
  }
  user.assignment = 'exists';
  if (user.packages.length > 1) leaveOnePartial(user, clients);
}

/** As when a package came to the system later: delegated, with one of two packages; adding again repairs it. */
function leaveOnePartial(user: SeedSystemUser, clients: SeedClient[]): void {
  // A private person stands in no list, and could never be asked for.
  const persons = new Set(clients.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const second = [...user.delegations].filter(([id]) => !persons.has(id))[1];
  if (!second) return;
  const [id, [row]] = second;
  if (row) user.delegations.set(id, [{ role: row.role, packages: row.packages.slice(0, 1) }]);
}
