import { render, type VNode } from 'preact';
import { browser } from 'wxt/browser';
import type { DownloadFormat } from '../../components/panel-state';
import type { Environment } from '../../utils/domain/environment';
import { type Language, languageOf } from '../../utils/i18n/language';
import type { PageTexts } from '../../utils/i18n/page-texts';
import type { MadeFile } from '../../utils/messages';
import { download } from './download';
import { followProgress } from './follow-progress';
import { lookAgain } from './look-again';
import { loadPageTexts, pageTexts } from './page-texts';
import type { PanelPlace } from './panel-place';
import { preferredFormat } from './preferred-format';
import { upload } from './upload';
import { createVisits, readPartyCookies, type Visits } from './visit';

/** What a panel can do with the page it stands on. */
export interface PageHands extends Omit<Visits, 'user'> {
  environment: Environment;
  version: string;
  language(): Language;
  upload: typeof upload;
  download(file: MadeFile): void;
  copy(text: string): Promise<void>;
  reload(): void;
  /** Makes sure that news of the page's run are heard. */
  listen(): void;
  onChange(): void;
}

/** For whom the page hears of runs. */
interface Whose {
  partyUuids: string[];
  userUuid?: string;
}

/** What a panel is made of, besides the page. */
export interface PanelParts<News> {
  view(texts: PageTexts): VNode;
  /** Name of the port on which the worker tells of the page's run. */
  port: string;
  /** What to hear of on it. */
  subscription(whose: Whose): Whose;
  /** The address asks for a run. */
  isAsked(): boolean;
  hear(news: News): void;
  isGoing(): boolean;
  isPaused(): boolean;
  leftBehind(): void;
  format(format: DownloadFormat): void;
}

/**
 * Draws a panel in its place until the signal aborts, and hears of its run meanwhile. It belongs to that page only:
 * another page gets another panel.
 */
export function mountPanel<News>(
  { page, container, loadedAs, signal }: PanelPlace,
  make: (hands: PageHands) => PanelParts<News>,
): void {
  const inIncognito = browser.extension.inIncognitoContext;
  const language = () => languageOf(document.documentElement.lang);
  const { user, ...visits } = createVisits({
    document,
    fetch: (input, init) => fetch(input, init),
    // The overview is about no one of them, and the worker drops it unread.
    systemUserId: page.kind === 'systemuser' ? page.systemUserId : '',
    loadedAs,
    inIncognito,
  });
  // Until a language has been brought the one before it stands; where it cannot be, the extension is gone.
  let spoken: PageTexts | undefined;
  const draw = () => {
    spoken = pageTexts(language()) ?? spoken;
    if (spoken && !signal.aborted) render(panel.view(spoken), container);
  };
  const panel = make({
    ...visits,
    environment: page.environment,
    version: browser.runtime.getManifest().version,
    language,
    upload,
    download: (file) => download(document, file),
    copy: (text) => navigator.clipboard.writeText(text),
    reload: () => location.reload(),
    listen: () => progress.listen(),
    onChange: draw,
  });
  const progress = followProgress<Whose, News>(
    {
      name: panel.port,
      subscription() {
        const { partyUuids } = loadedAs.partyUuids.length > 0 ? loadedAs : readPartyCookies(document);
        const userUuid = user();
        if (partyUuids.length === 0) return undefined;
        return panel.subscription({ partyUuids, ...(userUuid && { userUuid }) });
      },
      hear: panel.hear,
      isSomethingGoing: panel.isGoing,
      leftBehind: panel.leftBehind,
    },
    signal,
  );

  draw();
  // Where it cannot be had it is Excel, as for whoever has said nothing.
  preferredFormat().then(panel.format, () => undefined);
  if (!inIncognito) {
    progress.listen();
    lookAgain(document, progress, panel.isPaused, signal);
    window.addEventListener('hashchange', () => panel.isAsked() && progress.askAgain(), { signal });
  }
  const observer = new MutationObserver(() => {
    loadPageTexts(language()).then(draw, (error) => console.error('Klientfil', error));
  });
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    render(null, container);
  });
}
