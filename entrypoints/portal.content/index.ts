import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageOf } from '../../utils/altinn/portal-page';
import { arrive } from './arrive';
import { createLoader } from './loader';
import { bringPanel } from './mount/bring-panel';
import { readPartyCookies } from './visit';

/**
 * Follows the portal's own navigation, and brings the panel that belongs to the page. It runs on every page of the
 * host, so it carries no component and no parser.
 * `document_start`, because the acting party must be the one this document was loaded with.
 */
export default defineContentScript({
  matches: ['https://am.ui.altinn.no/*', 'https://am.ui.tt02.altinn.no/*'],
  runAt: 'document_start',
  main(ctx) {
    // Firefox runs a new version on pages that are open, and leaves there what the one before it put up, dead.
    for (const left of document.querySelectorAll('klientfil-panel')) left.remove();
    const loader = createLoader({
      document,
      loadedAs: readPartyCookies(document),
      address: () => new URL(location.href),
      bring: bringPanel,
      isLeftBehind: () => !browser.runtime?.id,
      reload: () => location.reload(),
    });
    // Whoever loads a page may have signed in just now: a run that goes asks, and without one nobody does.
    if (!browser.extension.inIncognitoContext) arrive().catch(() => undefined);

    // The event comes before `location` changes, and for downloads too, which change nothing: look afterwards.
    // Not by `ctx.setTimeout`: after an update it runs nothing, and what is to be said then would go unsaid.
    ctx.addEventListener(window, 'wxt:locationchange', () => setTimeout(loader.follow, 0));
    ctx.addEventListener(window, 'popstate', loader.follow);
    ctx.onInvalidated(loader.leave);
    if (document.readyState !== 'loading') return loader.follow();
    ctx.addEventListener(document, 'DOMContentLoaded', loader.follow, { once: true });
    // Brought while the portal's own document loads. Where it cannot be, the loader says so when its time comes.
    const page = pageOf(new URL(location.href));
    if (page.kind !== 'other') bringPanel(page.kind).catch(() => undefined);
  },
});
