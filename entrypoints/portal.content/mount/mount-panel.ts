import { render, type VNode } from 'preact';
import { browser } from 'wxt/browser';
import type { LaterPart } from '../../../components/state/brought-later';
import type { DownloadFormat } from '../../../components/state/panel-state';
import type { Environment } from '../../../utils/domain/environment';
import type { Language } from '../../../utils/i18n/language';
import type { PageTexts } from '../../../utils/i18n/page-texts';
import type { MadeFile } from '../../../utils/messages/messages';
import { download } from '../../../utils/page/download';
import { rememberLanguage, spokenLanguage } from '../../../utils/page/spoken-language';
import { followProgress } from '../store/follow-progress';
import { lookAgain } from '../store/look-again';
import { preferredFormat } from '../store/preferred-format';
import { upload } from '../store/upload';
import { createVisits, readPartyCookies, type Visits } from '../visit';
import type { PanelPlace } from './panel-place';
import { createSpeech, type LaterViews, type Spoken } from './speech';

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
  /** Asks who is signed in now, and what is so of the page's run. */
  askAgain(): void;
  onChange(): void;
}

/** For whom the page hears of runs. */
interface Whose {
  partyUuids: string[];
  userUuid?: string;
}

/** What a panel is made of, besides the page. */
export interface PanelParts<News, Kind extends keyof PageTexts> {
  view(texts: Spoken<Kind>): VNode;
  /** What has to be there before what it shows now is drawn. */
  laterParts(): readonly LaterPart[];
  /** Name of the port on which the worker tells of the page's run. */
  port: string;
  /** What to hear of on it. */
  subscription(whose: Whose): Whose;
  /** The address asks for a run. */
  isAsked(): boolean;
  hear(news: News): void;
  isGoing(): boolean;
  /** Whether what it shows is worth a look when the user comes back to it. */
  mayHaveMoved(): boolean;
  leftBehind(): void;
  format(format: DownloadFormat): void;
}

/**
 * Draws a panel in its place until the signal aborts, and hears of its run meanwhile. It belongs to that page only:
 * another page gets another panel.
 * @param says the kinds of texts that it came with; `views`: what it brings later besides words
 */
export function mountPanel<News, Kind extends keyof PageTexts>(
  { page, container, loadedAs, decided, signal }: PanelPlace,
  { says, views }: { says: readonly (Kind | 'texts')[]; views: LaterViews },
  make: (hands: PageHands) => PanelParts<News, Kind>,
): void {
  const inIncognito = browser.extension.inIncognitoContext;
  const language = () => spokenLanguage(document.documentElement.lang);
  const { user, ...visits } = createVisits({
    document,
    fetch: (input, init) => fetch(input, init),
    // The overview is about no one of them, and the worker drops it unread.
    systemUserId: page.kind === 'systemuser' ? page.systemUserId : '',
    loadedAs,
    inIncognito,
  });
  const draw = () => {
    const spoken = signal.aborted ? undefined : speech(panel.laterParts());
    if (spoken) render(panel.view(spoken), container);
  };
  const speech = createSpeech<Kind>({
    says,
    views,
    language,
    onBrought: () => draw(),
    onLost(error) {
      console.error('Klientfil', error);
      panel.leftBehind();
    },
  });
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
    askAgain: () => progress.askAgain(),
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
  void decided.then(draw);
  // Where it cannot be had it is Excel, as for whoever has said nothing.
  preferredFormat().then(panel.format, () => undefined);
  if (!inIncognito) {
    progress.listen();
    lookAgain(document, progress, panel.mayHaveMoved, signal);
    window.addEventListener('hashchange', () => panel.isAsked() && progress.askAgain(), { signal });
  }
  const remember = () => {
    // Pages of our own speak it too. Where it cannot be kept they speak the browser's.
    if (!inIncognito) rememberLanguage(document.documentElement.lang).catch(() => undefined);
  };
  remember();
  const observer = new MutationObserver(() => {
    remember();
    draw();
  });
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    render(null, container);
  });
}
