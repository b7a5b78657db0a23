import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox';
import { clientFor, signedIn } from '../../support/sandbox/portal-client';

const portal = 'https://am.ui.altinn.no';
const platform = 'https://platform.altinn.no';
const page = `${portal}/accessmanagement/ui/systemuser/overview`;
const profile = `${portal}/accessmanagement/api/v1/user/profile`;

describe('the session', () => {
  it('signs a fresh browser in on its first page, with the cookies of the real one', async () => {
    const response = await createSandbox().fetch(new Request(page));
    const cookies = response.headers.getSetCookie();
    const named = (name: string) => cookies.find((cookie) => cookie.startsWith(`${name}=`)) ?? '';
    expect(response.status).toBe(200);
    expect(named('AltinnStudioRuntime')).toMatch(/Domain=altinn\.no; Secure; HttpOnly; SameSite=Lax/);
    expect(named('AltinnPartyUuid')).not.toContain('HttpOnly');
    expect(named('AS-XSRF-TOKEN')).toContain('HttpOnly');
    expect(named('XSRF-TOKEN')).toMatch(/SameSite=Strict/);
    expect(named('XSRF-TOKEN')).not.toMatch(/HttpOnly|Domain/);
    expect(named('selectedLanguage')).toContain('no_nb');
  });

  it("sends the portal's own Content-Security-Policy", async () => {
    const response = await createSandbox().fetch(new Request(page));
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline' https://altinncdn.no; font-src 'self' https://altinncdn.no data:; img-src 'self' data: https://altinncdn.no; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'",
    );
    expect(response.headers.get('x-frame-options')).toBe('deny');
  });

  it('answers an empty 401 without cookies, and with credentials left out', async () => {
    const { browser, sandbox } = await signedIn();
    for (const response of [
      await sandbox.fetch(new Request(profile)),
      await browser.fetch(profile, { credentials: 'omit' }),
    ]) {
      expect([response.status, await response.text()]).toEqual([401, '']);
    }
  });

  it('lasts thirty minutes, which a refresh in time prolongs and one too late does not', async () => {
    const { browser, sandbox } = await signedIn();
    const refresh = () => browser.fetch(`${portal}/accessmanagement/api/v1/authentication/refresh`);
    sandbox.control.advanceClock(29 * 60);
    expect((await refresh()).status).toBe(200);
    sandbox.control.advanceClock(29 * 60);
    expect((await browser.fetch(profile)).status).toBe(200);
    sandbox.control.advanceClock(2 * 60);
    expect((await refresh()).status).toBe(401);
    expect((await browser.fetch(profile)).status).toBe(401);
  });

  it('is not prolonged for the browser by the platform’s refresh, which only tells the token', async () => {
    const { browser, sandbox } = await signedIn();
    sandbox.control.advanceClock(20 * 60);
    const response = await browser.fetch(`${platform}/authentication/api/v1/refresh`);
    const [, payload = ''] = (await response.text()).split('.');
    const { scope } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { scope: string };
    expect(scope).toContain('altinn:portal/enduser');
    expect(scope).not.toContain('clientdelegations');
    sandbox.control.advanceClock(11 * 60);
    expect((await browser.fetch(profile)).status).toBe(401);
  });

  it('comes back by way of the platform when a page is visited, and to the same page', async () => {
    const { browser, sandbox } = await signedIn();
    sandbox.control.advanceClock(31 * 60);
    const response = await browser.fetch(page);
    expect(response.redirected).toBe(true);
    expect(response.url).toBe(`${page}?openAccountMenu=true`);
    expect((await browser.fetch(profile)).status).toBe(200);
  });

  it('meets the sign-in page after a sign-out, also in a fresh browser', async () => {
    const { browser, sandbox } = await signedIn();
    sandbox.control.signOut();
    expect((await browser.fetch(profile)).status).toBe(401);
    for (const visitor of [browser, sandbox.browser()]) {
      expect((await visitor.fetch(page)).url).toContain(
        `${platform}/authentication/api/v1/authentication?goto=`,
      );
    }
    sandbox.control.signIn();
    expect((await browser.fetch(profile)).status).toBe(200);
  });

  it('becomes somebody else’s when another user signs in', async () => {
    const { browser, sandbox } = await signedIn();
    const who = async () => ((await (await browser.fetch(profile)).json()) as { userUuid: string }).userUuid;
    const before = await who();
    sandbox.control.signIn('klientadministrator-2');
    expect(await who()).not.toBe(before);
  });

  it('changes its actor without changing what an API call names', async () => {
    const its = await signedIn();
    its.sandbox.control.switchActor('second');
    expect(its.cookie('AltinnPartyUuid')).not.toBe(its.owner.partyUuid);
    const unimicro = its.systemUser('Unimicro AS');
    expect((await its.add(unimicro.id, clientFor(its, unimicro, 'whole'))).status).toBe(200);
  });

  it('changes its actor by the portal’s own address too', async () => {
    const its = await signedIn();
    const second = its.state().actors[1]?.partyUuid;
    await its.get(
      `${portal}/accessmanagement/api/v1/reportee/changeandredirect/?partyUuid=${second}&goTo=${encodeURIComponent(page)}`,
    );
    expect(its.cookie('AltinnPartyUuid')).toBe(second);
  });

  it('redirects to no host but Altinn’s', async () => {
    const { browser } = await signedIn();
    for (const goto of ['https://evil.example/', 'http://am.ui.altinn.no/', 'https://notaltinn.no/']) {
      const url = `${platform}/authentication/api/v1/authentication?goto=${encodeURIComponent(goto)}`;
      const response = await browser.fetch(url, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe(`${portal}/accessmanagement/ui/`);
    }
  });

  it('of production is worth nothing in TT02, though its cookies go there', async () => {
    const { browser } = await signedIn();
    const response = await browser.fetch('https://am.ui.tt02.altinn.no/accessmanagement/api/v1/user/profile');
    expect(response.status).toBe(401);
  });

  it('remembers the language that the portal is switched to', async () => {
    const its = await signedIn();
    const url = `${its.portal}/settings/language/selectedLanguage`;
    const body = JSON.stringify({ languageCode: 'no_nn' });
    const response = await its.browser.fetch(url, { method: 'POST', headers: its.writeHeaders(), body });
    expect(response.status).toBe(200);
    expect(await (await its.get(page)).text()).toContain('lang="nn"');
    expect(its.cookie('selectedLanguage')).toBe('no_nn');
  });
});

it('every other host is misdirected', async () => {
  const sandbox = createSandbox();
  for (const host of ['altinn.no', 'am.ui.at22.altinn.cloud', 'example.com', '127.0.0.1']) {
    expect((await sandbox.fetch(new Request(`https://${host}/accessmanagement/ui`))).status).toBe(421);
  }
});
