import type { Cause, RegisterRole } from '../domain/cause';
import type { RoleAccess } from '../domain/client';
import type { AccessPackage } from '../domain/system-user';
import { lacking, lastPart } from './missing-packages';

/**
 * Why a client cannot be added to a system user, and so who must act. Nothing where no package is missing.
 * @param required the system user's packages
 * @param access what the client has given, by role; absent where it is not among the firm's clients
 */
export function causeOf(
  required: readonly AccessPackage[],
  access: RoleAccess[] | undefined,
): Cause | undefined {
  const missing = lacking(required, access ?? []);
  if (missing.length === 0) return undefined;

  const sources = missing.map((one) => ({ name: one.name, from: sourceOf(one) }));
  const all = missing.map(({ name }) => name);
  if (sources.some(({ from }) => from === 'unknown')) return { kind: 'unknown', packages: all };

  const toGive = namesFrom(sources, 'client');
  // One role at a time: hardly any system asks for packages of two, and a client has one thing to do first.
  for (const role of registerRoles) {
    const packages = namesFrom(sources, role);
    if (packages.length > 0) return { kind: 'register', role, packages, toGive };
  }
  return { kind: access === undefined ? 'give' : 'request', packages: all };
}

const registerRoles: readonly RegisterRole[] = ['regnskapsforer', 'revisor', 'forretningsforer'];

/** Who a package comes from. */
type PackageSource = RegisterRole | 'client' | 'unknown';

const namesFrom = (sources: { name: string; from: PackageSource }[], wanted: PackageSource) =>
  sources.filter(({ from }) => from === wanted).map(({ name }) => name);

/** What the portal says goes before what we know of the package. */
function sourceOf({ urn, isAssignable }: AccessPackage): PackageSource {
  return isAssignable === true ? 'client' : (registerRoleOf(lastPart(urn)) ?? 'unknown');
}

/** Packages that follow from a role: `regnskapsforer-lonn`, `ansvarlig-revisor`, `forretningsforer-eiendom`. */
function registerRoleOf(name: string): RegisterRole | undefined {
  if (name.startsWith('regnskapsforer-')) return 'regnskapsforer';
  if (name === 'ansvarlig-revisor' || name === 'revisormedarbeider') return 'revisor';
  return name.startsWith('forretningsforer-') ? 'forretningsforer' : undefined;
}
