import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { OverviewPanel } from '../../components/overview-panel';
import {
  agentDelegationUrl,
  type PortalPage,
  pageOf,
  requestPowerOfAttorneyUrl,
} from '../../utils/altinn/portal-page';
import { languageOf } from '../../utils/i18n/language';
import { severalPort } from '../../utils/messages';
import { findOverviewAnchor } from './anchor';
import { download } from './download';
import { followAnchor } from './follow-anchor';
import { followProgress } from './follow-progress';
import { lookAgain } from './look-again';
import { readOverview } from './overview-reader';
import { createOverviewStore } from './overview-store';
import { loadPageTexts, pageTexts } from './page-texts';
import { preferredFormat } from './preferred-format';
import { upload } from './upload';
import { createVisits, type PartyCookies, readPartyCookies } from './visit';

/**
 * Puts the panel under the list of client system accesses, and keeps it there until the signal aborts; then a reading
 * that is under way stops.
 * @param loadedAs what the cookies said of the acting party when the document was loaded
 */
export async function mountOverview(
  ctx: ContentScriptContext,
  page: PortalPage & { kind: 'overview' },
  loadedAs: PartyCookies,
  signal: AbortSignal,
): Promise<void> {
  const language = () => languageOf(document.documentElement.lang);
  const { shadowHost, uiContainer } = await createShadowRootUi(ctx, {
    name: 'klientfil-panel',
    position: 'inline',
    // The portal listens for keys on the document; what is typed in the panel is not for it.
    isolateEvents: true,
    onMount: () => undefined,
  });
  await loadPageTexts(language());
  if (signal.aborted) return;
  shadowHost.dataset.page = page.kind;

  const visits = createVisits({
    document,
    fetch: (input, init) => fetch(input, init),
    // The page is about no one of them, and the worker drops it unread.
    systemUserId: '',
    loadedAs,
    inIncognito: browser.extension.inIncognitoContext,
  });
  const store = createOverviewStore(
    {
      version: browser.runtime.getManifest().version,
      language,
      ...visits,
      upload,
      read: readOverview,
      copy: (text) => navigator.clipboard.writeText(text),
      download: (file) => download(document, file),
      reload: () => location.reload(),
      listen: () => progress.listen(),
      onChange: () => draw(),
    },
    signal,
  );
  const draw = () => {
    if (signal.aborted) return;
    const { texts, overview } = pageTexts(language());
    render(
      <OverviewPanel
        texts={texts}
        words={overview}
        environment={page.environment}
        {...store.model()}
        onFile={store.file}
        onAction={store.action}
        onAudit={store.audit}
        onFilter={store.filter}
        onSearch={store.search}
        onFormat={store.format}
        onSeveral={store.several}
        onAnswer={store.answer}
        onLetter={store.letter}
        requestUrlOf={(clientId) => requestPowerOfAttorneyUrl(page.environment, clientId)}
        addressOf={({ id, systemUser }) => agentDelegationUrl(page.environment, systemUser.id, id)}
      />,
      uiContainer,
    );
  };

  const subscription = () => {
    const { partyUuids } = loadedAs.partyUuids.length > 0 ? loadedAs : readPartyCookies(document);
    const runId = store.runId();
    const userUuid = visits.user();
    const whose = { partyUuids, ...(userUuid && { userUuid }) };
    return partyUuids.length > 0 ? { ...whose, ...(runId && { runId }) } : undefined;
  };
  const progress = followProgress(
    {
      name: severalPort,
      subscription,
      hear: store.hear,
      isSomethingGoing: store.isGoing,
      leftBehind: store.leftBehind,
    },
    signal,
  );

  draw();
  if (!browser.extension.inIncognitoContext) {
    progress.listen();
    lookAgain(document, progress, store.isPaused, signal);
  }
  // Where it cannot be had it is Excel, as for whoever has said nothing.
  preferredFormat().then(store.format, () => undefined);
  const isAtHome = () => pageOf(new URL(location.href)).kind === 'overview';
  followAnchor(shadowHost, document, isAtHome, signal, { find: findOverviewAnchor, without: 'nowhere' });

  const languageObserver = new MutationObserver(() => void loadPageTexts(language()).then(draw));
  languageObserver.observe(document.documentElement, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => {
    languageObserver.disconnect();
    render(null, uiContainer);
    shadowHost.remove();
  });
}
