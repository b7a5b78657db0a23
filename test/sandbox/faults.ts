import * as z from 'zod/mini';

const routes = ['end-user', 'portal-client-administration', 'client-administration', 'portal'] as const;
export type Route = (typeof routes)[number];

const occasions = [
  'write',
  'read-available',
  'read-delegated',
  'read-system-user',
  'refresh',
  /** Who is signed in; struck only by rules that name it, as is the look-up of one organisation. */
  'profile',
  'look-up',
] as const;
export type Occasion = (typeof occasions)[number];

const seconds = z.optional(z.number());
const trouble = z.discriminatedUnion('do', [
  /** The gateway throttles; `retryAfter` in seconds. Nothing has happened. */
  z.object({ do: z.literal('429'), retryAfter: seconds }),
  /** The platform throttles the portal's back end, which says AMUI-00005 (`altinn/portal.md` 0.5). */
  z.object({ do: z.literal('429-hidden') }),
  /** Something behind the route fails; each route flattens it its own way, lists to `200 []` where the real ones do. */
  z.object({ do: z.literal('behind') }),
  z.object({ do: z.literal('503'), retryAfter: seconds }),
  z.object({ do: z.literal('500') }),
  /** The connection is cut and nothing has happened. */
  z.object({ do: z.literal('drop-before') }),
  /** It has happened, and then the connection is cut. */
  z.object({ do: z.literal('drop-after') }),
  /** The connection is cut now and it happens later, on the sandbox's clock. */
  z.object({ do: z.literal('effect-later'), seconds: z.number() }),
  z.object({ do: z.literal('empty-list') }),
  /** Every other entry of the list is missing. */
  z.object({ do: z.literal('half-list') }),
  /** A unique index was hit behind: AUTH-00002, nothing has happened. */
  z.object({ do: z.literal('collision') }),
  z.object({ do: z.literal('401') }),
  z.object({ do: z.literal('403') }),
  /** The antiforgery token is refused: 400 without a code. */
  z.object({ do: z.literal('xsrf') }),
  /** Takes this much longer, then goes as usual. */
  z.object({ do: z.literal('hang'), ms: z.number() }),
  /** Says no with this code, in the shape of the route. */
  z.object({ do: z.literal('reject'), code: z.string() }),
]);

const aim = z.object({
  environment: z.optional(z.enum(['production', 'tt02'])),
  route: z.optional(z.enum([...routes, 'any'])),
  on: z.enum([...occasions, 'any']),
  /** Client id or organisation number. */
  client: z.optional(z.string()),
  /** Lets this many matching requests through first. */
  skip: z.optional(z.number()),
  /** How many to hit after that: once unless told. */
  times: z.optional(z.union([z.number(), z.literal('always')])),
});

export const faultRule = z.intersection(aim, trouble);
export type Trouble = z.infer<typeof trouble>;
export type FaultRule = z.infer<typeof faultRule>;

/** What a request is, as far as rules ask. */
export interface Occurrence {
  environment: 'production' | 'tt02';
  route: Route;
  on: Occasion;
  /** Id and organisation number of the client written, where there is one. */
  client: readonly string[];
}

export interface Faults {
  add(rule: FaultRule): void;
  clear(): void;
  rules(): FaultRule[];
  /** The first rule that hits this request, used up by one; or nothing. */
  take(occurrence: Occurrence): Trouble | undefined;
}

export function makeFaults(): Faults {
  let waiting: { rule: FaultRule; skip: number; left: number }[] = [];
  return {
    add: (rule) => {
      const left = rule.times === 'always' ? Number.POSITIVE_INFINITY : (rule.times ?? 1);
      waiting.push({ rule, skip: rule.skip ?? 0, left });
    },
    clear: () => {
      waiting = [];
    },
    rules: () => waiting.map(({ rule }) => rule),
    take: (occurrence) => {
      for (const entry of waiting) {
        if (entry.left <= 0 || !aimsAt(entry.rule, occurrence)) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        waiting = waiting.filter(({ left }) => left > 0);
        return entry.rule;
      }
      return undefined;
    },
  };
}

const onlyNamed: readonly Occasion[] = ['profile', 'look-up'];

function aimsAt(rule: FaultRule, occurrence: Occurrence): boolean {
  return (
    (rule.environment ?? occurrence.environment) === occurrence.environment &&
    (rule.route === undefined || rule.route === 'any' || rule.route === occurrence.route) &&
    ((rule.on === 'any' && !onlyNamed.includes(occurrence.on)) || rule.on === occurrence.on) &&
    (rule.client === undefined || occurrence.client.includes(rule.client))
  );
}
