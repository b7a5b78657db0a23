import type { Altinn } from '../altinn/altinn';
import { chooseRoutes } from '../altinn/choose-routes';
import type { ChosenRoutes } from '../altinn/route-table';
import type { Environment } from '../domain/environment';
import { type Answer, answered, type Failure } from '../domain/failure';
import { granted, type Reply, refused } from '../domain/refusal';
import type { Owner, SystemUser } from '../domain/system-user';
import type { OwnerVisit, Visit } from '../messages/messages';
import type { SessionMemory } from './session-memory';

/** Whose work it is, before it is about any one system user. */
export interface OwnerContext {
  environment: Environment;
  userUuid: string;
  owner: Owner;
  altinn: Altinn;
  /** Aborts when the request it was made for has taken too long, or is not wanted any more. */
  signal: AbortSignal;
}

/** Everything a request needs once it is clear whose work it is, on which system user. */
export interface AccessContext extends Omit<OwnerContext, 'owner'> {
  systemUser: SystemUser;
  routes: ChosenRoutes;
  /** For a route that answered before and does not any more: the next visit chooses anew. */
  forgetRoutes(): Promise<void>;
  /** As `enter` chose the routes, with what is remembered now. */
  chooseAnew(): Promise<Answer<ChosenRoutes>>;
}

export interface AccessDeps {
  altinnFor(environment: Environment, userUuid: string): Altinn;
  memory: SessionMemory;
  hasSiteAccess(environment: Environment): Promise<boolean>;
  /** Told each time it is certain who is signed in: a run of somebody else's must not go on. `token`: the page's. */
  noticeUser(environment: Environment, userUuid: string, token?: string): void;
}

/**
 * Lets a page in, or says why not, **before the first list is read**: the browser gives us Altinn's hosts,
 * page and worker are signed in as the same user, and that user is client administrator for the acting party.
 */
export async function enterForOwner(
  { altinnFor, memory, hasSiteAccess, noticeUser }: AccessDeps,
  environment: Environment,
  visit: OwnerVisit,
  signal: AbortSignal,
): Promise<Reply<OwnerContext>> {
  if (!(await hasSiteAccess(environment))) return refusedFor({ kind: 'site-access-withheld' });
  const altinn = altinnFor(environment, visit.userUuid);

  const user = await altinn.signedInUser(signal);
  if (!user.ok) return refusedFor(user.failure);
  noticeUser(environment, user.value, visit.token);
  if (user.value !== visit.userUuid) return refused({ kind: 'other-identity' });
  if (visit.token) await memory.keepToken(environment, visit.userUuid, visit.token);

  const administrator = await altinn.isClientAdministrator(visit.partyUuid, signal);
  if (!administrator.ok) return refusedFor(administrator.failure);
  if (!administrator.value) return refused({ kind: 'not-client-administrator' });

  const owner = await altinn.owner(visit.partyUuid, signal);
  if (!owner.ok) return refusedFor(owner.failure);
  if (owner.value.partyId !== visit.partyId) return refused({ kind: 'actor-changed' });
  return granted({ environment, userUuid: visit.userUuid, owner: owner.value, altinn, signal });
}

/** As {@link enterForOwner}, on a page whose system user must belong to the acting party. */
export async function enter(
  accessDeps: AccessDeps,
  environment: Environment,
  visit: Visit,
  signal: AbortSignal,
): Promise<Reply<AccessContext>> {
  const entered = await enterForOwner(accessDeps, environment, visit, signal);
  if (!entered.ok) return entered;
  const { owner, ...context } = entered.value;
  const systemUser = await context.altinn.systemUser(owner, visit.systemUserId, signal);
  if (!systemUser.ok) {
    return systemUser.failure.kind === 'not-found'
      ? refused({ kind: 'no-such-system-user' })
      : refusedFor(systemUser.failure);
  }
  const routes = await openRoutes(accessDeps.memory, entered.value, systemUser.value);
  if (!routes.ok) return refusedFor(routes.failure);
  return granted({
    ...context,
    systemUser: systemUser.value,
    routes: routes.value,
    forgetRoutes: () => forgetRoutes(accessDeps.memory, entered.value),
    chooseAnew: () => openRoutes(accessDeps.memory, entered.value, systemUser.value),
  });
}

/** The routes that answer this person for this owner: found out once, on whichever system user comes first. */
export async function openRoutes(
  memory: SessionMemory,
  context: OwnerContext,
  systemUser: SystemUser,
): Promise<Answer<ChosenRoutes>> {
  const who = whose(context);
  const known = memory.routes(who);
  if (known) return answered(known);
  const closed = memory.closedRoutes(who).filter((one) => one.for === 'writing');
  const closedForWriting = new Set(closed.map(({ route }) => route));
  const chosen = await chooseRoutes(context.altinn, systemUser, context.signal, closedForWriting);
  if (!chosen.ok) return chosen;
  await memory.keepClosed(who, chosen.value.closed);
  await memory.keepRoutes(who, chosen.value.routes);
  return answered(chosen.value.routes);
}

/** Lets {@link openRoutes} choose anew. */
export const forgetRoutes = (memory: SessionMemory, context: OwnerContext): Promise<void> =>
  memory.keepRoutes(whose(context), undefined);

/** By whom and for whom routes are remembered. */
export const whose = ({ userUuid, owner }: Pick<OwnerContext, 'userUuid' | 'owner'>): string =>
  [owner.environment, userUuid, owner.partyUuid].join(' ');

const refusedFor = (failure: Failure) => refused({ kind: 'failure', failure });
