import { describe, expect, test } from 'vitest';
import { failureOf, type Intent, type XsrfToken } from '../../../../utils/altinn/http/failures';
import type { Body, Received } from '../../../../utils/altinn/http/request';
import type { Failure } from '../../../../utils/domain/failure';

const body = (value?: unknown): Body => (value === undefined ? { kind: 'empty' } : { kind: 'json', value });
const answer = (status: number, value?: unknown, retryAfter?: number): Received => ({
  kind: 'answer',
  status,
  body: body(value),
  retryAfter,
});
const validation = (code: string) => ({ code: 'STD-00000', validationErrors: [{ code, title: 'No.' }] });

describe('what Altinn means', () => {
  test.each<[string, number, unknown, Failure]>([
    ['signed out', 401, undefined, { kind: 'session-expired' }],
    ['a token refused further in', 401, { code: 'AUTH-00043' }, { kind: 'session-expired' }],
    ['the same through the portal', 401, { code: 'AMUI-00043' }, { kind: 'session-expired' }],
    ['no rights', 403, undefined, { kind: 'forbidden' }],
    ['no rights further in', 403, { code: 'AUTH-00044' }, { kind: 'forbidden' }],
    ['no rights, unexplained', 403, { code: 'AMUI-00999' }, { kind: 'forbidden' }],
    ['no client of theirs', 400, { code: 'AUTH-00079' }, { kind: 'no-relationship' }],
    ['a client no more', 400, validation('AM.VLD-00032'), { kind: 'no-relationship' }],
    ['a package short', 400, { code: 'AUTH-00080' }, { kind: 'missing-packages' }],
    ['a package not held', 400, validation('AM.VLD-00026'), { kind: 'missing-packages' }],
    ['no such system user', 400, validation('AUTH.VLD-00014'), { kind: 'not-found' }],
    ['a standard system user', 400, validation('AUTH.VLD-00015'), { kind: 'not-found' }],
    ['an owner unknown', 404, { title: 'System Owner not Found' }, { kind: 'unavailable' }],
    ['an address that is no more', 404, undefined, { kind: 'altinn-changed' }],
    ['a verb that is no more', 405, undefined, { kind: 'altinn-changed' }],
    ['a gate that is shut', 503, undefined, { kind: 'unavailable', retryAfter: undefined }],
    ['clients that could not be read', 400, { code: 'AUTH-00045' }, { kind: 'unavailable' }],
    ['too much', 429, undefined, { kind: 'throttled', retryAfter: undefined }],
  ])('%s is the same at every xsrf, reading or writing', (_, status, value, failure) => {
    for (const xsrf of ['takes-token', 'tokenless'] as const) {
      for (const intent of ['read', 'write'] as const) {
        expect(failureOf(answer(status, value), xsrf, intent)).toEqual(failure);
      }
    }
  });

  test.each<[string, Received]>([
    ['a time-out', { kind: 'given-up' }],
    ['500', answer(500)],
    ['502', answer(502)],
    ['504', answer(504)],
    ['408', answer(408)],
    ['a portal that got no answer', answer(503, { code: 'AMUI-00100', title: 'please retry' })],
    ['a portal that did not find the client in the answer', answer(400, { code: 'AMUI-00028' })],
  ])('after %s a write may have taken effect and a read has not', (_, received) => {
    for (const xsrf of ['takes-token', 'tokenless'] as const) {
      expect(failureOf(received, xsrf, 'write').kind).toBe('unknown-outcome');
      expect(failureOf(received, xsrf, 'read').kind).toBe('unavailable');
    }
  });

  test('a broken connection leaves a write unknown, and is what it is for a read', () => {
    expect(failureOf({ kind: 'no-connection' }, 'tokenless', 'write').kind).toBe('unknown-outcome');
    expect(failureOf({ kind: 'no-connection' }, 'tokenless', 'read').kind).toBe('no-connection');
  });

  test("a problem that the portal hands on as its own problem's text is read as it was", () => {
    const inner = JSON.stringify({
      code: 'STD-00000',
      validationErrors: [{ code: 'AM.VLD-00032', paths: ['$QUERY/client'] }],
    });
    const outer = { status: 400, detail: inner };
    expect(failureOf(answer(400, outer), 'takes-token', 'write').kind).toBe('no-relationship');
    const agent = inner.replace('00032', '00006').replace('client', 'agent');
    expect(failureOf(answer(400, { detail: agent }), 'takes-token', 'write').kind).toBe('not-found');
  });

  test('what was never sent never took effect', () => {
    expect(failureOf({ kind: 'not-sent' }, 'takes-token', 'write')).toEqual({ kind: 'unavailable' });
  });

  test('a redirect is the login', () => {
    expect(failureOf({ kind: 'redirected' }, 'takes-token', 'write')).toEqual({ kind: 'session-expired' });
  });

  test('the wait that Altinn asks for goes along', () => {
    expect(failureOf(answer(429, undefined, 12), 'tokenless', 'write')).toEqual({
      kind: 'throttled',
      retryAfter: 12,
    });
    expect(failureOf(answer(503, undefined, 7), 'tokenless', 'write')).toEqual({
      kind: 'unavailable',
      retryAfter: 7,
    });
  });

  test.each<[XsrfToken, Intent, number, unknown, boolean]>([
    ['takes-token', 'write', 400, undefined, true],
    ['takes-token', 'write', 400, { title: 'Bad Request', status: 400, traceId: '00-1' }, true],
    ['takes-token', 'write', 400, { title: 'One or more…', errors: { client: ['bad'] } }, false],
    ['takes-token', 'write', 400, { code: 'AMUI-00005' }, false],
    ['takes-token', 'write', 400, { status: 400, detail: 'No.' }, false],
    ['takes-token', 'write', 415, undefined, false],
    ['takes-token', 'read', 400, undefined, false],
    ['tokenless', 'write', 400, undefined, false],
    ['tokenless', 'write', 400, undefined, false],
  ])('%s, %s, %i with %j: a refused XSRF token? %s', (xsrf, intent, status, value, expected) => {
    expect(failureOf(answer(status, value), xsrf, intent).kind).toBe(expected ? 'token-refused' : 'rejected');
  });

  test.each([
    ['AUTH-00002', 'The Delegation failed.'],
    ['AUTH-00031', 'Party does not match delegation facilitator.'],
    ['AUTH-00063', 'One or more accesspackage is not found.'],
  ])('%s is handed on in its own words', (code, title) => {
    const rejected = { kind: 'rejected', code, text: title };
    expect(failureOf(answer(400, { code, title }), 'tokenless', 'write')).toEqual(rejected);
  });

  test.each(['AMUI-00002', 'AMUI-00005'])('%s is handed on, though nobody knows what it means', (code) => {
    const failure = failureOf(answer(400, { code, detail: 'Default error' }), 'takes-token', 'write');
    expect(failure).toEqual({ kind: 'rejected', code, text: 'Default error' });
  });

  test('a validation code says more than STD-00000, and is the one that is told', () => {
    expect(failureOf(answer(400, validation('AM.VLD-00033')), 'tokenless', 'write')).toEqual({
      kind: 'rejected',
      code: 'AM.VLD-00033',
      text: 'No.',
    });
  });

  test.each([
    ['$QUERY/to', 'not-found'],
    ['?from', 'no-relationship'],
    ['$QUERY/party', 'rejected'],
  ])('an entity that does not exist is told apart by where it stood: %s', (path, kind) => {
    const missing = { code: 'STD-00000', validationErrors: [{ code: 'AM.VLD-00006', paths: [path] }] };
    expect(failureOf(answer(400, missing), 'tokenless', 'write').kind).toBe(kind);
  });

  test("a national identity number in Altinn's words is masked", () => {
    const failure = failureOf(
      answer(400, { code: 'AUTH-1', title: 'No 01018012345.' }),
      'tokenless',
      'write',
    );
    expect(JSON.stringify(failure)).not.toContain('01018012345');
  });
});
