import type { OrgNumber } from './org-number';

/** One role a client relationship rests on, and the access packages that came with it (full URNs). */
export interface RoleAccess {
  role: string;
  packages: string[];
}

/**
 * A client of the owner: somebody a system user can be given access to act for.
 * What a route does not know is absent, never guessed.
 */
export interface Client {
  /** Party uuid in Altinn, lower case. */
  id: string;
  /** Absent for private persons, and where the route gives ids only (`altinn/portal.md` 3.5). */
  orgNumber?: OrgNumber;
  /** The register's name; absent where the route has none. */
  name?: string;
  kind: 'organisation' | 'person' | 'unknown';
  /** Name of the main unit, where the route tells that this client is a sub-unit. */
  parentName?: string;
  /**
   * In the available list: what the client has given, by role. In the delegated list: what the system
   * user has been given. Absent where the route does not know packages.
   */
  access?: RoleAccess[];
}
