import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { SandboxControl, SandboxOptions } from './control';
import type { SandboxEnv } from './environment';
import { faultRule } from './faults';
import { json, plainProblem } from './problems';
import { userNames } from './seed/users';
import { actorCookies } from './session';
import { clientAdministrationModes, portalClientAdministrationModes } from './world';

const environment = z.optional(z.enum(['production', 'tt02']));
const bodies = {
  reset: z.object({
    seed: z.optional(z.number()),
    clients: z.optional(z.number().check(z.int(), z.minimum(10), z.maximum(20_000))),
    extraSystemUsers: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(200))),
  }),
  signOut: z.object({ environment }),
  signIn: z.object({ user: z.optional(z.enum(userNames)), environment }),
  switchActor: z.object({ actor: z.enum(['owner', 'second']), environment }),
  clock: z.object({ advanceSeconds: z.number().check(z.minimum(0)) }),
  scopes: z.object({ scopes: z.enum(['on', 'off']), environment }),
  clientAdministration: z.object({ mode: z.enum(clientAdministrationModes), environment }),
  portalClientAdministration: z.object({ mode: z.enum(portalClientAdministrationModes), environment }),
  platform: z.object({ is: z.enum(['reachable', 'blocked']), environment }),
  writeScope: z.object({ scope: z.enum(['on', 'off']), environment }),
  latency: z.object({ medianMs: z.number().check(z.minimum(0)), spread: z.number().check(z.minimum(0)) }),
  faults: z.union([z.array(faultRule), faultRule]),
};

/** `/__sandbox/`: what {@link SandboxControl} does, as JSON, on every host. */
export function controlRoutes(control: SandboxControl): Hono<SandboxEnv> {
  const routes = new Hono<SandboxEnv>({ strict: false });

  const command = <T>(path: string, body: z.ZodMiniType<T>, run: (value: T) => unknown) =>
    routes.post(path, async (c) => {
      const text = await c.req.text();
      const parsed = body.safeParse(text === '' ? {} : readJson(text));
      if (!parsed.success) return plainProblem(400, z.prettifyError(parsed.error));
      run(parsed.data);
      const response = json({ done: path });
      // The tab that switched has the new actor's cookies at once.
      if (path === '/switch-actor') {
        for (const cookie of actorCookies(c.var.world, c.var.world.actor)) {
          response.headers.append('set-cookie', cookie);
        }
      }
      return response;
    });

  routes.get('/state', () => json(control.state()));
  routes.get('/statistics', () => json(control.statistics()));
  routes.delete('/statistics', () => {
    control.resetStatistics();
    return json({ done: '/statistics' });
  });
  routes.get('/faults', () => json(control.faults()));
  routes.delete('/faults', () => {
    control.clearFaults();
    return json({ done: '/faults' });
  });
  // What JSON does not say is not there at all.
  command('/reset', bodies.reset, (body) => control.reset(body as SandboxOptions));
  command('/sign-out', bodies.signOut, (body) => control.signOut(body.environment));
  command('/sign-in', bodies.signIn, (body) => control.signIn(body.user, body.environment));
  command('/switch-actor', bodies.switchActor, (body) => control.switchActor(body.actor, body.environment));
  command('/clock', bodies.clock, (body) => control.advanceClock(body.advanceSeconds));
  command('/scopes', bodies.scopes, (body) => control.scopes(body.scopes, body.environment));
  command('/client-administration', bodies.clientAdministration, (body) =>
    control.clientAdministration(body.mode, body.environment),
  );
  command('/portal-client-administration', bodies.portalClientAdministration, (body) =>
    control.portalClientAdministration(body.mode, body.environment),
  );
  command('/platform', bodies.platform, (body) => control.platform(body.is, body.environment));
  command('/write-scope', bodies.writeScope, (body) => control.writeScope(body.scope, body.environment));
  command('/latency', bodies.latency, control.latency);
  command('/faults', bodies.faults, (rules) => control.addFault(...[rules].flat()));
  return routes;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
