import type { RoleAccess } from '../domain/client';
import type { AccessPackage } from '../domain/system-user';

/**
 * The packages that are in none of the roles. URNs are compared by their last part, since some of Altinn's lists
 * shorten them (`altinn/portal.md` 3.4).
 */
export function lackingPackages(
  required: readonly AccessPackage[],
  access: readonly RoleAccess[],
): readonly AccessPackage[] {
  let lacking: AccessPackage[] | undefined;
  for (const one of required) {
    if (hasPackage(access, one.urn)) continue;
    lacking ??= [];
    lacking.push(one);
  }
  return lacking ?? none;
}

/** Names of the {@link lackingPackages}. */
export function missingPackages(
  required: readonly AccessPackage[],
  access: readonly RoleAccess[],
): readonly string[] {
  const lacking = lackingPackages(required, access);
  return lacking.length === 0 ? none : lacking.map(({ name }) => name);
}

const none: readonly never[] = [];

// Asked for every row of the list: equal strings first, since that is what nearly all of them are.
function hasPackage(access: readonly RoleAccess[], urn: string): boolean {
  for (const { packages } of access) if (packages.includes(urn)) return true;
  const wanted = lastPart(urn);
  for (const { packages } of access) {
    for (const given of packages) if (lastPart(given) === wanted) return true;
  }
  return false;
}

/** What a package is known by: `urn:altinn:accesspackage:Skattegrunnlag` → `skattegrunnlag`. */
export function lastPart(urn: string): string {
  let last = lastParts.get(urn);
  if (last === undefined) {
    last = urn.slice(urn.lastIndexOf(':') + 1).toLowerCase();
    lastParts.set(urn, last);
  }
  return last;
}
/** Ten thousand clients have given the same few packages. */
const lastParts = new Map<string, string>();
