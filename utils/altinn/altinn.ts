import type { Environment } from '../domain/environment';
import { type Answer, answered } from '../domain/failure';
import type { Owner, SystemUser } from '../domain/system-user';
import type { ClientDelegations, RouteName } from './client-delegations';
import { address } from './http/address';
import { apisOf } from './http/apis';
import { createCaller } from './http/caller';
import { createRequest } from './http/request';
import { createTokenWrite } from './http/write-with-token';
import { createClientAdministrationRoute } from './routes/client-administration';
import { createEndUserRoute } from './routes/end-user';
import { createPortalRoute } from './routes/portal';
import { createPortalClientAdministrationRoute } from './routes/portal-client-administration';
import { createSession, type Session } from './session';
import { createSystemUsers } from './system-users';

export interface AltinnOptions {
  environment: Environment;
  fetch: typeof fetch;
  /** The portal's `XSRF-TOKEN` value as the page last brought it. */
  token: () => string | undefined;
  /** Whether the browser gives us Altinn's hosts; asked only when there was no connection. */
  hasSiteAccess: () => Promise<boolean>;
  /** For every request; by default 90 s for writes and 60 s for reads. */
  timeoutMs?: number;
  /** Ms since epoch. */
  now?: () => number;
}

/**
 * Altinn in one environment, with the browser's own session. Nothing here throws for what Altinn answers,
 * follows a redirect, or sends a write twice. An aborted read is `unavailable`, an aborted write that had
 * left is `unknown-outcome`.
 */
export interface Altinn extends Session {
  /** One agent system user with its packages; `not-found` also for a standard one and for another owner's. */
  systemUser(owner: Owner, id: string, signal: AbortSignal): Promise<Answer<SystemUser>>;
  /** By the owner's list of them: asked for one alone, the portal says 404 to every failure behind it (`altinn/portal.md` 3.2). */
  systemUserStillExists(systemUser: SystemUser, signal: AbortSignal): Promise<Answer<boolean>>;
  routes: Record<RouteName, ClientDelegations>;
}

export function createAltinn(options: AltinnOptions): Altinn {
  const { environment, token, hasSiteAccess, now = Date.now } = options;
  const request = createRequest(options);
  const portalAnswers = async (signal: AbortSignal) => {
    const url = address(apisOf(environment).portal, ['user', 'isClientAdmin']);
    return (await request({ method: 'GET', url }, signal)).kind === 'answer';
  };
  const platform = createCaller({ door: 'tokenless', request, hasSiteAccess, anotherAnswers: portalAnswers });
  const portal = createCaller({ door: 'takes-token', request, hasSiteAccess });
  const systemUsers = createSystemUsers(portal);
  const write = createTokenWrite(portal, token);
  return {
    ...createSession(environment, portal),
    systemUser: systemUsers.one,
    async systemUserStillExists({ owner, id }, signal) {
      const all = await systemUsers.all(owner, signal);
      return all.ok ? answered(all.value.some((one) => one.id === id)) : all;
    },
    routes: {
      'end-user': createEndUserRoute(platform),
      'portal-client-administration': createPortalClientAdministrationRoute(portal, systemUsers, write, now),
      'client-administration': createClientAdministrationRoute(platform, systemUsers, now),
      portal: createPortalRoute(portal, systemUsers, write),
    },
  };
}
