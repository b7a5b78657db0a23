import '../../components/panel.css';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageOf } from '../../utils/altinn/pages';
import { mountPanel } from './mount-panel';
import { readParty } from './visit';

/**
 * Follows the portal's own navigation, and mounts the panel that belongs to the page.
 * `document_start`, because the acting party must be the one this document was loaded with.
 */
export default defineContentScript({
  matches: ['https://am.ui.altinn.no/accessmanagement/*', 'https://am.ui.tt02.altinn.no/accessmanagement/*'],
  runAt: 'document_start',
  cssInjectionMode: 'ui',
  main(ctx) {
    const loadedAs = readParty(document);
    let shown = '';
    let leave = new AbortController();

    const follow = (url: URL) => {
      const page = pageOf(url);
      const key = page.kind === 'systemuser' ? page.systemUserId : '';
      if (key === shown) return;
      shown = key;
      leave.abort();
      leave = new AbortController();
      if (page.kind === 'systemuser') void mountPanel(ctx, page, loadedAs, leave.signal);
    };

    // The event comes before `location` changes; its own address is the new one.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl));
    ctx.onInvalidated(() => leave.abort());
    whenParsed(ctx, () => follow(new URL(location.href)));
  },
});

function whenParsed(ctx: ContentScriptContext, begin: () => void) {
  if (document.readyState !== 'loading') begin();
  else ctx.addEventListener(document, 'DOMContentLoaded', begin, { once: true });
}
