import type { Environment } from '../domain/environment';
import { type Answer, answered } from '../domain/failure';
import type { Owner, SystemUser } from '../domain/system-user';
import { address } from './http/address';
import { apisOf } from './http/apis';
import { createCaller } from './http/caller';
import { createRequest } from './http/request';
import { createTokenWrite } from './http/write-with-token';
import { ownerSystemUsers } from './owner-system-users';
import { createRegister, type Register } from './register';
import { createRoutes, type Route, type RouteName } from './route-table';
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
  timeoutMs?: number | undefined;
  /** Ms since epoch. */
  now?: () => number;
}

/**
 * Altinn in one environment, with the browser's own session. Nothing here throws for what Altinn answers,
 * follows a redirect, or sends a write twice. An aborted read is `unavailable`, an aborted write that had
 * left is `unknown-outcome`.
 */
export interface Altinn extends Session, Register {
  /** One agent system user with its packages; `not-found` also for a standard one and for another owner's. */
  systemUser(owner: Owner, id: string, signal: AbortSignal): Promise<Answer<SystemUser>>;
  /** By the owner's list of them: asked for one alone, the portal says 404 to every failure behind it (`altinn/portal.md` 3.2). */
  systemUserStillExists(systemUser: SystemUser, signal: AbortSignal): Promise<Answer<boolean>>;
  routes: Record<RouteName, Route>;
}

export function createAltinn(options: AltinnOptions): Altinn {
  const { environment, token, hasSiteAccess, now = Date.now } = options;
  const request = createRequest(options);
  // Addresses that nothing else asks for, whatever they answer.
  const { portal: portalApi, platformMetadata } = apisOf(environment);
  const answersAt = async (url: URL, signal: AbortSignal) =>
    (await request({ method: 'GET', url }, signal)).kind === 'answer';
  const portalAnswers = (signal: AbortSignal) =>
    answersAt(address(portalApi, ['user', 'isClientAdmin']), signal);
  const platformAnswers = (signal: AbortSignal) => answersAt(new URL(platformMetadata), signal);
  const platform = createCaller({
    xsrf: 'tokenless',
    request,
    hasSiteAccess,
    async whoAnswers(signal) {
      if (await platformAnswers(signal)) return 'this-host';
      return (await portalAnswers(signal)) ? 'another-host' : 'nobody';
    },
  });
  const portal = createCaller({
    xsrf: 'takes-token',
    request,
    hasSiteAccess,
    whoAnswers: async (signal) => ((await portalAnswers(signal)) ? 'this-host' : 'nobody'),
  });
  const systemUsers = createSystemUsers(portal);
  const write = createTokenWrite(portal, token);
  const routes = createRoutes({ platform, portal, write, systemUsers, now });
  return {
    ...createSession(environment, portal),
    ...createRegister(environment, portal),
    systemUser: systemUsers.one,
    async systemUserStillExists({ owner, id }, signal) {
      const all = await ownerSystemUsers(routes, owner, signal);
      return all.ok ? answered(all.value.some((one) => one.id === id)) : all;
    },
    routes,
  };
}
