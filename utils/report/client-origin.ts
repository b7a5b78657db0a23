import { type RoleAccess, registerRole } from '../domain/client';
import type { AccessPackage } from '../domain/system-user';
import type { AuditTexts } from '../i18n/audit-texts';

const lastPart = (urn: string) => urn.slice(urn.lastIndexOf(':') + 1).toLowerCase();

/**
 * Where a client relationship comes from: a role in the register, whose URN ends in `external-role:ccr:…`, or a
 * power of attorney, which any other is. Only roles that carry one of the system user's packages count. Empty where
 * no route told.
 */
export function originOf(
  access: RoleAccess[] | undefined,
  required: AccessPackage[],
  { origin }: AuditTexts,
): string {
  const wanted = new Set(required.map(({ urn }) => lastPart(urn)));
  const roles = new Set<string>();
  let given = false;
  for (const { role, packages } of access ?? []) {
    if (role === '' || !packages.some((urn) => wanted.has(lastPart(urn)))) continue;
    const register = registerRole(role);
    if (register) roles.add(register);
    else given = true;
  }
  if (roles.size === 0) return given ? origin.powerOfAttorney : '';
  const sorted = [...roles].sort();
  return given ? origin.both(sorted) : origin.register(sorted);
}
