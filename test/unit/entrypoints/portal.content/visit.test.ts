import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  createVisits,
  readPartyCookies,
  type VisitedPage,
} from '../../../../entrypoints/portal.content/visit';
import type { Reply } from '../../../../utils/domain/refusal';

const fjord = 'cd35779b-b174-4ecc-bbef-ece13611be7f';
const second = '61844188-3789-4b84-9314-2be1fdbc6633';
const real = '82cc64c5-60ff-4184-8c07-964c3a1e6fc7';
const kari = '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d';
const ola = '1d9b2ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7e';

/** A page of TT02's portal, where the user may act for `fjord` and `second`. */
function openPage(cookie: string, changes: Partial<VisitedPage> = {}) {
  const document = { cookie } as Document;
  const asked: string[] = [];
  const portal = { user: kari.toUpperCase(), status: 200 };
  const known: Record<string, number> = { [fjord]: 51329012, [second]: 51329013 };
  const fetch = (async (path: string) => {
    asked.push(path.replace('/accessmanagement/api/v1/', ''));
    if (portal.status === 0) throw new TypeError('Failed to fetch');
    if (portal.status !== 200) return new Response('', { status: portal.status });
    if (path.endsWith('profile')) return Response.json({ userUuid: portal.user, email: 'kari@example.no' });
    const partyId = known[path.split('/').at(-1) ?? ''];
    return partyId ? Response.json({ partyId, name: 'FJORD' }) : new Response('', { status: 404 });
  }) as typeof globalThis.fetch;
  const { visit, ...more } = createVisits({
    document,
    fetch,
    systemUserId: second,
    loadedAs: readPartyCookies(document),
    inIncognito: false,
    ...changes,
  });
  return { document, visit, ...more, asked, portal };
}

const cookies = (partyId: string, partyUuid: string) =>
  `AltinnPartyId=${partyId}; AltinnPartyUuid=${partyUuid}`;
const ours = cookies('51329012', fjord);
const both = `${cookies('60000001', real)}; ${ours}`;
const why = (reply: Reply<unknown>) => {
  if (reply.ok) return 'granted';
  return reply.refusal.kind === 'failure' ? reply.refusal.failure.kind : reply.refusal.kind;
};

describe('a visit', () => {
  it('is the page’s system user, its party, the user the portal names, and the token', async () => {
    const { visit, asked } = openPage(`selectedLanguage=no_nb; ${ours}; XSRF-TOKEN=a%2Fb%3D`);
    expect(await visit()).toEqual({
      ok: true,
      value: { systemUserId: second, partyId: '51329012', partyUuid: fjord, userUuid: kari, token: 'a/b=' },
    });
    expect(asked).toEqual(['user/profile']);
  });

  it('reads an answer that belongs to the page’s world, as Firefox gives it', async () => {
    const answer = { ok: true, status: 200, json: async () => runInNewContext(`({ userUuid: '${kari}' })`) };
    const { visit } = openPage(ours, { fetch: (async () => answer) as never });
    expect(await visit()).toMatchObject({ ok: true, value: { userUuid: kari } });
  });

  it('asks anew each time who is signed in', async () => {
    const { visit, asked } = openPage(ours);
    await visit();
    await visit();
    expect(asked).toEqual(['user/profile', 'user/profile']);
  });

  it('brings the token there is now, not the one there was', async () => {
    const { visit, document } = openPage(`${ours}; XSRF-TOKEN=old`);
    await visit();
    document.cookie = `${ours}; XSRF-TOKEN=new`;
    expect(await visit()).toMatchObject({ value: { token: 'new' } });
  });

  it('does not take a cookie for another whose name begins alike', async () => {
    const { visit } = openPage(`AltinnPartyIdOld=1; OldAltinnPartyId=2; ${ours}`);
    expect(await visit()).toMatchObject({ value: { partyId: '51329012' } });
  });

  it('survives a cookie that is no percent-encoding, whoever set it', () => {
    const { partyUuids } = readPartyCookies({ cookie: 'AltinnPartyUuid=%E0%A4%A; x=%' } as Document);
    expect(partyUuids).toEqual(['%e0%a4%a']);
  });
});

describe('a visit is refused', () => {
  it('in a private window, before anything is asked', async () => {
    const { visit, asked } = openPage(ours, { inIncognito: true });
    expect(why(await visit())).toBe('private-window');
    expect(asked).toEqual([]);
  });

  it.each([
    ['neither cookie', ''],
    ['no uuid', 'AltinnPartyId=1'],
    ['no id', `AltinnPartyUuid=${fjord}`],
  ])('as signed out where there is %s', async (_, cookie) => {
    const { visit, asked } = openPage(cookie);
    expect(why(await visit())).toBe('session-expired');
    expect(asked).toEqual([]);
  });

  it('when another actor was chosen since the page was loaded', async () => {
    const { visit, document, asked } = openPage(ours);
    document.cookie = cookies('51329013', second);
    expect(why(await visit())).toBe('actor-changed');
    expect(asked).toEqual([]);
  });

  it('when another actor was chosen since the first visit, where the page was loaded without cookies', async () => {
    const { visit, document } = openPage('');
    document.cookie = ours;
    expect(why(await visit())).toBe('granted');
    document.cookie = cookies('51329013', second);
    expect(why(await visit())).toBe('actor-changed');
  });

  it('when somebody else is signed in than at the first visit', async () => {
    const { visit, portal } = openPage(ours);
    await visit();
    portal.user = ola;
    expect(why(await visit())).toBe('other-identity');
  });

  it.each([
    [401, 'session-expired'],
    [500, 'unavailable'],
    [0, 'unavailable'],
  ])('when the portal does not say who is signed in (%s)', async (status, refusal) => {
    const { visit, portal } = openPage(ours);
    portal.status = status;
    expect(why(await visit())).toBe(refusal);
  });

  it('and a refused one does not decide whose the page is', async () => {
    const { visit, portal } = openPage(ours);
    portal.status = 401;
    await visit();
    Object.assign(portal, { status: 200, user: ola });
    expect(await visit()).toMatchObject({ value: { userUuid: ola } });
  });
});

describe('in a browser that is signed in to both environments', () => {
  it.each([
    ['first', both],
    ['last', `${ours}; ${cookies('60000001', real)}`],
    [
      'mixed',
      `AltinnPartyId=60000001; AltinnPartyUuid=${fjord}; AltinnPartyId=51329012; AltinnPartyUuid=${real}`,
    ],
  ])('the party is the one that this environment knows, with production’s cookies %s', async (_, cookie) => {
    const { visit } = openPage(cookie);
    expect(await visit()).toMatchObject({ value: { partyId: '51329012', partyUuid: fjord } });
  });

  it('it is so also when production’s came after the page was loaded', async () => {
    const { visit, document } = openPage(ours);
    document.cookie = both;
    expect(await visit()).toMatchObject({ value: { partyId: '51329012', partyUuid: fjord } });
  });

  it('it is so also when only the ids are two', async () => {
    const { visit } = openPage(`AltinnPartyId=60000001; ${ours}`);
    expect(await visit()).toMatchObject({ value: { partyId: '51329012', partyUuid: fjord } });
  });

  it('that is asked once', async () => {
    const { visit, asked } = openPage(both);
    await visit();
    asked.length = 0;
    await visit();
    expect(asked).toEqual(['user/profile']);
  });

  it('another actor in production is none of this page’s business', async () => {
    const { visit, document } = openPage(both);
    await visit();
    document.cookie = `${cookies('60000002', ola)}; ${ours}`;
    expect(why(await visit())).toBe('granted');
  });

  it('another actor here is noticed, before the first visit and after', async () => {
    const { visit, document } = openPage(both);
    const changed = `${cookies('60000001', real)}; ${cookies('51329013', second)}`;
    document.cookie = changed;
    expect(why(await visit())).toBe('actor-changed');
    document.cookie = both;
    await visit();
    document.cookie = changed;
    expect(why(await visit())).toBe('actor-changed');
  });

  it('signing out of this environment leaves production’s party, which is not taken for ours', async () => {
    const { visit, document } = openPage(both);
    document.cookie = cookies('60000001', real);
    expect(why(await visit())).toBe('actor-changed');
  });

  it('a session that is over is said to be over', async () => {
    const { visit, portal } = openPage(both);
    portal.status = 401;
    expect(why(await visit())).toBe('session-expired');
  });
});
