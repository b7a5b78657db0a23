import { type SeedClient, seedClients } from './clients';
import { delegateSome } from './delegate-some';
import { addSystemUsers } from './extra-system-users';
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
  /** How many of those that can be delegated already are. */
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
 * Owner and second actor, the same for the same seed; the number of clients changes nobody's ids.
 * @param extraSystemUsers that the owner has besides; they come last and change nothing of the others
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
  for (const [i, { delegated }] of agents.entries()) {
    const user = owner.systemUsers[i];
    // Only the first system user still has the former client: one that is delegated and in no list.
    if (user) delegateSome(user, owner.clients, delegated, i === 0 ? 'keeps-former' : 'lost-former');
  }
  if (extraSystemUsers > 0) addSystemUsers(owner, extraSystemUsers, seed, nextOrgNumber);
  return [owner, second];
}
