import type { RoleAccess } from '../domain/client';
import type { AccessPackage } from '../domain/system-user';

/**
 * Names of the packages that are in none of the roles. URNs are compared by their last part, since some of
 * Altinn's lists shorten them (`altinn/portal.md` 3.4).
 */
export function missingPackages(required: AccessPackage[], access: RoleAccess[]): string[] {
  const given = new Set(access.flatMap((role) => role.packages.map(lastPart)));
  return required.filter(({ urn }) => !given.has(lastPart(urn))).map(({ name }) => name);
}

const lastPart = (urn: string) => urn.slice(urn.lastIndexOf(':') + 1).toLowerCase();
