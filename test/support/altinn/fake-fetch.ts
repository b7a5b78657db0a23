/** One request as it would have left the browser. */
export interface Sent {
  method: string;
  url: URL;
  headers: Headers;
  body: unknown;
  init: RequestInit;
}

/** A network that answers what the test says, and remembers everything that was sent. */
export function createFakeFetch(answer: (sent: Sent) => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const one = {
      method: init.method ?? 'GET',
      url: new URL(String(input)),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      init,
    };
    sent.push(one);
    return answer(one);
  };
  return { fetch, sent };
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

export const problem = (
  status: number,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
) => json({ status, ...body }, status, { 'content-type': 'application/problem+json', ...headers });

export const empty = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

export const html = (status: number) =>
  new Response('<!doctype html><title>Altinn</title>', { status, headers: { 'content-type': 'text/html' } });

/** What a browser's fetch does when the connection breaks, or the host is withheld. */
export const noConnection = () => Promise.reject(new TypeError('Failed to fetch'));

/** Never answers; gives up when told to. */
export const silence = ({ init }: Sent) =>
  new Promise<Response>((_, reject) =>
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
  );
