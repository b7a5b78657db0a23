import { pageOf } from '../../utils/altinn/portal-page';
import type { BroughtPanel } from './mount/bring-panel';
import { followAnchor } from './mount/follow-anchor';
import type { PanelKind, PanelPageOf } from './mount/panel-place';
import { createShadowHost } from './mount/shadow-host';
import { sayWhyNot } from './store/say-why-not';
import type { PartyCookies } from './visit';

/** What the loader needs of the page it runs on. */
export interface LoaderPage {
  document: Document;
  /** The cookies when the document was loaded. */
  loadedAs: PartyCookies;
  address(): URL;
  /** Fails where the extension's files cannot be had. */
  bring(kind: PanelKind): Promise<BroughtPanel>;
  /** The extension is gone from under the page: it was updated, switched off or removed. */
  isLeftBehind(): boolean;
  reload(): void;
}

/**
 * Puts the panel that belongs to the page where it stands, and keeps it there until the address is another's. Where it
 * cannot be had the loader says so in its place: nobody is to look for a panel that has gone without a word.
 */
export function createLoader(world: LoaderPage) {
  const { document } = world;
  let shown = keyOf(undefined);
  let leaving = new AbortController();

  function follow(): void {
    const here = pageOf(world.address());
    const page = here.kind === 'other' ? undefined : here;
    if (keyOf(page) === shown) return;
    shown = keyOf(page);
    leaving.abort();
    leaving = new AbortController();
    if (page) void show(page, leaving.signal);
  }

  async function show(page: PanelPageOf, signal: AbortSignal): Promise<void> {
    const host = createShadowHost(document, page.kind);
    const sayWhy = (because: 'extension-gone' | 'not-brought') => sayWhyNot(host, because, world, signal);
    try {
      // What was brought before would stand there as if it worked.
      const panel = world.isLeftBehind() ? undefined : await world.bring(page.kind);
      if (signal.aborted) return;
      if (panel) {
        host.style(panel.css);
        const { container } = host;
        panel.mount({ page, container, loadedAs: world.loadedAs, decided: panel.decided, signal });
      } else sayWhy('extension-gone');
    } catch (error) {
      console.error('Klientfil', error);
      if (signal.aborted) return;
      sayWhy(world.isLeftBehind() ? 'extension-gone' : 'not-brought');
    }
    const isAtHome = () => keyOf(pageOf(world.address())) === keyOf(page);
    followAnchor(host.element, document, page.kind, isAtHome, signal);
    signal.addEventListener('abort', () => host.element.remove());
  }

  return { follow, leave: () => leaving.abort() };
}

/** One panel for each: a plan can never be shown where it is not at home. */
const keyOf = (page: ReturnType<typeof pageOf> | undefined): string =>
  page?.kind === 'systemuser' ? page.systemUserId : (page?.kind ?? 'other');
