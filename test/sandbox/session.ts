import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { cookieValues, setCookie } from './cookies';
import type { SeedFirm } from './seed/firms';
import type { SeedUser, UserName } from './seed/users';
import { type Session, userNamed, type World } from './world';

/** Who sends a request, and how he shows it. */
export interface Visitor {
  user: SeedUser;
  session: Session;
  via: 'cookie' | 'bearer';
}

const secret = 'the sandbox signs its tokens with this';
const tokenMinutes = 30;
const sessionMinutes = 720;
// The real handler allows this much (`altinn/portal.md` 2.4).
const skewMs = 10_000;
const portalScopes = 'openid digdir:dialogporten.noconsent altinn:portal/enduser altinn:instances.read';
const clientDelegationScopes = 'altinn:clientdelegations.read altinn:clientdelegations.write';

const claims = z.object({ sid: z.string(), exp: z.number() });

export function startSession(world: World, userName: UserName): Session {
  const now = world.weather.clock.now();
  const session: Session = {
    handle: randomUUID(),
    userName,
    startedAt: now,
    signedInAt: now,
    state: 'alive',
  };
  world.sessions.set(session.handle, session);
  return session;
}

/** A JWT such as the platform's, good for 30 minutes; what is in it can be decoded, as in TT02. */
export function issueToken(world: World, session: Session): string {
  const user = userNamed(world, session.userName);
  const issuedAt = Math.floor(world.weather.clock.now() / 1000);
  const payload = {
    sub: user.userUuid,
    sid: session.handle,
    'urn:altinn:userid': String(user.userId),
    'urn:altinn:party:uuid': user.partyUuid,
    'urn:altinn:authlevel': '3',
    scope: world.scopes === 'on' ? `${portalScopes} ${clientDelegationScopes}` : portalScopes,
    iss: `${world.platformOrigin}/authentication/api/v1/openid/`,
    iat: issuedAt,
    exp: issuedAt + tokenMinutes * 60,
  };
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}`;
  return `${text}.${sign(text)}`;
}

/** Who this request comes from: bearer first, then the cookie; nobody when there is neither or it is too old. */
export function visitorOf(world: World, request: Request): Visitor | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return visitorByToken(world, bearer, 'bearer');
  for (const token of cookieValues(request, 'AltinnStudioRuntime')) {
    const visitor = visitorByToken(world, token, 'cookie');
    if (visitor) return visitor;
  }
  return undefined;
}

function visitorByToken(world: World, token: string, via: Visitor['via']): Visitor | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.');
  if (!sameText(signature, sign(`${header}.${payload}`))) return undefined;
  const parsed = claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) return undefined;
  // Each environment knows only its own sessions: production's token is worth nothing in TT02.
  const session = world.sessions.get(parsed.data.sid);
  if (session?.state !== 'alive') return undefined;
  // A sign-in in another tab has replaced the cookie in the meantime, also where the test could not.
  const expires = Math.max(parsed.data.exp * 1000, session.signedInAt + tokenMinutes * 60_000);
  if (expires + skewMs < world.weather.clock.now()) return undefined;
  return { user: userNamed(world, session.userName), session, via };
}

/** The session that `altinnsession` names, if it lives: it brings a new token without asking anybody. */
export function liveSession(world: World, request: Request): Session | undefined {
  for (const handle of cookieValues(request, 'altinnsession')) {
    const session = world.sessions.get(handle);
    if (session?.state !== 'alive') continue;
    if (session.startedAt + sessionMinutes * 60_000 > world.weather.clock.now()) return session;
  }
  return undefined;
}

export const tokenCookie = (world: World, session: Session): string =>
  setCookie('AltinnStudioRuntime', issueToken(world, session), {
    domain: world.cookieDomain,
    secure: 'Secure',
    httpOnly: 'HttpOnly',
    sameSite: 'Lax',
  });

/** Readable by the page's scripts, whatever Altinn's own document says (`altinn/portal.md` 2.1). */
export const actorCookies = (world: World, actor: SeedFirm): string[] => [
  setCookie('AltinnPartyId', String(actor.partyId), partyCookie(world)),
  setCookie('AltinnPartyUuid', actor.partyUuid, partyCookie(world)),
];

/** Everything the platform sets when somebody has signed in. */
export const signInCookies = (world: World, session: Session): string[] => [
  tokenCookie(world, session),
  setCookie('altinnsession', session.handle, {
    domain: world.cookieDomain,
    secure: 'Secure',
    httpOnly: 'HttpOnly',
    sameSite: 'Lax',
  }),
  ...actorCookies(world, world.actor),
];

const partyCookie = (world: World) =>
  ({ domain: world.cookieDomain, secure: 'Secure', sameSite: 'Lax' }) as const;

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');

function sameText(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** Signed out: no session lives, and nobody is signed in without being asked. */
export function endSessions(world: World): void {
  for (const session of world.sessions.values()) session.state = 'ended';
  world.atKeyboard = undefined;
}

/** As if this user had signed in in another tab of every browser there is. */
export function signInEverywhere(world: World, userName: UserName): void {
  const now = world.weather.clock.now();
  world.atKeyboard = userName;
  for (const session of world.sessions.values()) {
    Object.assign(session, { userName, state: 'alive', startedAt: now, signedInAt: now });
  }
}
