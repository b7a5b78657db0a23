import { Hono } from 'hono';
import type { SandboxEnv } from '../environment';
import { portalProblem } from '../portal-problems';
import { bindingProblem, brokenProblem, isGuid, json, nothing } from '../problems';
import type { SeedFirm, SeedSystemUser } from '../seed/firms';
import { visitorOf } from '../session';
import { firmByPartyId, mayIn, systemUserById, type World } from '../world';
import { antiforgeryGuard } from './portal';
import { systemUserJson } from './portal-system-user';

/** What the owner does with the system user itself, and its own organisation on it (`altinn/portal.md` 3.3, 3.8). */
export const portalOwnerRoute = new Hono<SandboxEnv>({ strict: false });

const self = '/systemuser/agentdelegation/:partyId/:systemUserId/self';

portalOwnerRoute.get(self, (c) => {
  const found = administered(c.var.world, c.req.raw, c.req.param());
  return found instanceof Response ? found : json(found.systemUser.ownOrganisation === 'delegated');
});

portalOwnerRoute.post(self, (c) => {
  const found = administered(c.var.world, c.req.raw, c.req.param());
  if (found instanceof Response) return found;
  found.systemUser.ownOrganisation = 'delegated';
  return json(true);
});

portalOwnerRoute.delete(self, (c) => {
  const found = administered(c.var.world, c.req.raw, c.req.param());
  if (found instanceof Response) return found;
  found.systemUser.ownOrganisation = 'not-delegated';
  return json(true);
});

portalOwnerRoute.delete('/systemuser/agent/:partyId/:systemUserId', (c) => {
  const found = administered(c.var.world, c.req.raw, c.req.param());
  if (found instanceof Response) return found;
  found.owner.systemUsers = found.owner.systemUsers.filter((one) => one !== found.systemUser);
  return nothing(202);
});

// Standard system users, for the overview's upper list.
portalOwnerRoute.get('/systemuser/:partyId{[0-9]+}', (c) => {
  const world = c.var.world;
  const visitor = visitorOf(world, c.req.raw);
  if (!visitor) return nothing(401);
  const firm = firmByPartyId(world, c.req.param('partyId'));
  if (!firm || !mayIn(world, visitor.user, firm, 'represent')) return brokenProblem();
  const standard = firm.systemUsers.filter(({ userType }) => userType === 'standard');
  return json(standard.map((systemUser) => systemUserJson(firm, systemUser, undefined)));
});

portalOwnerRoute.get('/systemuser/:partyId{[0-9]+}/:systemUserId', (c) => {
  const world = c.var.world;
  const visitor = visitorOf(world, c.req.raw);
  if (!visitor) return nothing(401);
  const { partyId, systemUserId } = c.req.param();
  if (!isGuid(systemUserId)) return bindingProblem('systemUserId', systemUserId);
  const found = systemUserById(world, systemUserId);
  if (!found || String(found.owner.partyId) !== partyId) return nothing(404);
  if (!mayIn(world, visitor.user, found.owner, 'represent')) return nothing(404);
  return json(systemUserJson(found.owner, found.systemUser, c.req.raw));
});

/** The system user, for somebody who may administer the firm's accesses; reading the own organisation takes that too. */
function administered(
  world: World,
  request: Request,
  { partyId, systemUserId }: { partyId: string; systemUserId: string },
): { owner: SeedFirm; systemUser: SeedSystemUser } | Response {
  const visitor = visitorOf(world, request);
  if (!visitor) return nothing(401);
  const refusal = request.method === 'GET' ? undefined : antiforgeryGuard(request, visitor);
  if (refusal) return refusal;
  if (!isGuid(systemUserId)) return bindingProblem('systemUserId', systemUserId);
  const firm = firmByPartyId(world, partyId);
  if (!firm || !mayIn(world, visitor.user, firm, 'admin')) return portalProblem('AMUI-00999');
  const found = systemUserById(world, systemUserId);
  if (!found) return portalProblem('AMUI-00005');
  return found.owner === firm ? found : portalProblem('AMUI-00999');
}
