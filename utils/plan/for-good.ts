import type { Client } from '../domain/client';
import type { ForGood } from '../domain/plan';
import type { SystemUser } from '../domain/system-user';
import { missingPackages } from './missing-packages';

/** What it takes to tell whether a client that is removed can be added again. */
export interface WayBack {
  systemUser: Pick<SystemUser, 'packages'>;
  availableById: ReadonlyMap<string, Client>;
  knowsPackages: boolean;
}

/** Why a delegated client could not be added again once it is removed; nothing where it could. */
export function forGood(
  { id }: Client,
  { systemUser, availableById, knowsPackages }: WayBack,
): ForGood | undefined {
  const available = availableById.get(id);
  if (!available) return { kind: 'for-good', why: 'no-longer-client' };
  const packages =
    knowsPackages && available.access ? missingPackages(systemUser.packages, available.access) : [];
  return packages.length === 0 ? undefined : { kind: 'for-good', why: 'lacks-packages', packages };
}
