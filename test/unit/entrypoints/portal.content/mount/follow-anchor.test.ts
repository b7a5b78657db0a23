// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findAnchor } from '../../../../../entrypoints/portal.content/mount/anchor';
import { followAnchor } from '../../../../../entrypoints/portal.content/mount/follow-anchor';

const page = `
  <main id="main-content"><div>
    <dialog><h2 id="in-dialog">Legg til klienter</h2></dialog>
    <div><h1>Tripletex</h1><h2 id="packages">Fullmakt</h2>
      <dialog><h2>Pakke</h2></dialog>
      <h2 id="clients">Klienter</h2><ul></ul></div>
  </div></main>`;

let leave: AbortController;
let atHome: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  leave = new AbortController();
  atHome = true;
  document.body.innerHTML = '';
});
afterEach(() => {
  leave.abort();
  vi.useRealTimers();
});

function follow() {
  const host = document.createElement('klientfil-panel');
  followAnchor(host, document, 'systemuser', () => atHome, leave.signal);
  return host;
}

/** The portal has rendered something, and we have looked. */
async function rendered(html: string) {
  document.body.innerHTML = html;
  await vi.advanceTimersByTimeAsync(60);
}

describe('the heading of the client list', () => {
  it('is the last h2 outside dialogs', () => {
    document.body.innerHTML = page;
    expect(findAnchor(document)?.id).toBe('clients');
  });

  it.each([
    ['a page still loading', '<main id="main-content"></main>'],
    ['headings in dialogs', '<main id="main-content"><dialog><h2>x</h2></dialog></main>'],
    ['headings outside main', '<h2>x</h2><main id="main-content"></main>'],
    ['another main', '<main><h2>x</h2></main>'],
  ])('is not found in %s', (_, html) => {
    document.body.innerHTML = html;
    expect(findAnchor(document)).toBeUndefined();
  });
});

describe('the panel', () => {
  it('does not stand where the portal says that the system access could not be loaded, until it can', async () => {
    const failed =
      '<main id="main-content"><div><div class="ds-alert" data-color="danger">Feil</div></div></main>';
    document.body.innerHTML = failed;
    const host = follow();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(host.isConnected).toBe(false);
    await rendered(page);
    expect(host.previousElementSibling?.id).toBe('clients');
    await rendered(failed);
    expect(host.isConnected).toBe(false);
  });

  it('stands right under the heading at once', () => {
    document.body.innerHTML = page;
    const host = follow();
    expect(host.previousElementSibling?.id).toBe('clients');
    expect(host.dataset.place).toBe('anchor');
  });

  it('comes when the heading comes, and not before in another place', async () => {
    const host = follow();
    await rendered('<main id="main-content"></main>');
    expect(host.isConnected).toBe(false);
    await rendered(page);
    expect(host.previousElementSibling?.id).toBe('clients');
  });

  it('comes back when the portal replaces everything', async () => {
    document.body.innerHTML = page;
    const host = follow();
    await rendered(page);
    expect(host.previousElementSibling?.id).toBe('clients');
  });

  it('moves when another heading is the last one', async () => {
    document.body.innerHTML = page;
    const host = follow();
    document.querySelector('ul')?.insertAdjacentHTML('afterend', '<h2 id="later">Ny</h2>');
    await vi.advanceTimersByTimeAsync(60);
    expect(host.previousElementSibling?.id).toBe('later');
  });

  it('lies still where it is right: it does not answer its own moves', async () => {
    document.body.innerHTML = page;
    const host = follow();
    const after = vi.spyOn(document.querySelector('#clients') as Element, 'after');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(after).not.toHaveBeenCalled();
    expect(host.isConnected).toBe(true);
  });

  it('looks once for a burst of changes', async () => {
    document.body.innerHTML = page;
    follow();
    const look = vi.spyOn(document, 'querySelectorAll');
    for (let i = 0; i < 100; i += 1) {
      document.body.append(document.createElement('p'));
      await Promise.resolve();
    }
    await vi.advanceTimersByTimeAsync(60);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('goes to the end of main after five seconds without a heading, and to it when it comes', async () => {
    document.body.innerHTML = '<main><p></p></main>';
    const host = follow();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(host.isConnected).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect([host.dataset.place, document.querySelector('main')?.lastElementChild]).toEqual(['main', host]);
    await rendered(page);
    expect([host.dataset.place, host.previousElementSibling?.id]).toEqual(['anchor', 'clients']);
  });

  it('goes to a corner of the window where there is no main', async () => {
    const host = follow();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([host.dataset.place, host.parentElement]).toEqual(['corner', document.body]);
    await rendered('<main></main>');
    expect(host.dataset.place).toBe('main');
  });

  it('is not on a page where it is not at home', async () => {
    document.body.innerHTML = page;
    const host = follow();
    atHome = false;
    await rendered(page);
    expect(host.isConnected).toBe(false);
    atHome = true;
    await rendered(page);
    expect(host.isConnected).toBe(true);
  });

  it('moves no more when the page is left', async () => {
    const host = follow();
    leave.abort();
    await rendered(page);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(host.isConnected).toBe(false);
  });

  it('leaves no timer running behind it', () => {
    follow();
    leave.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
