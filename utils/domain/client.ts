import type { OrgNumber } from './numbers/nine-digits';

/** One role a client relationship rests on, and the access packages that came with it (full URNs). */
export interface RoleAccess {
  role: string;
  packages: string[];
}

const ofRegister = /external-role:ccr:(.+)$/i;

/** The register's own role, `regnskapsforer`, where a role is one; any other is a power of attorney. */
export const registerRole = (role: string): string | undefined => ofRegister.exec(role)?.[1]?.toLowerCase();

/** What may make it wrong to add a client, as the register has it. */
export const gone = ['deleted', 'bankrupt'] as const;
export type Gone = (typeof gone)[number];

/** Whether a client is deleted in the register, or a bankruptcy estate; only where the route tells. */
export const goneAs = ({ deletedAt, form }: Pick<Client, 'deletedAt' | 'form'>): Gone | undefined => {
  if (deletedAt !== undefined) return 'deleted';
  return form === 'KBO' ? 'bankrupt' : undefined;
};

/**
 * A client of the owner: somebody a system user can be given access to act for.
 * What a route does not know is absent, never guessed.
 */
export interface Client {
  /** Party uuid in Altinn, lower case. */
  id: string;
  /** Absent for private persons, and where the route gives ids only (`altinn/portal.md` 3.5). */
  orgNumber?: OrgNumber | undefined;
  /** The register's name; absent where the route has none. */
  name?: string | undefined;
  kind: 'organisation' | 'person' | 'unknown';
  /** Name of the main unit, where the route tells that this client is a sub-unit. */
  parentName?: string | undefined;
  /** As the register has it: `AS`, `ENK`, `KBO` for a bankruptcy estate; only where the route tells. */
  form?: string | undefined;
  /** Since when it is deleted in the register, as Altinn writes it; `''` where only that it is so is told. */
  deletedAt?: string | undefined;
  /**
   * In the available list: what the client has given, by role. In the delegated list: what the system
   * user has been given. Absent where the route does not know packages.
   */
  access?: RoleAccess[] | undefined;
}

/** How a client stands in the register, where that is out of the ordinary and the route tells. */
export type ClientStanding =
  /** `at` as Altinn writes it, where it tells since when. */
  | { kind: 'deleted'; at?: string }
  /** A bankruptcy estate. */
  | { kind: 'bankrupt' }
  /** `of`: the main unit's name, where it is told. */
  | { kind: 'sub-unit'; of?: string };

/** One for all that are as most: ten thousand empty lists are work for the collector. */
const ordinary: readonly ClientStanding[] = [];

export function standingOf({
  deletedAt,
  form,
  parentName,
}: Pick<Client, 'deletedAt' | 'form' | 'parentName'>): readonly ClientStanding[] {
  const isBankrupt = form === 'KBO';
  if (deletedAt === undefined && !isBankrupt && !parentName) return ordinary;
  const standing: ClientStanding[] = [];
  if (deletedAt !== undefined) standing.push({ kind: 'deleted', ...(deletedAt && { at: deletedAt }) });
  if (isBankrupt) standing.push({ kind: 'bankrupt' });
  if (parentName) standing.push({ kind: 'sub-unit', of: parentName });
  return standing;
}
