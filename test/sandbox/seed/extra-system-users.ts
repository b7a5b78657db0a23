import type { SeedClient, SeedRole } from './clients';
import { delegateSome } from './delegate-some';
import type { SeedFirm } from './firms';
import { packages, roles } from './packages';
import { randomFrom, uuid } from './random';

/** One vendor has two of them, and one title stands twice. The rest are numbered. */
const named: readonly { title: string; vendor: string }[] = [
  { title: 'Visma Periode & År regnskapsfører', vendor: 'Visma Software AS' },
  { title: 'PowerOffice lønn', vendor: 'PowerOffice AS' },
  { title: 'Årsoppgjør', vendor: 'Xledger AS' },
  { title: 'Visma Lønn', vendor: 'Visma Software AS' },
  { title: 'Conta skatt', vendor: 'Conta AS' },
  { title: 'Årsoppgjør', vendor: 'Maestro Soft AS' },
];

/** Packages from the register, packages that clients give, and both at once, over and over. */
const patterns: readonly string[][] = [
  [packages.accountantSigning],
  [packages.aOrdning],
  [packages.accountantSigning, packages.aOrdning],
  [packages.accountantSalary],
  [packages.taxBasis],
];

const firstDay = Date.UTC(2026, 1, 27, 8, 30);
const oneDay = 24 * 60 * 60 * 1000;

/** More agent system users for a firm, and clients that have given what some of them take. */
export function addSystemUsers(
  owner: SeedFirm,
  count: number,
  seed: number,
  nextOrgNumber: () => string,
): void {
  const random = randomFrom(seed, 'extra-system-users');
  for (const [i, client] of owner.clients.entries()) giveMore(client, givenBy(i));
  for (let i = 0; i < count; i++) {
    const { title, vendor } = named[i] ?? { title: `Fagsystem ${i + 1}`, vendor: `Fagsystem ${i + 1} AS` };
    const vendorOrgNumber = nextOrgNumber();
    const user = {
      id: uuid(random),
      title,
      vendor,
      vendorOrgNumber,
      systemId: `${vendorOrgNumber}_${title.toLowerCase().replace(/\W+/g, '_')}`,
      // Older than the others, so that the portal lists them last.
      created: `${new Date(firstDay - i * oneDay).toISOString().slice(0, 19)}.250410+00:00`,
      userType: 'agent' as const,
      packages: [...(patterns[i % patterns.length] ?? [])],
      assignment: 'none' as const,
      delegations: new Map(),
      ownOrganisation: 'not-delegated' as const,
    };
    owner.systemUsers.push(user);
    if (i % 4 !== 3) delegateSome(user, owner.clients, (able) => Math.ceil(able / 3), 'lost-former');
  }
}

/** Both, one, the other, none: by the client's place, whatever its roles in the register are. */
function givenBy(i: number): string[] {
  return [[packages.aOrdning, packages.taxBasis], [packages.aOrdning], [packages.taxBasis], []][i % 4] ?? [];
}

/** A client gives through one role, with all that it has given in it. */
function giveMore(client: SeedClient, given: string[]): void {
  if (given.length === 0) return;
  const gives = (held: SeedRole) => held.role === roles.rightHolder;
  if (!client.roles.some(gives)) client.roles.push({ role: roles.rightHolder, packages: [] });
  client.roles = client.roles.map((held) =>
    gives(held) ? { ...held, packages: [...held.packages, ...given] } : held,
  );
}
