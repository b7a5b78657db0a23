import type { Failure } from '../../domain/failure';
import { type Problem, problemOf } from './problem';
import type { Received } from './request';

export type Intent = 'read' | 'write';
/** Whether an API asks for the antiforgery token with every write. */
export type XsrfToken = 'takes-token' | 'tokenless';
type Refusal = Extract<Received, { kind: 'answer' }>;

/**
 * What a request that did not succeed means, in the program's own words (`altinn/portal.md` 8, `altinn/platform.md` 3.3).
 * A read that got nowhere can simply be tried again; a write that got nowhere may still have taken effect.
 */
export function failureOf(received: Received, xsrf: XsrfToken, intent: Intent): Failure {
  switch (received.kind) {
    case 'answer':
      return refusalOf(received, xsrf, intent);
    case 'redirected':
      return { kind: 'session-expired' };
    case 'no-connection':
      return intent === 'read' ? { kind: 'no-connection' } : noAnswer(intent);
    case 'given-up':
      return noAnswer(intent);
    case 'not-sent':
      return { kind: 'unavailable' };
    default:
      return received satisfies never;
  }
}

/** For an answer that never came. */
const noAnswer = (intent: Intent): Failure => ({
  kind: intent === 'read' ? 'unavailable' : 'unknown-outcome',
});

/** For a success that nobody can read. */
export const oddAnswer = (intent: Intent): Failure => ({
  kind: intent === 'read' ? 'altinn-changed' : 'unknown-outcome',
});

function refusalOf(answer: Refusal, xsrf: XsrfToken, intent: Intent): Failure {
  const problem = problemOf(answer.body);
  const known = problem.codes.map((code) => byCode(code, problem, intent)).find(Boolean);
  return known ?? byStatus(answer, problem, intent) ?? unexplained(answer, problem, xsrf, intent);
}

function byCode(code: string, { paths }: Problem, intent: Intent): Failure | undefined {
  switch (code) {
    case 'AUTH-00079':
      return { kind: 'no-relationship' };
    // On the agent's path it speaks of the agent (`altinn/client-administration.md`).
    case 'AM.VLD-00032':
      return paths.some((path) => /\b(?:to|agent)$/.test(path)) ? undefined : { kind: 'no-relationship' };
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
      if (paths.some((path) => /\b(?:to|agent)$/.test(path))) return { kind: 'not-found' };
      return paths.some((path) => /\b(?:from|client)$/.test(path)) ? { kind: 'no-relationship' } : undefined;
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

function byStatus({ status, retryAfter }: Refusal, problem: Problem, intent: Intent): Failure | undefined {
  if (status === 401) return { kind: 'session-expired' };
  if (status === 403) return { kind: 'forbidden' };
  // A lookup behind that failed says that the party does not exist (`altinn/platform.md` 3.3).
  if (status === 404 && unknownParty.test(problem.text ?? '')) return { kind: 'unavailable' };
  if (status === 404 && problem.codes.length > 0) return undefined;
  if (status === 404 || status === 405) return { kind: 'altinn-changed' };
  if (status === 408) return noAnswer(intent);
  if (status === 429) return { kind: 'throttled', retryAfter };
  // Turned away at the gate, before anything was done; every other 5xx may come from behind a finished write.
  if (status === 503) return { kind: 'unavailable', retryAfter };
  if (status >= 500) return intent === 'read' ? { kind: 'unavailable', retryAfter } : noAnswer(intent);
  return undefined;
}

const unknownParty = /no associated party information|system owner not found|party not found/i;

function unexplained(answer: Refusal, problem: Problem, xsrf: XsrfToken, intent: Intent): Failure {
  // Antiforgery is the only one here that refuses a write with neither code nor detail (`altinn/portal.md` 2.2).
  const nameless = problem.bare && answer.body.kind !== 'other';
  if (xsrf === 'takes-token' && intent === 'write' && answer.status === 400 && nameless) {
    return { kind: 'token-refused' };
  }
  const { trace } = problem;
  return { kind: 'rejected', code: problem.codes[0], text: problem.text, ...(trace && { trace }) };
}
