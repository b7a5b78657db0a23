import type { Failure } from '../domain/failure';
import type { RouteName } from './client-delegations';
import { type Problem, problemOf } from './problem';
import type { Received } from './request';

export type Intent = 'read' | 'write';
type Refusal = Extract<Received, { kind: 'answer' }>;

/**
 * What a request that did not succeed means, in the program's own words (`altinn/portal.md` 8, `altinn/platform.md` 3.3).
 * A read that got nowhere can simply be tried again; a write that got nowhere may still have taken effect.
 */
export function failureOf(received: Received, door: RouteName, intent: Intent): Failure {
  switch (received.kind) {
    case 'answer':
      return refusalOf(received, door, intent);
    case 'redirected':
      return { kind: 'session-expired' };
    case 'no-connection':
    case 'given-up':
      return noAnswer(intent);
    case 'not-sent':
      return { kind: 'unavailable' };
    default:
      return received satisfies never;
  }
}

/** For an answer that never came, or that nobody can read. */
export const noAnswer = (intent: Intent): Failure => ({
  kind: intent === 'read' ? 'unavailable' : 'unknown-outcome',
});

function refusalOf(answer: Refusal, door: RouteName, intent: Intent): Failure {
  const problem = problemOf(answer.body);
  const known = problem.codes.map((code) => byCode(code, problem, intent)).find(Boolean);
  return known ?? byStatus(answer, intent) ?? unexplained(answer, problem, door, intent);
}

function byCode(code: string, { paths }: Problem, intent: Intent): Failure | undefined {
  switch (code) {
    case 'AUTH-00079':
    case 'AM.VLD-00032':
      return { kind: 'no-relationship' };
    case 'AUTH-00080':
    case 'AM.VLD-00026':
      return { kind: 'missing-packages' };
    case 'AUTH.VLD-00014':
    case 'AUTH.VLD-00015':
    case 'AMUI-00015':
      return { kind: 'not-found' };
    // An entity that does not exist, or is of the wrong type: which one, only the path tells.
    case 'AM.VLD-00006':
    case 'AM.VLD-00008':
      if (paths.some((path) => /\bto$/.test(path))) return { kind: 'not-found' };
      return paths.some((path) => /\bfrom$/.test(path)) ? { kind: 'no-relationship' } : undefined;
    case 'AUTH-00043':
    case 'AMUI-00043':
      return { kind: 'session-expired' };
    case 'AUTH-00044':
    case 'AMUI-00044':
      return { kind: 'forbidden' };
    // The firm's clients could not be read, which comes before anything is written.
    case 'AUTH-00045':
    case 'AMUI-00045':
      return { kind: 'unavailable' };
    // The platform did not answer the portal, or answered without the client: either way it may be in.
    case 'AMUI-00028':
    case 'AMUI-00100':
      return noAnswer(intent);
    default:
      return undefined;
  }
}

function byStatus({ status, retryAfter }: Refusal, intent: Intent): Failure | undefined {
  if (status === 401) return { kind: 'session-expired' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'not-found' };
  if (status === 408) return noAnswer(intent);
  if (status === 429) return { kind: 'throttled', retryAfter };
  // Turned away at the gate, before anything was done; every other 5xx may come from behind a finished write.
  if (status === 503) return { kind: 'unavailable', retryAfter };
  if (status >= 500) return intent === 'read' ? { kind: 'unavailable', retryAfter } : noAnswer(intent);
  return undefined;
}

function unexplained(answer: Refusal, problem: Problem, door: RouteName, intent: Intent): Failure {
  // Antiforgery is the only one at this door that refuses a write without giving a code (`altinn/portal.md` 2.2).
  const nameless = problem.codes.length === 0 && !problem.modelState && answer.body.kind !== 'other';
  if (door === 'portal' && intent === 'write' && answer.status === 400 && nameless) {
    return { kind: 'token-refused' };
  }
  return { kind: 'rejected', code: problem.codes[0], text: problem.text };
}
