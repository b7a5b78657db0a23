import type { RoleAccess } from '../domain/client';
import type { AccessPackage } from '../domain/system-user';

/**
 * The packages that are in none of the roles. URNs are compared by their last part, since some of Altinn's
 * lists shorten them (`altinn/portal.md` 3.4).
 */
export function lacking(required: readonly AccessPackage[], access: RoleAccess[]): readonly AccessPackage[] {
  if (required.every(({ urn }) => hasPackage(access, urn))) return none;
  return required.filter(({ urn }) => !hasPackage(access, urn));
}

/** The same by name. */
export function missingPackages(required: readonly AccessPackage[], access: RoleAccess[]): readonly string[] {
  const missing = lacking(required, access);
  return missing === none ? noNames : missing.map(({ name }) => name);
}

/** What tells one package from another: the last part of its URN, in small letters. */
export const lastPart = (urn: string) => urn.slice(urn.lastIndexOf(':') + 1).toLowerCase();

const none: readonly AccessPackage[] = [];
const noNames: readonly string[] = [];

// Asked for every row of the list: equal strings first, since that is what nearly all of them are.
function hasPackage(access: RoleAccess[], urn: string): boolean {
  for (const { packages } of access) if (packages.includes(urn)) return true;
  const wanted = lastPart(urn);
  for (const { packages } of access) {
    for (const given of packages) if (lastPart(given) === wanted) return true;
  }
  return false;
}
