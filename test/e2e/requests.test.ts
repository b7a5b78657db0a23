import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Portal } from './portal';

const file = new URL('../sandbox/klienter.csv', import.meta.url).pathname;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** What the portal's own page asks for when it is alone, by the very same visit without the panel. */
const paths = () => portal.statistics().requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`);

describe('what leaves the browser', () => {
  it('is nothing of ours before the panel is opened', async () => {
    await portal.open(portal.systemUser('Tripletex'));
    await portal.page.locator('main ul li:not(dialog li)').first().waitFor();
    await portal.page.waitForTimeout(1500);
    const before = portal.statistics().requests;
    expect(before.length).toBeGreaterThan(5);
    expect(paths().filter((path) => path.includes('platform') || path.includes('user/profile'))).toEqual([]);
    const doubled = paths().filter((path, i, all) => path.includes('/delegation') && all.indexOf(path) !== i);
    expect(doubled).toEqual([]);
  });

  it('goes to the environment’s two hosts and nowhere else in a whole import', async () => {
    portal.sandbox.control.resetStatistics();
    await portal.panel.plan(file);
    await portal.panel.confirm();
    await portal.panel.waitForPhase('done');
    await portal.panel.save('results');
    const hosts = new Set(portal.statistics().requests.map(({ host }) => host));
    expect([...hosts].toSorted()).toEqual(['am.ui.tt02.altinn.no', 'platform.tt02.altinn.no']);
    expect(portal.sandbox.control.statistics().production.requests).toEqual([]);
    // What else went astray is the portal's own font and Chromium's own questions to Google.
    const ours = portal.sink.requests.filter(
      (request) =>
        request.includes('chrome-extension://') ||
        !/altinncdn\.no\/fonts|\.(google|googleapis)\.com\//.test(request),
    );
    expect(ours).toEqual([]);
  });

  it('reads each list once for a plan, and who is delegated once before the first write and once for the proof', () => {
    const { reads } = portal.statistics();
    expect(reads.available).toBeLessThanOrEqual(2);
    // One more is how the routes were found.
    expect(reads.delegated).toBeLessThanOrEqual(4);
  });
});
