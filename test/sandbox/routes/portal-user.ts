import { Hono } from 'hono';
import * as z from 'zod/mini';
import { setCookie } from '../cookies';
import type { SandboxEnv } from '../environment';
import { operate, type RouteVoice } from '../operation';
import { platformOutOfReach, portalProblem } from '../portal-problems';
import { bindingProblem, brokenProblem, isGuid, json, nothing, problem, traceId } from '../problems';
import type { SeedFirm } from '../seed/firms';
import type { PortalLanguage } from '../seed/packages';
import type { Right } from '../seed/users';
import { actorCookies, tokenCookie, type Visitor, visitorOf } from '../session';
import { firmByUuid, mayIn, registeredAs, type World } from '../world';
import { antiforgeryGuard } from './portal';

const voice: RouteVoice = { unavailable: platformOutOfReach, rejected: portalProblem };

/** Who is signed in, what he may, and as whom he acts (`altinn/portal.md` 2.3, 3.9). */
export const portalUserRoute = new Hono<SandboxEnv>({ strict: false });

portalUserRoute.get('/authentication/refresh', (c) => {
  const world = c.var.world;
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'refresh',
    voice,
    behind: () => nothing(400),
    forbidden: () => nothing(403),
    work: ({ session }) =>
      new Response(null, { status: 200, headers: { 'set-cookie': tokenCookie(world, session) } }),
  });
});

portalUserRoute.get('/user/isAdmin', (c) => hasRight(c.var.world, c.req.raw, 'admin'));
portalUserRoute.get('/user/isClientAdmin', (c) => hasRight(c.var.world, c.req.raw, 'client-admin'));

/** «No» is `200 false`; 403 is for a party that is no GUID. */
function hasRight(world: World, request: Request, right: Right): Response {
  const visitor = visitorOf(world, request);
  if (!visitor) return nothing(401);
  const party = new URL(request.url).searchParams.get('party') ?? undefined;
  if (!isGuid(party)) return nothing(403);
  const firm = firmByUuid(world, party);
  return json(firm !== undefined && mayIn(world, visitor.user, firm, right));
}

portalUserRoute.get('/user/reportee/:partyUuid', (c) => {
  const world = c.var.world;
  const visitor = visitorOf(world, c.req.raw);
  if (!visitor) return nothing(401);
  const partyUuid = c.req.param('partyUuid');
  if (!isGuid(partyUuid)) return bindingProblem('partyUuid', partyUuid);
  const firm = firmByUuid(world, partyUuid);
  return firm && mayIn(world, visitor.user, firm, 'represent') ? json(authorizedParty(firm)) : nothing(404);
});

// A portal session is enough. Every answer of the register's that is not 200 comes out as the same 400 as a number that
// nobody has (LookupController.cs:41-66, RegisterClient.cs:61-92).
portalUserRoute.get('/lookup/org/:orgNumber', (c) => {
  const world = c.var.world;
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'look-up',
    voice,
    behind: nobody,
    forbidden: nobody,
    work: () => {
      const unit = registeredAs(world, c.req.param('orgNumber'));
      return unit
        ? json({
            partyId: 50_000_000 + (Number(unit.orgNumber) % 10_000_000),
            partyUuid: null,
            partyTypeName: 2,
            orgNumber: unit.orgNumber,
            unitType: unit.unitType,
            name: unit.name,
            isDeleted: unit.isDeleted,
            onlyHierarchyElementWithNoAccess: false,
          })
        : nobody();
    },
  });
});

const nobody = () =>
  problem(400, {
    type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
    title: 'One or more validation errors occurred.',
    status: 400,
    errors: {},
    traceId: traceId(),
  });

portalUserRoute.get('/user/actorlist/old', (c) => {
  const world = c.var.world;
  const visitor = visitorOf(world, c.req.raw);
  if (!visitor) return nothing(401);
  const firms = world.firms.filter((firm) => mayIn(world, visitor.user, firm, 'represent'));
  return json([authorizedPerson(visitor), ...firms.map(authorizedParty)]);
});

portalUserRoute.get('/user/profile', (c) => {
  const world = c.var.world;
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'profile',
    voice,
    behind: brokenProblem,
    forbidden: () => nothing(403),
    work: (visitor) => json(profileOf(world, visitor)),
  });
});

portalUserRoute.get('/reportee/changeandredirect', (c) => {
  const world = c.var.world;
  const visitor = visitorOf(world, c.req.raw);
  if (!visitor) return nothing(401);
  const { partyUuid, goTo } = c.req.query();
  if (!isGuid(partyUuid)) return bindingProblem('partyUuid', partyUuid ?? '');
  const firm = firmByUuid(world, partyUuid);
  const home = `${world.portalOrigin}/accessmanagement/ui/`;
  const target = goTo && URL.canParse(goTo, home) ? new URL(goTo, home) : new URL(home);
  const response = redirect(target.origin === world.portalOrigin ? target.href : home);
  if (firm && mayIn(world, visitor.user, firm, 'represent')) {
    for (const cookie of actorCookies(world, firm)) response.headers.append('set-cookie', cookie);
  }
  return response;
});

const languageCodes: Record<string, { language: PortalLanguage; persistent: string }> = {
  no_nb: { language: 'nb', persistent: 'UL=1044' },
  no_nn: { language: 'nn', persistent: 'UL=2068' },
  en: { language: 'en', persistent: 'UL=1033' },
};
const languageRequest = z.object({ languageCode: z.string() });

portalUserRoute.post('/settings/language/selectedLanguage', async (c) => {
  const world = c.var.world;
  const visitor = visitorOf(world, c.req.raw);
  if (!visitor) return nothing(401);
  const refusal = antiforgeryGuard(c.req.raw, visitor);
  if (refusal) return refusal;
  const body = languageRequest.safeParse(await c.req.json().catch(() => undefined));
  const chosen = body.success ? languageCodes[body.data.languageCode] : undefined;
  if (!chosen) return bindingProblem('languageCode', '');
  world.language = chosen.language;
  const cookie = setCookie('altinnPersistentContext', chosen.persistent, {
    domain: world.cookieDomain,
    secure: 'Secure',
    httpOnly: 'HttpOnly',
    maxAge: 86_400,
  });
  return new Response(null, { status: 200, headers: { 'set-cookie': cookie } });
});

export const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { location } });

const authorizedParty = (firm: SeedFirm) => ({
  partyUuid: firm.partyUuid,
  name: firm.name,
  organizationNumber: firm.orgNumber,
  dateOfBirth: null,
  partyId: firm.partyId,
  type: 'Organization',
  unitType: 'AS',
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  authorizedResources: [],
  authorizedRoles: [],
  subunits: [],
});

const authorizedPerson = ({ user }: Visitor) => ({
  partyUuid: user.partyUuid,
  name: user.name,
  organizationNumber: null,
  dateOfBirth: '1980-01-01',
  partyId: user.partyId,
  type: 'Person',
  unitType: null,
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  authorizedResources: [],
  authorizedRoles: [],
  subunits: [],
});

function profileOf(world: World, { user }: Visitor): object {
  return {
    userId: user.userId,
    userUuid: user.userUuid,
    userName: user.userName,
    externalIdentity: null,
    isReserved: false,
    phoneNumber: null,
    email: `${user.userName}@fjord.example`,
    partyId: user.partyId,
    party: {
      partyId: user.partyId,
      partyUuid: user.partyUuid,
      partyTypeName: 1,
      orgNumber: null,
      unitType: null,
      name: user.name,
      isDeleted: false,
      dateOfBirth: '1980-01-01',
    },
    userType: 1,
    profileSettingPreference: {
      language: world.language,
      preSelectedPartyId: 0,
      doNotPromptForParty: true,
      preselectedPartyUuid: null,
      showClientUnits: false,
      shouldShowSubEntities: false,
      shouldShowDeletedEntities: false,
    },
  };
}
