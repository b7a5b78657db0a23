import type { RoleAccess } from '../domain/client';
import type { AccessPackage } from '../domain/system-user';

/**
 * Names of the packages that are in none of the roles. URNs are compared by their last part, since some of
 * Altinn's lists shorten them (`altinn/portal.md` 3.4).
 */
export function missingPackages(required: AccessPackage[], access: RoleAccess[]): string[] {
  return required
    .filter(({ urn }) => !access.some(({ packages }) => packages.some((given) => samePackage(given, urn))))
    .map(({ name }) => name);
}

const samePackage = (one: string, other: string) => one === other || lastPart(one) === lastPart(other);
const lastPart = (urn: string) => urn.slice(urn.lastIndexOf(':') + 1).toLowerCase();
