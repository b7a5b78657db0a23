import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { Panel } from '../../components/panel';
import { type PortalPage, pageOf, requestPowerOfAttorneyUrl, runIn } from '../../utils/altinn/portal-page';
import { languageOf } from '../../utils/i18n/language';
import { progressPort } from '../../utils/messages';
import { actorNow } from './actor-now';
import { download } from './download';
import { followAnchor } from './follow-anchor';
import { followProgress } from './follow-progress';
import { lookAgain } from './look-again';
import { loadPageTexts, pageTexts } from './page-texts';
import { createPanelStore, type PanelStore } from './panel-store';
import { preferredFormat } from './preferred-format';
import { upload } from './upload';
import { createVisits, type PartyCookies, readPartyCookies } from './visit';

/**
 * Puts a panel on a system user's page and keeps it there until the signal aborts. It belongs to that
 * system user only: another page gets another panel, so a plan can never be shown where it is not at home.
 * @param loadedAs what the cookies said of the acting party when the document was loaded
 */
export async function mountPanel(
  ctx: ContentScriptContext,
  page: PortalPage & { kind: 'systemuser' },
  loadedAs: PartyCookies,
  signal: AbortSignal,
): Promise<void> {
  const language = () => languageOf(document.documentElement.lang);
  const ui = await createShadowRootUi(ctx, {
    name: 'klientfil-panel',
    position: 'inline',
    // The portal listens for keys on the document; what is typed in the panel is not for it.
    isolateEvents: true,
    onMount: () => undefined,
  });
  await loadPageTexts(language());
  if (signal.aborted) return;
  const { shadowHost, uiContainer } = ui;
  shadowHost.dataset.page = page.kind;

  const visits = createVisits({
    document,
    fetch: (input, init) => fetch(input, init),
    systemUserId: page.systemUserId,
    loadedAs,
    inIncognito: browser.extension.inIncognitoContext,
  });
  const store: PanelStore = createPanelStore({
    environment: page.environment,
    version: browser.runtime.getManifest().version,
    language,
    ...visits,
    upload,
    download: (file) => download(document, file),
    copy: (text) => navigator.clipboard.writeText(text),
    reload: () => location.reload(),
    listen: () => progress.listen(),
    leaveAsked: () => {
      if (runIn(location.hash)) history.replaceState(history.state, '', location.pathname + location.search);
    },
    onChange: () => draw(),
  });
  const draw = () => {
    if (signal.aborted) return;
    const { texts } = pageTexts(language());
    const model = store.model();
    // The cookies are looked at when something else draws: nothing asks them by the clock.
    const actor = actorNow(model.state, readPartyCookies(document).partyUuids);
    render(
      <Panel
        texts={texts}
        page="systemuser"
        environment={page.environment}
        {...model}
        actor={actor}
        onFile={store.file}
        onPaste={(text) => store.paste(text, texts.panel.paste.fileName)}
        onAction={store.action}
        onChoice={store.choice}
        onKeep={store.keep}
        onLetter={store.letter}
        requestUrlOf={(clientId) => requestPowerOfAttorneyUrl(page.environment, clientId)}
        onFromSystem={store.fromSystem}
        onFormat={store.format}
        onInclude={store.include}
      />,
      uiContainer,
    );
  };

  const subscription = () => {
    const { partyUuids } = loadedAs.partyUuids.length > 0 ? loadedAs : readPartyCookies(document);
    const jobId = runIn(location.hash) ?? store.runId();
    const userUuid = visits.user();
    const whose = { systemUserId: page.systemUserId, partyUuids, ...(userUuid && { userUuid }) };
    return partyUuids.length > 0 ? { ...whose, ...(jobId && { jobId }) } : undefined;
  };
  const progress = followProgress(
    {
      name: progressPort,
      subscription,
      hear: store.hear,
      isSomethingGoing: store.isRunning,
      leftBehind: store.leftBehind,
    },
    signal,
  );

  draw();
  void preferredFormat().then(store.format);
  const isAtHome = () => {
    const here = pageOf(new URL(location.href));
    return here.kind === 'systemuser' && here.systemUserId === page.systemUserId;
  };
  followAnchor(shadowHost, document, isAtHome, signal);
  if (!browser.extension.inIncognitoContext) {
    progress.listen();
    lookAgain(document, progress, store.isPaused, signal);
    window.addEventListener('hashchange', () => runIn(location.hash) && progress.askAgain(), { signal });
  }

  const languageObserver = new MutationObserver(() => void loadPageTexts(language()).then(draw));
  languageObserver.observe(document.documentElement, { attributeFilter: ['lang'] });
  signal.addEventListener('abort', () => {
    languageObserver.disconnect();
    render(null, uiContainer);
    shadowHost.remove();
  });
}
