import { Hono } from 'hono';
import { type Environment, environments } from '../../utils/domain/environment';
import { makeBrowser, type SandboxBrowser } from './browser';
import { makeClock } from './clock';
import { ConnectionCut, cutResponse, isCut } from './connection';
import { controlOf, type SandboxControl, type SandboxOptions, type Worlds } from './control';
import { controlRoutes } from './control-routes';
import type { SandboxEnv } from './environment';
import { makeFaults } from './faults';
import { latencySeries } from './latency';
import { brokenProblem, nothing } from './problems';
import { clientAdministrationRoute } from './routes/client-administration';
import { endUserRoute } from './routes/end-user';
import { platformAuthentication } from './routes/platform-authentication';
import { portalRoute } from './routes/portal';
import { portalClientAdministrationRoute } from './routes/portal-client-administration';
import { portalOwnerRoute } from './routes/portal-owner';
import { portalPages } from './routes/portal-pages';
import { portalUserRoute } from './routes/portal-user';
import { standardSeed } from './seed/standard';
import { actorCookies } from './session';
import { makeTally } from './statistics';
import { catchUp, makeWorld, type Weather, type WorldSize } from './world';

export type { SandboxBrowser } from './browser';
export type { SandboxControl, SandboxOptions, SystemUserState, WorldState } from './control';

/** A stand-in Altinn: portal, its back end and the platform, production and TT02, in one process. */
export interface Sandbox {
  /** Answers by host name; every name but Altinn's four is 421. A cut connection comes out as 599. */
  app: Hono;
  /** As {@link app}, and throws a TypeError when the connection is cut. Carries no cookies of its own. */
  fetch(request: Request): Promise<Response>;
  reset(options?: SandboxOptions): void;
  /** What `/__sandbox/` offers over HTTP. */
  control: SandboxControl;
  /** A new browser profile. Its first page visit (`openPortalPage`) signs it in. */
  browser(environment?: Environment): SandboxBrowser;
}

/** @throws RangeError for fewer than 10 or more than 20,000 clients, and for more than 200 extra system users */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  let current: Required<SandboxOptions> = { ...standardSeed, extraSystemUsers: 0, ...options };
  const weather: Weather = { clock: makeClock(), faults: makeFaults(), nextLatency: () => 0 };
  const make = (environment: Environment) => makeWorld(environment, weather, checked(current));
  let worlds: Worlds = { production: make('production'), tt02: make('tt02') };
  const browsers: SandboxBrowser[] = [];

  const control = controlOf(() => worlds, {
    reset: (changes = {}) => {
      current = { ...current, ...changes };
      weather.clock.reset();
      weather.faults.clear();
      weather.nextLatency = () => 0;
      worlds = { production: make('production'), tt02: make('tt02') };
    },
    latency: (latency) => {
      weather.nextLatency = latencySeries(current.seed, latency);
    },
    resetStatistics: () => {
      for (const world of Object.values(worlds)) world.tally = makeTally();
    },
    actorSwitched: (world) => {
      const host = new URL(world.portalOrigin).hostname;
      for (const browser of browsers) {
        for (const cookie of actorCookies(world, world.actor)) browser.setCookie(cookie, host);
      }
    },
  });

  const app = makeApp(() => worlds, control);
  const answer = async (request: Request) => app.fetch(request);

  return {
    app,
    fetch: async (request) => {
      const response = await answer(request);
      if (isCut(response)) throw new TypeError('fetch failed');
      return response;
    },
    reset: control.reset,
    control,
    browser: (environment = 'production') => {
      const browser = makeBrowser(answer, worlds[environment].portalOrigin);
      browsers.push(browser);
      return browser;
    },
  };
}

/** The front: which environment and which of its two sites a host name means, and the log of what came. */
function makeApp(worlds: () => Worlds, control: SandboxControl): Hono {
  const portal = site();
  portal.route('/accessmanagement/api/v1', portalUserRoute);
  portal.route('/accessmanagement/api/v1', portalRoute);
  portal.route('/accessmanagement/api/v1', portalOwnerRoute);
  portal.route('/accessmanagement/api/v1/clientdelegations', portalClientAdministrationRoute);
  portal.route('/', portalPages);
  const platform = site();
  platform.route('/authentication/api/v1/enduser/systemuser', endUserRoute);
  platform.route('/authentication/api/v1', platformAuthentication);
  platform.route('/accessmanagement/api/v1/enduser/clientdelegations', clientAdministrationRoute);
  const controls = site();
  controls.route('/__sandbox', controlRoutes(control));

  const byHost = new Map<string, { environment: Environment; site: Hono<SandboxEnv> }>();
  for (const environment of environments) {
    const { portalOrigin, platformOrigin } = worlds()[environment];
    byHost.set(new URL(portalOrigin).hostname, { environment, site: portal });
    byHost.set(new URL(platformOrigin).hostname, { environment, site: platform });
  }

  const app = new Hono();
  app.all('*', async (c) => {
    const url = new URL(c.req.url);
    const place = byHost.get(url.hostname);
    if (!place) return nothing(421);
    const world = worlds()[place.environment];
    catchUp(world);
    if (url.pathname.startsWith('/__sandbox/')) return controls.fetch(c.req.raw, { world });
    const request = {
      method: c.req.method,
      host: url.hostname,
      path: url.pathname + url.search,
      at: Date.now(),
    };
    const isBlocked = place.site === platform && world.platform === 'blocked';
    const response = isBlocked ? cutResponse() : await place.site.fetch(c.req.raw, { world });
    world.tally.statistics.requests.push({ ...request, status: isCut(response) ? 0 : response.status });
    return response;
  });
  return app;
}

function site(): Hono<SandboxEnv> {
  const hono = new Hono<SandboxEnv>({ strict: false });
  hono.use('*', async (c, next) => {
    c.set('world', c.env.world);
    await next();
  });
  hono.notFound(() => nothing(404));
  hono.onError((error) => {
    if (error instanceof ConnectionCut) return cutResponse();
    // Only a mistake in the sandbox comes here.
    console.error(error);
    return brokenProblem();
  });
  return hono;
}

function checked(size: WorldSize): WorldSize {
  const { clients, extraSystemUsers } = size;
  if (!Number.isInteger(clients) || clients < 10 || clients > 20_000) {
    throw new RangeError(`the sandbox takes 10 to 20,000 clients, not ${clients}`);
  }
  if (!Number.isInteger(extraSystemUsers) || extraSystemUsers < 0 || extraSystemUsers > 200) {
    throw new RangeError(`the sandbox takes 0 to 200 extra system users, not ${extraSystemUsers}`);
  }
  return size;
}
