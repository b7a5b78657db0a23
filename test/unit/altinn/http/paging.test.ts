import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createCaller } from '../../../../utils/altinn/http/caller';
import { readPages } from '../../../../utils/altinn/http/paging';
import { createRequest } from '../../../../utils/altinn/http/request';
import { createFakeFetch, empty, json, type Sent } from '../../../support/altinn/fake-fetch';
import { never } from '../../../support/altinn/firm';

const first = new URL('https://platform.tt02.altinn.no/list/clients?agent=1');

function read(answer: (sent: Sent) => Response) {
  const { fetch, sent } = createFakeFetch(answer);
  const request = createRequest({ environment: 'tt02', fetch });
  const caller = createCaller({
    xsrf: 'tokenless',
    request,
    hasSiteAccess: async () => true,
    whoAnswers: async () => 'nobody',
  });
  return { list: readPages(caller, first, z.number(), never), sent };
}

const unavailable = { ok: false, failure: { kind: 'altinn-changed' } };

describe('a list in pages', () => {
  test.each([
    [[1, 2]],
    [{ data: [1, 2] }],
    [{ data: [1, 2], links: null }],
    [{ data: [1, 2], links: {} }],
    [{ data: [1, 2], links: { next: null } }],
    [{ data: [1, 2], links: { next: '' } }],
  ])('%j is a whole list', async (page) => {
    expect(await read(() => json(page)).list).toEqual({ ok: true, value: [1, 2] });
  });

  test('every page is read, in order, and each only once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.integer()), { minLength: 1, maxLength: 20 }), async (pages) => {
        const { list, sent } = read(({ url }) => {
          const page = Number(url.searchParams.get('page') ?? 0);
          const next = page + 1 < pages.length ? `?agent=1&page=${page + 1}` : null;
          return json({ data: pages[page], links: { next } });
        });
        expect(await list).toEqual({ ok: true, value: pages.flat() });
        expect(sent).toHaveLength(pages.length);
      }),
    );
  });

  test.each([
    'https://example.org/list/clients?page=2',
    'https://am.ui.tt02.altinn.no/list/clients?page=2',
    'http://platform.tt02.altinn.no/list/clients?page=2',
    'https://platform.tt02.altinn.no/list/other?page=2',
    'https://platform.tt02.altinn.no/list/clients-of-others?page=2',
    'https://platform.tt02.altinn.no/list/clients/../../other',
    'https://user:secret@platform.tt02.altinn.no/list/clients?page=2',
    'https://[not a url',
  ])('a next that leads to %s is not followed, and half a list is none', async (next) => {
    const { list, sent } = read(() => json({ data: [1], links: { next } }));
    expect(await list).toEqual(unavailable);
    expect(sent).toHaveLength(1);
  });

  test('a list that goes round in a circle is none', async () => {
    const { list, sent } = read(({ url }) =>
      json({ data: [1], links: { next: url.searchParams.has('page') ? first.href : '?agent=1&page=2' } }),
    );
    expect(await list).toEqual(unavailable);
    expect(sent).toHaveLength(2);
  });

  test('a list without an end is given up after a hundred pages', async () => {
    let page = 0;
    const { list, sent } = read(() => json({ data: [1], links: { next: `?page=${++page}` } }));
    expect(await list).toEqual(unavailable);
    expect(sent).toHaveLength(100);
  });

  test('a failure on the second page is the answer', async () => {
    const { list } = read(({ url }) =>
      url.searchParams.has('page') ? empty(401) : json({ data: [1], links: { next: '?page=2' } }),
    );
    expect(await list).toEqual({ ok: false, failure: { kind: 'session-expired' } });
  });

  test.each([[{ data: [1, 'two'] }], [{ list: [1] }], [null], ['text'], [[1, null]]])(
    'of %j nothing is believed',
    async (page) => {
      expect(await read(() => json(page)).list).toEqual(unavailable);
    },
  );
});
