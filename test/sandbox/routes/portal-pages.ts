import { Hono } from 'hono';
import { antiforgeryCookies } from '../antiforgery';
import { cookieValues, setCookie } from '../cookies';
import type { SandboxEnv } from '../environment';
import { nothing } from '../problems';
import type { SeedFirm } from '../seed/firms';
import type { PortalLanguage } from '../seed/packages';
import { actorCookies, signInCookies, startSession, type Visitor, visitorOf } from '../session';
import { firmByUuid, mayIn, userNamed, type World } from '../world';
import { redirect } from './portal-user';

/** `altinn/portal.md` 2.5, to the letter. */
const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline' https://altinncdn.no; " +
  "font-src 'self' https://altinncdn.no data:; img-src 'self' data: https://altinncdn.no; connect-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'self'; object-src 'none'";

const languageCookie: Record<PortalLanguage, string> = { nb: 'no_nb', nn: 'no_nn', en: 'en' };

/** The portal's HTML and its static files. */
export const portalPages = new Hono<SandboxEnv>({ strict: false });

for (const path of ['/accessmanagement', '/accessmanagement/ui', '/accessmanagement/ui/*']) {
  portalPages.get(path, async (c) => {
    const world = c.var.world;
    const visitor = visitorOf(world, c.req.raw);
    if (visitor) return page(world, c.req.raw, visitor, []);
    // A browser that has never been here is signed in on the spot, so that a fresh profile just works;
    // not where a test has signed out. Everybody else takes the real way round by the platform.
    if (world.atKeyboard && c.req.header('cookie') === undefined) {
      const session = startSession(world, world.atKeyboard);
      const user = userNamed(world, world.atKeyboard);
      return page(world, c.req.raw, { user, session, via: 'cookie' }, signInCookies(world, session));
    }
    const url = new URL(c.req.url);
    const back = new URL(url.pathname + url.search, world.portalOrigin);
    back.searchParams.set('openAccountMenu', 'true');
    const goto = encodeURIComponent(back.href);
    return redirect(`${world.platformOrigin}/authentication/api/v1/authentication?goto=${goto}`);
  });
}

portalPages.get('/accessmanagement/assets/:name', async (c) => {
  const { portalAsset } = await import('../portal/assets');
  const asset = await portalAsset(c.req.param('name'));
  if (!asset) return nothing(404);
  return new Response(asset.body, { headers: { 'content-type': asset.type } });
});

async function page(world: World, request: Request, visitor: Visitor, cookies: string[]): Promise<Response> {
  const { portalDocument } = await import('../portal/document');
  const response = new Response(portalDocument(world.language), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy,
      'x-frame-options': 'deny',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    },
  });
  const all = [
    ...cookies,
    ...(cookies.length > 0 ? [] : missingActorCookies(world, request, visitor)),
    ...antiforgeryCookies(request, visitor.user),
    setCookie('selectedLanguage', languageCookie[world.language], {}),
  ];
  for (const cookie of all) response.headers.append('set-cookie', cookie);
  return response;
}

/** Where an actor cookie is missing or names a party the user may not act for, both come anew (2.1). */
function missingActorCookies(world: World, request: Request, { user }: Visitor): string[] {
  const mayAct = (firm: SeedFirm | undefined) => firm && mayIn(world, user, firm, 'represent');
  const chosen = cookieValues(request, 'AltinnPartyUuid').map((value) => firmByUuid(world, value));
  if (chosen.some(mayAct) && cookieValues(request, 'AltinnPartyId').length > 0) return [];
  return actorCookies(world, chosen.find(mayAct) ?? world.actor);
}
