import { describe, expect, it } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { checkSender } from '../../../../../entrypoints/background/messages/sender';

const ownId = 'klientfil';
const address = 'https://am.ui.altinn.no/accessmanagement/ui/systemuser/overview';

/** Our content script in the top frame of the portal, save for what the test changes. */
function judge(changes: object = {}, tab: object = {}) {
  const ordinary = { id: ownId, frameId: 0, url: address, tab: { id: 1, incognito: false, ...tab } };
  return checkSender({ ...ordinary, ...changes } as Runtime.MessageSender, ownId);
}

describe('who may speak to the worker', () => {
  it('is our content script in the top frame of the portal, and the environment is its origin', () => {
    expect(judge()).toEqual({ ok: true, value: { environment: 'production' } });
    expect(judge({ url: 'https://am.ui.tt02.altinn.no/accessmanagement/ui/' })).toEqual({
      ok: true,
      value: { environment: 'tt02' },
    });
  });

  it.each([
    ['another extension', { id: 'somebody-else' }],
    ['nobody in particular', { id: undefined }],
    ['a frame inside the portal', { frameId: 3 }],
    ['something that is in no frame', { frameId: undefined }],
    ['another origin', { url: 'https://am.ui.altinn.no.evil.example/accessmanagement/' }],
    ['the portal without encryption', { url: 'http://am.ui.altinn.no/accessmanagement/' }],
    ['another port', { url: 'https://am.ui.altinn.no:8443/accessmanagement/' }],
    ['another host of Altinn', { url: 'https://platform.altinn.no/' }],
    ['another environment than the two', { url: 'https://am.ui.at22.altinn.cloud/accessmanagement/' }],
    ['a page of our own', { url: `chrome-extension://${ownId}/popup.html` }],
    ['an address that is none', { url: 'am.ui.altinn.no' }],
    ['no address', { url: undefined }],
  ])('is not %s', (_, changes) => {
    expect(() => judge(changes)).toThrow();
  });

  it.each([
    ['a private window', { incognito: true }],
    ['a container of Firefox', { cookieStoreId: 'firefox-container-2' }],
    ['a private window of Firefox', { cookieStoreId: 'firefox-private', incognito: true }],
  ])('is told why not when it is in %s, because the worker has other cookies', (_, tab) => {
    expect(judge({}, tab)).toEqual({ ok: false, refusal: { kind: 'private-window' } });
  });

  it.each(['firefox-default', '0'])('is let in from the ordinary cookie store %s', (cookieStoreId) => {
    expect(judge({}, { cookieStoreId }).ok).toBe(true);
  });

  it('is not something without a tab, whose cookies nobody can vouch for', () => {
    expect(() => judge({ tab: undefined })).toThrow();
  });
});
