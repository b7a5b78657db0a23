import type { LastSeen } from '../domain/kept/last-seen';
import type { PlanWarning } from '../domain/plan';
import type { SystemUser } from '../domain/system-user';

/** What the plan as a whole should be read with. */
export function planWarnings(input: {
  systemUser: SystemUser;
  knowsPackages: boolean;
  personNumbersMasked: number;
  emptyTwice: { available: boolean; delegated: boolean };
  /** When the delegated list last had clients in it. */
  lastSeen?: LastSeen;
}): PlanWarning[] {
  const { systemUser, knowsPackages, personNumbersMasked, emptyTwice, lastSeen } = input;
  const otherwise = lastSeen && { lastSeen };
  const warnings: PlanWarning[] = [];
  if (emptyTwice.available) warnings.push({ kind: 'no-clients-at-all' });
  if (emptyTwice.delegated) warnings.push({ kind: 'none-delegated', ...otherwise });
  if (personNumbersMasked > 0) warnings.push({ kind: 'person-numbers-masked', count: personNumbersMasked });
  // Being in the list at all means having one of the packages, so with one package nothing is unknown.
  if (!knowsPackages && systemUser.packages.length !== 1) warnings.push({ kind: 'packages-unknown' });
  return warnings;
}
