import { firmName, personName } from './names';
import { packages, roles } from './packages';
import { below, type Random, randomFrom, uuid } from './random';

/** A role between client and owner, and the packages it carries. */
export interface SeedRole {
  role: string;
  packages: string[];
}

export interface SeedClient {
  /** Party uuid. */
  id: string;
  partyId: number;
  /** Upper case, as the register has it. */
  name: string;
  kind: 'organisation' | 'person';
  /** Absent for private persons. */
  orgNumber?: string;
  /** Private persons only; nothing may ever let it through. Month + 80: synthetic, nobody's. */
  personNumber?: string;
  /** `BEDR` has a main unit; `KBO` is a bankruptcy estate. */
  variant: 'AS' | 'ENK' | 'SA' | 'ANS' | 'DA' | 'BEDR' | 'KBO' | 'Person';
  /** Since when it is deleted in the register, as the API writes it. Deleted clients stay in the lists. */
  deletedAt?: string;
  parent?: { id: string; name: string; orgNumber: string };
  roles: SeedRole[];
  /** `former`: was a client, is not in the lists any more, and what was delegated is still delegated. */
  standing: 'client' | 'former';
}

/** Where the odd ones sit, so that every size from ten up has them all. */
const odd = { person: 4, subUnit: 6, former: 8 } as const;

/** The owner's clients. The first ten hold one of each oddity; the rest follow the same pattern. */
export function seedClients(seed: number, count: number, nextOrgNumber: () => string): SeedClient[] {
  const random = randomFrom(seed, 'clients');
  const clients: SeedClient[] = [];
  for (let i = 0; i < count; i++) {
    const client = i === odd.person ? person(random) : organisation(random, nextOrgNumber());
    clients.push({ ...client, roles: rolesOf(i), standing: i === odd.former ? 'former' : 'client' });
  }
  const [main] = clients;
  const unit = clients[odd.subUnit];
  if (main?.orgNumber && unit) {
    unit.variant = 'BEDR';
    unit.parent = { id: main.id, name: main.name, orgNumber: main.orgNumber };
  }
  return clients;
}

function organisation(random: Random, orgNumber: string): Omit<SeedClient, 'roles' | 'standing'> {
  const name = firmName(random);
  const variant = (name.split(' ').at(-1) ?? 'AS') as SeedClient['variant'];
  return { id: uuid(random), partyId: partyNumber(random), name, kind: 'organisation', orgNumber, variant };
}

function person(random: Random): Omit<SeedClient, 'roles' | 'standing'> {
  const name = personName(random).toLocaleUpperCase('nb');
  const id = uuid(random);
  return {
    id,
    partyId: partyNumber(random),
    name,
    kind: 'person',
    personNumber: '14897512345',
    variant: 'Person',
  };
}

const partyNumber = (random: Random) => 50_000_000 + below(random, 10_000_000);

/** The role patterns: whole, lacking one package or the other, two roles, auditors only, property managers too. */
function rolesOf(i: number): SeedRole[] {
  const { accountantSigning: signing, accountantSalary: salary } = packages;
  const found: SeedRole[] = [];
  if (i === odd.person) found.push({ role: roles.rightHolder, packages: [signing, salary] });
  else if (i % 15 === 7) found.push({ role: roles.auditor, packages: [packages.auditorInCharge] });
  else if (i % 20 === 13) {
    // Every package is there, but it takes both roles to cover them.
    found.push(
      { role: roles.accountant, packages: [signing] },
      { role: roles.rightHolder, packages: [salary] },
    );
  } else if (i % 8 === 5) found.push({ role: roles.accountant, packages: [signing] });
  else if (i % 16 === 9) found.push({ role: roles.accountant, packages: [salary] });
  else found.push({ role: roles.accountant, packages: [signing, salary] });

  // The same packages once more: one DELETE will not be enough for these.
  if (i % 10 === 3 && i % 20 !== 13) found.push({ role: roles.rightHolder, packages: [signing, salary] });
  if (i % 3 === 1 && i % 15 !== 7) found.push({ role: roles.auditor, packages: [packages.auditorInCharge] });
  if (i % 5 === 2) found.push({ role: roles.propertyManager, packages: [packages.propertyManager] });
  return found;
}
