import type { RoleAccess } from '../domain/client';
import type { Cause, RegisterRole } from '../domain/runs/cause';
import type { AccessPackage } from '../domain/system-user';
import { lackingPackages, lastPart } from './missing-packages';

/**
 * Why a client cannot be added to a system access, and who must act.
 * @param required the system user's packages
 * @param access what the client has given; absent where there is no relationship
 * @returns nothing where the client has given every package
 */
export function causeOf(
  required: readonly AccessPackage[],
  access: readonly RoleAccess[] | undefined,
): Cause | undefined {
  const missing = access ? lackingPackages(required, access) : required;
  if (access && missing.length === 0) return undefined;
  const role = missing.map(({ urn }) => registerRoleOf(urn)).find((found) => found !== undefined);
  if (role) {
    const [packages, toGive] = parted(missing, comesFromRegister);
    return { kind: 'register', role, packages, toGive };
  }
  const packages = missing.map(({ name }) => name);
  const canBeGiven = missing.length > 0 && missing.every(({ isAssignable }) => isAssignable === true);
  if (!canBeGiven) return { kind: 'unknown', packages };
  return { kind: access ? 'request' : 'give', packages };
}

/**
 * The roles in the register and the packages that follow from them, by how their URNs end
 * (Altinn/altinn-studio-docs, `end-user/system-user/delegate-clients`, «Automatiske klientforhold»).
 */
const families: readonly [RegExp, RegisterRole][] = [
  [/^regnskapsforer-/, 'regnskapsforer'],
  [/^(ansvarlig-revisor|revisormedarbeider)$/, 'revisor'],
  [/^forretningsforer-/, 'forretningsforer'],
];

const registerRoleOf = (urn: string): RegisterRole | undefined =>
  families.find(([ends]) => ends.test(lastPart(urn)))?.[1];

// The URN outweighs the portal's word: a client that is asked to give what it cannot give looks in vain. A package
// that nothing is known about stands with those to give, so that it is not forgotten.
const comesFromRegister = ({ urn, isAssignable }: AccessPackage): boolean =>
  registerRoleOf(urn) !== undefined || isAssignable === false;

function parted(
  packages: readonly AccessPackage[],
  belongs: (one: AccessPackage) => boolean,
): [string[], string[]] {
  const first = packages.filter(belongs);
  const rest = packages.filter((one) => !belongs(one));
  return [first.map(({ name }) => name), rest.map(({ name }) => name)];
}
