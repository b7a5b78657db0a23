import { randomBytes } from 'node:crypto';

const headers = { 'content-type': 'application/problem+json; charset=utf-8' };

export const problem = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status, headers });

export const nothing = (status: number): Response => new Response(null, { status });

/** Portal and client administration write what they have; the platform's authentication leaves nulls out. */
export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

export const traceId = (): string =>
  `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

/** ASP.NET's own answer to a query or a body that does not bind: `errors`, and no `code`. */
export const bindingProblem = (field: string, value: string): Response =>
  problem(400, {
    type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
    title: 'One or more validation errors occurred.',
    status: 400,
    errors: { [field]: [`The value '${value}' is not valid.`] },
    traceId: traceId(),
  });

/** ASP.NET's plain problem: no `code` either. */
export const plainProblem = (status: number, title: string): Response =>
  problem(status, { type: 'https://tools.ietf.org/html/rfc9110', title, status, traceId: traceId() });

export const brokenProblem = (): Response =>
  plainProblem(500, 'An error occurred while processing your request.');

/** What the gateway in front of everything says when somebody asks too often. */
export const tooMany = (retryAfter: number | undefined): Response =>
  new Response(JSON.stringify({ statusCode: 429, message: 'Rate limit is exceeded. Try again later.' }), {
    status: 429,
    headers: { 'content-type': 'application/json', ...retryHeader(retryAfter) },
  });

export const gatewayDown = (retryAfter: number | undefined): Response =>
  new Response('<html><head><title>503 Service Temporarily Unavailable</title></head></html>', {
    status: 503,
    headers: { 'content-type': 'text/html', ...retryHeader(retryAfter) },
  });

export const retryHeader = (retryAfter: number | undefined): Record<string, string> =>
  retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isGuid = (text: string | undefined): text is string => text !== undefined && guid.test(text);
export const noGuid = '00000000-0000-0000-0000-000000000000';
