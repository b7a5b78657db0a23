import { describe, expect, test } from 'vitest';
import { createRequest, type Received } from '../../../../utils/altinn/http/request';
import {
  createFakeFetch,
  empty,
  html,
  json,
  noConnection,
  type Sent,
  silence,
} from '../../../support/altinn/fake-fetch';
import { never } from '../../../support/altinn/firm';

const here = new URL('https://platform.tt02.altinn.no/somewhere');

function ask(
  answer: (sent: Sent) => Response | Promise<Response>,
  url = here,
  signal = never,
  timeoutMs = 1_000,
) {
  const { fetch, sent } = createFakeFetch(answer);
  const request = createRequest({ environment: 'tt02', fetch, timeoutMs, now: () => 0 });
  const received = request({ method: 'GET', url }, signal);
  return { received, sent };
}

describe('the one place that talks to the network', () => {
  test.each([
    'https://platform.altinn.no/somewhere',
    'https://am.ui.altinn.no/',
    'https://example.org/',
    'http://platform.tt02.altinn.no/',
    'https://platform.tt02.altinn.no:8443/',
    'https://platform.tt02.altinn.no.example.org/',
    'https://user:secret@platform.tt02.altinn.no/',
  ])('refuses %s, and nothing is sent', async (address) => {
    const { received, sent } = ask(() => json({}), new URL(address));
    await expect(received).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });

  test("sends the browser's cookies, past the cache, and never follows a redirect", async () => {
    const { received, sent } = ask(() => json([1]));
    expect(await received).toMatchObject({ kind: 'answer', status: 200, body: { kind: 'json', value: [1] } });
    expect(sent[0]?.init).toMatchObject({ credentials: 'include', cache: 'no-store', redirect: 'manual' });
    expect(sent[0]?.headers.get('authorization')).toBeNull();
  });

  test('calls fetch without an owner, as browsers demand', async () => {
    let owner: unknown = 'not called';
    const options = {
      environment: 'tt02' as const,
      fetch: async function (this: unknown) {
        owner = this;
        return json([]);
      },
    };
    await createRequest(options)({ method: 'GET', url: here }, never);
    expect(owner).toBeUndefined();
  });

  test.each<[string, () => Response | Promise<Response>, Received['kind']]>([
    ['a redirect to the login', () => empty(302, { location: 'https://login.altinn.no/' }), 'redirected'],
    ['a redirect that the browser hides', () => opaqueRedirect(), 'redirected'],
    ['a broken connection', noConnection, 'no-connection'],
    ['a body that breaks off', () => new Response(breaksOff()), 'no-connection'],
  ])('%s is its own kind of answer', async (_, answer, kind) => {
    expect((await ask(answer).received).kind).toBe(kind);
  });

  test('gives up when the time is out, also in the middle of a body', async () => {
    expect(await ask(silence, here, never, 20).received).toEqual({ kind: 'given-up' });
    const halfAnswer = ({ init }: Sent) => new Response(stalls(init.signal));
    expect(await ask(halfAnswer, here, never, 20).received).toEqual({ kind: 'given-up' });
  });

  test('gives up when the caller does, and does not send for one who already has', async () => {
    const caller = new AbortController();
    const { received } = ask(silence, here, caller.signal, 60_000);
    caller.abort();
    expect(await received).toEqual({ kind: 'given-up' });
    const late = ask(() => json([]), here, caller.signal);
    expect(await late.received).toEqual({ kind: 'not-sent' });
    expect(late.sent).toEqual([]);
  });

  test('a web page is not an answer, and neither is broken JSON', async () => {
    expect(await ask(() => html(200)).received).toMatchObject({ status: 200, body: { kind: 'other' } });
    const broken = () => new Response('{"data":', { headers: { 'content-type': 'application/json' } });
    expect(await ask(broken).received).toMatchObject({ body: { kind: 'other' } });
    expect(await ask(() => empty(401)).received).toMatchObject({ status: 401, body: { kind: 'empty' } });
  });

  test.each([
    [{ 'retry-after': '30' }, 30],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:01:30 GMT', date: 'Sun, 22 Nov 2026 12:00:00 GMT' }, 90],
    [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:10 GMT' }, 10],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:00 GMT', date: 'Sun, 22 Nov 2026 13:00:00 GMT' }, 1],
    [{ 'retry-after': '0' }, 1],
    [{ 'retry-after': '-1' }, 1],
    [{ 'retry-after': '1.5' }, 2],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('%j asks us to wait %s seconds', async (headers, seconds) => {
    const received = await ask(() => empty(429, headers)).received;
    expect(received).toMatchObject({ kind: 'answer', status: 429 });
    expect(received.kind === 'answer' && received.retryAfter).toBe(seconds);
  });
});

function opaqueRedirect(): Response {
  const response = new Response(null);
  Object.defineProperties(response, { type: { value: 'opaqueredirect' }, status: { value: 0 } });
  return response;
}

const breaksOff = () =>
  new ReadableStream({
    pull: (controller) => controller.error(new TypeError('terminated')),
  });

const stalls = (signal: AbortSignal | null | undefined) =>
  new ReadableStream({
    start: (controller) =>
      signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError'))),
  });
