import type { Altinn } from '../../utils/altinn/altinn';
import { chooseRoutes } from '../../utils/altinn/choose-routes';
import type { Environment } from '../../utils/domain/environment';
import type { Failure } from '../../utils/domain/failure';
import { granted, type Reply, refused } from '../../utils/domain/refusal';
import type { SystemUser } from '../../utils/domain/system-user';
import type { Visit } from '../../utils/messages';
import type { Routes, SessionMemory } from './session-memory';

/** Everything a request needs once it is clear whose work it is. */
export interface Desk {
  environment: Environment;
  userUuid: string;
  systemUser: SystemUser;
  altinn: Altinn;
  routes: Routes;
  /** For a door that answered before and does not any more: the next visit chooses anew. */
  forgetRoutes(): Promise<void>;
  /** Aborts when the request it was made for has taken too long. */
  signal: AbortSignal;
}

export interface Reception {
  altinnFor(environment: Environment, userUuid: string): Altinn;
  memory: SessionMemory;
  hasSiteAccess(environment: Environment): Promise<boolean>;
  /** Told each time it is certain who is signed in: a run of somebody else's must not go on. */
  noticeUser(environment: Environment, userUuid: string): void;
}

/**
 * Lets a page in, or says why not, **before the first list is read**: the browser gives us Altinn's hosts,
 * page and worker are signed in as the same user, that user is client administrator for the acting party,
 * and the system user belongs to that party.
 */
export async function enter(
  { altinnFor, memory, hasSiteAccess, noticeUser }: Reception,
  environment: Environment,
  visit: Visit,
  signal: AbortSignal,
): Promise<Reply<Desk>> {
  if (!(await hasSiteAccess(environment))) return refusedFor({ kind: 'site-access-withheld' });
  const altinn = altinnFor(environment, visit.userUuid);

  const user = await altinn.signedInUser(signal);
  if (!user.ok) return refusedFor(user.failure);
  if (user.value !== visit.userUuid) return refused({ kind: 'other-identity' });
  noticeUser(environment, user.value);
  if (visit.token) await memory.keepToken(environment, visit.userUuid, visit.token);

  const administrator = await altinn.isClientAdministrator(visit.partyUuid, signal);
  if (!administrator.ok) return refusedFor(administrator.failure);
  if (!administrator.value) return refused({ kind: 'not-client-administrator' });

  const owner = await altinn.owner(visit.partyUuid, signal);
  if (!owner.ok) return refusedFor(owner.failure);
  if (owner.value.partyId !== visit.partyId) return refused({ kind: 'actor-changed' });
  const systemUser = await altinn.systemUser(owner.value, visit.systemUserId, signal);
  if (!systemUser.ok) {
    return systemUser.failure.kind === 'not-found'
      ? refused({ kind: 'no-such-system-user' })
      : refusedFor(systemUser.failure);
  }

  const who = [environment, visit.userUuid, visit.partyUuid].join(' ');
  const desk = {
    environment,
    userUuid: visit.userUuid,
    systemUser: systemUser.value,
    altinn,
    forgetRoutes: () => memory.keepRoutes(who, undefined),
    signal,
  };
  const known = memory.routes(who);
  if (known) return granted({ ...desk, routes: known });
  const chosen = await chooseRoutes(altinn, systemUser.value, signal);
  if (!chosen.ok) return refusedFor(chosen.failure);
  await memory.keepRoutes(who, chosen.value);
  return granted({ ...desk, routes: chosen.value });
}

const refusedFor = (failure: Failure) => refused({ kind: 'failure', failure });
