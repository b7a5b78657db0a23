import { Hono } from 'hono';
import { setCookie } from '../cookies';
import type { SandboxEnv } from '../environment';
import { nothing } from '../problems';
import { userNames } from '../seed/users';
import { issueToken, liveSession, signInCookies, startSession, tokenCookie, visitorOf } from '../session';
import type { World } from '../world';
import { redirect } from './portal-user';

/** Signing in and out at the platform (`altinn/portal.md` 2.3); mounted under `/authentication/api/v1`. */
export const platformAuthentication = new Hono<SandboxEnv>({ strict: false });

platformAuthentication.get('/authentication', (c) => {
  const world = c.var.world;
  const target = allowedTarget(world, c.req.query('goto') ?? c.req.query('goTo'));
  if (visitorOf(world, c.req.raw)) return redirect(target);
  const session = liveSession(world, c.req.raw);
  if (session) return withCookies(redirect(target), [tokenCookie(world, session)]);
  // Here the real one goes to ID-porten, which asks nobody it remembers.
  if (!world.atKeyboard) return signInPage(target);
  return withCookies(redirect(target), signInCookies(world, startSession(world, world.atKeyboard)));
});

/** What ID-porten would do; the sign-in page's links come here. */
platformAuthentication.get('/sandbox-sign-in', (c) => {
  const world = c.var.world;
  const userName = userNames.find((name) => name === c.req.query('user'));
  if (!userName) return nothing(404);
  world.atKeyboard = userName;
  const target = allowedTarget(world, c.req.query('goto'));
  return withCookies(redirect(target), signInCookies(world, startSession(world, userName)));
});

/** The bare token, as text or as a JSON string; sets no cookie, so it prolongs nothing for a browser. */
platformAuthentication.get('/refresh', (c) => {
  const world = c.var.world;
  const visitor = visitorOf(world, c.req.raw);
  if (!visitor) return nothing(401);
  const token = issueToken(world, visitor.session);
  const wantsJson = (c.req.header('accept') ?? '').includes('application/json');
  return new Response(wantsJson ? JSON.stringify(token) : token, {
    headers: { 'content-type': wantsJson ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8' },
  });
});

platformAuthentication.get('/logout', (c) => {
  const world = c.var.world;
  const session = visitorOf(world, c.req.raw)?.session ?? liveSession(world, c.req.raw);
  if (session) session.state = 'ended';
  world.atKeyboard = undefined;
  const gone = ['AltinnStudioRuntime', 'altinnsession', 'AltinnPartyId', 'AltinnPartyUuid'].map((name) =>
    setCookie(name, '', { domain: world.cookieDomain, maxAge: 0 }),
  );
  return withCookies(redirect(`${world.portalOrigin}/accessmanagement/ui/`), gone);
});

/** Only https, and only this host or one under its domain. */
function allowedTarget(world: World, goto: string | undefined): string {
  const home = `${world.portalOrigin}/accessmanagement/ui/`;
  if (!goto || !URL.canParse(goto)) return home;
  const url = new URL(goto);
  const isOurs = url.hostname === world.cookieDomain || url.hostname.endsWith(`.${world.cookieDomain}`);
  return url.protocol === 'https:' && isOurs ? url.href : home;
}

function signInPage(target: string): Response {
  const goto = encodeURIComponent(target);
  const links = userNames.map(
    (name) =>
      `<li><a href="/authentication/api/v1/sandbox-sign-in?user=${name}&amp;goto=${goto}">${name}</a></li>`,
  );
  return new Response(
    `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Logg inn</title></head>
<body><h1>Logg inn</h1><ul>${links.join('')}</ul></body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
