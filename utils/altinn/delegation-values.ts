import type { RoleAccess } from '../domain/client';
import type { AccessPackage } from '../domain/system-user';
import { lastPart } from './http/wire';

export type DelegationValues =
  | { kind: 'complete'; values: RoleAccess[] }
  /** URNs of the packages that no role of the client covers. */
  | { kind: 'lacking'; packages: string[] };

/**
 * What to send so that a client is added with all of a system user's packages: one entry for each role,
 * with those of the packages that came with it (`altinn/client-administration.md`).
 */
export function delegationValues(access: RoleAccess[], required: AccessPackage[]): DelegationValues {
  const values = access
    .map(({ role, packages }) => {
      const given = new Set(packages.map(lastPart));
      return { role, packages: required.map(({ urn }) => urn).filter((urn) => given.has(lastPart(urn))) };
    })
    // Nothing can be delegated through a role that Altinn gave no name.
    .filter(({ role, packages }) => role !== '' && packages.length > 0);
  const covered = new Set(values.flatMap(({ packages }) => packages));
  const lacking = required.map(({ urn }) => urn).filter((urn) => !covered.has(urn));
  return lacking.length > 0 ? { kind: 'lacking', packages: lacking } : { kind: 'complete', values };
}
