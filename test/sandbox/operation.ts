import { ConnectionCut } from './connection';
import type { Occasion, Route, Trouble } from './faults';
import { wait } from './latency';
import { brokenProblem, nothing, plainProblem, tooMany } from './problems';
import { type Visitor, visitorOf } from './session';
import { clientById, systemUserById, type World } from './world';

/** What a route says when something goes wrong before it has done anything. */
export interface RouteVoice {
  unavailable: (retryAfter: number | undefined) => Response;
  rejected: (code: string) => Response;
}

/** One request through one of the routes, from the session check to the answer. */
export interface Operation {
  route: Route;
  on: Occasion;
  voice: RouteVoice;
  systemUserId?: string;
  clientId?: string;
  /** Refuses before anything else is looked at: antiforgery, scopes. */
  guard?: (visitor: Visitor) => Response | undefined;
  /** What the route makes of a failing (or throttling) service behind it. */
  behind: () => Response;
  /** What the route makes of a service behind it that says 403. */
  forbidden: () => Response;
  /** An empty list, for reads of lists. */
  empty?: () => Response;
  work: (visitor: Visitor, trouble: Trouble | undefined) => Promise<Response> | Response;
}

const counted = {
  'read-available': 'available',
  'read-delegated': 'delegated',
  'read-system-user': 'systemUser',
  'look-up': 'lookUp',
} as const;

/** Counts the request, checks who sends it, lets planned trouble strike, and does the work. */
export async function operate(world: World, request: Request, operation: Operation): Promise<Response> {
  if (operation.on !== 'write') {
    countRead(world, operation.on);
    return answer(world, request, operation);
  }
  const by = visitorOf(world, request)?.user.userUuid;
  const ends = world.tally.writeBegins(lower(operation.systemUserId), lower(operation.clientId), by);
  let response: Response | undefined;
  try {
    response = await answer(world, request, operation);
    return response;
  } finally {
    ends(response?.ok ? 'done' : 'not done');
  }
}

async function answer(world: World, request: Request, operation: Operation): Promise<Response> {
  const visitor = visitorOf(world, request);
  if (!visitor) return nothing(401);
  const refusal = operation.guard?.(visitor);
  if (refusal) return refusal;
  const trouble = world.weather.faults.take({
    environment: world.environment,
    route: operation.route,
    on: operation.on,
    client: namesOfClient(world, operation),
  });
  const instead = trouble && (await insteadOfWork(operation, trouble));
  if (instead) return instead;
  const response = await operation.work(visitor, trouble);
  if (trouble?.do === 'half-list') return halved(response);
  if (trouble?.do === 'drop-after' || trouble?.do === 'effect-later') throw new ConnectionCut();
  return response;
}

/** The answer where trouble strikes before the work, or nothing where it goes on. */
async function insteadOfWork(operation: Operation, trouble: Trouble): Promise<Response | undefined> {
  switch (trouble.do) {
    case '429':
      return tooMany(trouble.retryAfter);
    case '429-hidden':
      if (operation.route === 'client-administration') return tooMany(undefined);
      return operation.route === 'portal' && operation.on === 'write'
        ? operation.voice.rejected('AMUI-00005')
        : operation.behind();
    case 'behind':
      return operation.behind();
    case '503':
      return operation.voice.unavailable(trouble.retryAfter);
    case '500':
      return brokenProblem();
    case 'drop-before':
      throw new ConnectionCut();
    case 'empty-list':
      return operation.empty?.();
    case '401':
      return nothing(401);
    case '403':
      return operation.forbidden();
    case 'xsrf':
      return plainProblem(400, 'Bad Request');
    case 'reject':
      return operation.voice.rejected(trouble.code);
    case 'hang':
      await wait(trouble.ms);
      return undefined;
    case 'drop-after':
    case 'effect-later':
    case 'collision':
    case 'half-list':
      return undefined;
    default:
      return trouble satisfies never;
  }
}

/** The list with every other entry left out, bare or under `data`. */
async function halved(response: Response): Promise<Response> {
  const body: unknown = await response.json();
  const half = (entries: unknown[]) => entries.filter((_, at) => at % 2 === 0);
  const isPaged = (told: unknown): told is { data: unknown[] } =>
    typeof told === 'object' && told !== null && 'data' in told && Array.isArray(told.data);
  if (Array.isArray(body)) return Response.json(half(body));
  return Response.json(isPaged(body) ? { ...body, data: half(body.data) } : body);
}

function countRead(world: World, on: Exclude<Occasion, 'write'>): void {
  if (on !== 'refresh' && on !== 'profile') world.tally.statistics.reads[counted[on]] += 1;
}

/** A rule may name a client by id or by organisation number. */
function namesOfClient(world: World, { systemUserId, clientId }: Operation): string[] {
  const id = lower(clientId);
  const owner = systemUserById(world, lower(systemUserId))?.owner;
  const orgNumber = owner && clientById(owner, id)?.orgNumber;
  return orgNumber ? [id, orgNumber] : [id];
}

const lower = (id: string | undefined) => (id ?? '').toLowerCase();
