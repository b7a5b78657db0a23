import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type ChosenRoutes, type ClosedRoute, type RouteName, routeNames } from '../altinn/route-table';
import { environments } from '../domain/environment';
import { type FailureKind, failureKinds } from '../domain/failure';
import type { RegisterEntry } from '../domain/numbers/register-entry';

const routeName = z.enum(routeNames);
const routes = z.object({ availableRoute: routeName, delegatedRoute: routeName, writeRoute: routeName });

const closedRoute = z.object({
  route: routeName,
  for: z.enum(['reading', 'writing']),
  why: z.enum(failureKinds),
});

const registerEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody') }),
  z.object({
    kind: z.literal('organisation'),
    name: z.optional(z.string()),
    form: z.optional(z.string()),
    isDeleted: z.boolean(),
  }),
]);
const mostEntries = 1000;

const memorySchema = z.object({
  /** Another one after the browser was restarted. */
  browserSession: z.string(),
  /** `XSRF-TOKEN` by environment, with the user it is bound to. */
  tokens: z.partialRecord(z.enum(environments), z.object({ userUuid: z.string(), token: z.string() })),
  /** Which routes answered, by environment, user and owner. */
  routes: z.record(z.string(), routes),
  /** Which routes did not open, and for what, by the same. */
  closed: z.record(z.string(), z.array(closedRoute)),
  /** Runs whose outcome has been seen. */
  dismissed: z.array(z.string()),
  /** What was looked up, by environment and organisation number; the newest last. */
  lookedUp: z.optional(z.partialRecord(z.enum(environments), z.array(z.tuple([z.string(), registerEntry])))),
  /** Where looking up is not there any more. */
  lookUpsClosed: z.optional(z.array(z.enum(environments))),
  /** Who was signed in when Altinn last said so. */
  signedIn: z.optional(z.partialRecord(z.enum(environments), z.string())),
});
type Memory = z.infer<typeof memorySchema>;

const key = 'memory';

/**
 * What outlives the worker but not the browser: session storage, which is memory and never disk.
 * Read once when the worker starts, so that everything else can look without waiting.
 */
export async function openSessionMemory() {
  const stored = memorySchema.safeParse((await browser.storage.session.get(key))[key]);
  const memory: Memory = stored.success
    ? stored.data
    : { browserSession: crypto.randomUUID(), tokens: {}, routes: {}, closed: {}, dismissed: [] };
  const save = () => browser.storage.session.set({ [key]: memory });
  if (!stored.success) await save();

  return {
    browserSession: memory.browserSession,
    token: (environment: (typeof environments)[number], userUuid: string) => {
      const held = memory.tokens[environment];
      return held?.userUuid === userUuid ? held.token : undefined;
    },
    async keepToken(environment: (typeof environments)[number], userUuid: string, token: string) {
      if (memory.tokens[environment]?.token === token && memory.tokens[environment].userUuid === userUuid)
        return;
      memory.tokens[environment] = { userUuid, token };
      await save();
    },
    routes: (who: string) => memory.routes[who],
    async keepRoutes(who: string, chosen: ChosenRoutes | undefined) {
      if (chosen) memory.routes[who] = chosen;
      else delete memory.routes[who];
      await save();
    },
    lastSignedIn: (environment: (typeof environments)[number]) => memory.signedIn?.[environment],
    async keepSignedIn(environment: (typeof environments)[number], userUuid: string) {
      if (memory.signedIn?.[environment] === userUuid) return;
      memory.signedIn = { ...memory.signedIn, [environment]: userUuid };
      await save();
    },
    closedRoutes: (who: string): readonly ClosedRoute[] => memory.closed[who] ?? [],
    /** What was found when the routes were chosen, beside what writes have found since. */
    async keepClosed(who: string, forReading: readonly ClosedRoute[]) {
      const forWriting = (memory.closed[who] ?? []).filter((one) => one.for === 'writing');
      memory.closed[who] = [...forReading, ...forWriting];
      await save();
    },
    /** A route that refused a write is not asked for writing again in this session, and the routes are chosen anew. */
    async closeForWriting(who: string, route: RouteName, why: FailureKind) {
      const others = (memory.closed[who] ?? []).filter((one) => one.route !== route || one.for !== 'writing');
      memory.closed[who] = [...others, { route, for: 'writing', why }];
      delete memory.routes[who];
      await save();
    },
    registerEntries: (environment: (typeof environments)[number]): ReadonlyMap<string, RegisterEntry> =>
      new Map(memory.lookedUp?.[environment]),
    async keepRegisterEntries(
      environment: (typeof environments)[number],
      entries: ReadonlyMap<string, RegisterEntry>,
    ) {
      const all = new Map([...(memory.lookedUp?.[environment] ?? []), ...entries]);
      memory.lookedUp = { ...memory.lookedUp, [environment]: [...all].slice(-mostEntries) };
      await save();
    },
    lookUpsClosed: (environment: (typeof environments)[number]) =>
      memory.lookUpsClosed?.includes(environment) ?? false,
    async closeLookUps(environment: (typeof environments)[number]) {
      memory.lookUpsClosed = [...(memory.lookUpsClosed ?? []), environment];
      await save();
    },
    isDismissed: (jobId: string) => memory.dismissed.includes(jobId),
    async dismiss(jobId: string) {
      memory.dismissed = [...memory.dismissed.slice(-50), jobId];
      await save();
    },
  };
}
export type SessionMemory = Awaited<ReturnType<typeof openSessionMemory>>;
