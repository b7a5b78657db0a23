// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findOverviewAnchor } from '../../../../entrypoints/portal.content/mount/anchor';
import { followAnchor } from '../../../../entrypoints/portal.content/mount/follow-anchor';

const ui = '/accessmanagement/ui/systemuser';
const own = `<h2>Egne</h2><ul id="own"><li><a href="${ui}/1">Fiken</a></li></ul>`;
const agents = `<h2>For klienter</h2><ul id="agents"><li><a href="${ui}/2/agentdelegation">Tripletex</a></li></ul>`;
const main = (html: string) => `<main id="main-content"><div>${html}</div></main>`;

let leave: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  leave = new AbortController();
  document.body.innerHTML = '';
});
afterEach(() => {
  leave.abort();
  vi.useRealTimers();
});

async function rendered(html: string) {
  document.body.innerHTML = html;
  await vi.advanceTimersByTimeAsync(60);
}

describe('the list of system accesses for clients', () => {
  it('is the one with links to them', async () => {
    await rendered(main(own + agents));
    expect(findOverviewAnchor(document)?.id).toBe('agents');
  });

  it.each([
    ['a page without any', main(own)],
    ['a page still loading', main('')],
    ['another main', `<main>${agents}</main>`],
    ['a dialog', main(`<dialog>${agents}</dialog>`)],
  ])('is not found in %s', async (_, html) => {
    await rendered(html);
    expect(findOverviewAnchor(document)).toBeUndefined();
  });
});

describe('the panel on the overview page', () => {
  it('stands under that list when it comes, goes with it, and stands nowhere else however long it takes', async () => {
    const host = document.createElement('klientfil-panel');
    await rendered(main(own));
    followAnchor(host, document, 'overview', () => true, leave.signal);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(host.isConnected).toBe(false);
    await rendered(main(own + agents));
    expect(host.previousElementSibling?.id).toBe('agents');
    await rendered(main(own));
    expect(host.isConnected).toBe(false);
    await rendered(main(own + agents));
    expect(host.previousElementSibling?.id).toBe('agents');
  });
});
