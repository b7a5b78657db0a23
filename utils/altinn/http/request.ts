import type { Environment } from '../../domain/environment';
import { hostsOf } from '../hosts';
import { deadline } from './deadline';
import { retryAfterSeconds } from './retry-after';

export interface Call {
  method: 'GET' | 'POST' | 'DELETE';
  url: URL;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

export type Body = { kind: 'json'; value: unknown } | { kind: 'empty' } | { kind: 'other' };

/** What came of a request, before anybody has judged it. */
export type Received =
  | { kind: 'answer'; status: number; body: Body; retryAfter?: number | undefined }
  /** Somewhere else, which for us is the login; never followed. */
  | { kind: 'redirected' }
  /** The browser could not get through, or the connection broke on the way. */
  | { kind: 'no-connection' }
  /** Time ran out, or the caller gave up, after it was sent. */
  | { kind: 'given-up' }
  /** The caller had given up before it was sent. */
  | { kind: 'not-sent' };

export interface RequestOptions {
  environment: Environment;
  fetch: typeof fetch;
  timeoutMs?: number | undefined;
  now?: () => number;
}

export type Request = (call: Call, signal: AbortSignal) => Promise<Received>;

// A write may wait for several retries inside Altinn (`altinn/platform.md` 4.2).
const writeTimeoutMs = 90_000;
const readTimeoutMs = 60_000;

/**
 * The one place that talks to the network: one request, sent once, with the browser's own cookies.
 * @throws RangeError for any address but the environment's two hosts: no caller may have one.
 */
export function createRequest(options: RequestOptions): Request {
  // Taken out of the object, because a browser's fetch refuses another `this` than its own.
  const { fetch, now = Date.now } = options;
  const { portal, platform } = hostsOf(options.environment);

  return async ({ method, url, headers, body }, caller) => {
    const isAltinn = url.origin === portal || url.origin === platform;
    if (!isAltinn || url.username || url.password) throw new RangeError(`not Altinn: ${url.origin}`);
    if (caller.aborted) return { kind: 'not-sent' };
    const timeoutMs = options.timeoutMs ?? (method === 'GET' ? readTimeoutMs : writeTimeoutMs);
    const { signal, release } = deadline(caller, timeoutMs);
    try {
      const response = await fetch(url.href, {
        method,
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        credentials: 'include',
        cache: 'no-store',
        redirect: 'manual',
        signal,
      });
      if (isRedirect(response)) return { kind: 'redirected' };
      const retryAfter = retryAfterSeconds(response.headers, now());
      return { kind: 'answer', status: response.status, body: await bodyOf(response), retryAfter };
    } catch {
      return { kind: signal.aborted ? 'given-up' : 'no-connection' };
    } finally {
      release();
    }
  };
}

// A browser hides where it leads (`opaqueredirect`); Node shows the status.
const isRedirect = (response: Response) =>
  response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);

async function bodyOf(response: Response): Promise<Body> {
  const text = await response.text();
  if (text.trim() === '') return { kind: 'empty' };
  if (!/\bjson\b/i.test(response.headers.get('content-type') ?? '')) return { kind: 'other' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'other' };
  }
}
