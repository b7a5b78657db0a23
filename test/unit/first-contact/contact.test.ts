import { expect, test } from 'vitest';
import { firstContact } from '../../first-contact/contact';
import { pageOf } from '../../first-contact/page';
import { shapeOf } from '../../first-contact/shape';
import { enter, visitSystemUser } from '../../support/altinn/in-the-sandbox';

async function contact(options: { client?: 'ready' | 'added'; another?: boolean } = {}) {
  const visit = await enter(30);
  const place = await visitSystemUser(visit, 1);
  const wanted = place.given.find(
    ({ id, held, roles, standing, orgNumber }) =>
      orgNumber &&
      held.size === 1 &&
      roles === 1 &&
      standing === 'client' &&
      place.isThere(id) === (options.client === 'added'),
  );
  const before = JSON.stringify(place.delegations());
  const findings = await firstContact(
    {
      systemUserId: place.systemUser.id,
      partyUuid: place.owner.partyUuid,
      token: async () => visit.browser.cookie('XSRF-TOKEN', 'am.ui.tt02.altinn.no'),
      client: options.client && wanted?.orgNumber,
      async signInAsAnother() {
        visit.control.signIn('klientadministrator-2', 'tt02');
        return options.another ?? false;
      },
      say: () => undefined,
    },
    visit.browser.fetch,
    Date.now,
  );
  const page = pageOf(findings, new Date('2026-11-29T12:00:00Z'), 'Chromium');
  return { visit, place, findings, page, before };
}

test('with a client named, each route adds it twice and removes it twice, and all is as it was', async () => {
  const { place, page, before, visit } = await contact({ client: 'ready', another: true });
  expect(JSON.stringify(place.delegations())).toBe(before);
  expect(page).toContain(
    'portal-client-administration: added twice, removed twice: all, listed true, none, listed true, all, listed false, none',
  );
  expect(page).toContain('end-user: added twice, removed twice: not-told');
  expect(page).toContain("portal: an addition with the first user's token: token-refused");
  expect(page).toMatch(/A fresh token lives (?:29|30) minutes/);
  expect(Object.keys(visit.statistics().writesPerClient)).toHaveLength(1);
});

test('without one nothing is written, nor where the one named is added already', async () => {
  for (const client of [undefined, 'added'] as const) {
    const { visit, page } = await contact(client ? { client } : {});
    expect(visit.statistics().writes).toBe(0);
    expect(page).toMatch(/othing was written/);
  }
});

test('the page holds nobody: no names, no numbers, no ids, no token', async () => {
  const { visit, page } = await contact({ client: 'ready', another: true });
  const { clients, systemUsers, owner } = visit.state();
  const secrets = [
    ...clients.flatMap(({ id, name, orgNumber, personNumber }) => [id, name, orgNumber, personNumber]),
    ...systemUsers.flatMap(({ id, title }) => [id, title]),
    ...Object.values(owner),
    visit.browser.cookie('XSRF-TOKEN', 'am.ui.tt02.altinn.no'),
    visit.userUuid,
  ];
  for (const secret of secrets) if (secret) expect(page).not.toContain(secret);
  expect(page.replace(/\d{4}-\d\d-\d\d/, '')).not.toMatch(/\d{6}/);
});

test('a shape keeps codes and URNs of roles and packages, and nothing that a person wrote', () => {
  expect(
    shapeOf({
      code: 'AM.VLD-00032',
      detail: '{"code":"STD-00000","title":"No 310609544"}',
      name: 'KAFÉ AS',
      list: [{ urn: 'urn:a:b', orgNo: '310609544' }],
    }),
  ).toEqual({
    code: 'AM.VLD-00032',
    detail: { text: { code: 'STD-00000', title: 'text' } },
    name: 'text',
    list: ['1 of', { urn: 'urn:a:b', orgNo: 'digits' }],
  });
});
