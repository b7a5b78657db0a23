import '../../components/panel.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageOf } from '../../utils/altinn/portal-page';
import { ask } from '../../utils/messages';
import { mountPanel } from './mount-panel';
import { mountOverview } from './overview-mount';
import { readPartyCookies } from './visit';

/**
 * Follows the portal's own navigation, and mounts the panel that belongs to the page.
 * `document_start`, because the acting party must be the one this document was loaded with.
 */
export default defineContentScript({
  matches: ['https://am.ui.altinn.no/*', 'https://am.ui.tt02.altinn.no/*'],
  runAt: 'document_start',
  cssInjectionMode: 'ui',
  main(ctx) {
    const loadedAs = readPartyCookies(document);
    // Whoever loads a page may have signed in just now: a run that goes asks, and without one nobody does.
    if (!browser.extension.inIncognitoContext) ask('arrive', {}).catch(() => undefined);
    let shown = '';
    let leave = new AbortController();

    const follow = () => {
      const page = pageOf(new URL(location.href));
      const key = page.kind === 'systemuser' ? page.systemUserId : page.kind;
      if (key === shown) return;
      shown = key;
      leave.abort();
      leave = new AbortController();
      if (page.kind === 'systemuser') void mountPanel(ctx, page, loadedAs, leave.signal);
      if (page.kind === 'overview') void mountOverview(ctx, page, loadedAs, leave.signal);
    };

    // The event comes before `location` changes, and for downloads too, which change nothing: look afterwards.
    ctx.addEventListener(window, 'wxt:locationchange', () => ctx.setTimeout(follow, 0));
    ctx.addEventListener(window, 'popstate', follow);
    ctx.onInvalidated(() => leave.abort());
    if (document.readyState !== 'loading') follow();
    else ctx.addEventListener(document, 'DOMContentLoaded', follow, { once: true });
  },
});
