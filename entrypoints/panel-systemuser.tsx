import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Panel } from '../components/panel';
import { requestPowerOfAttorneyUrl, runIn } from '../utils/altinn/portal-page';
import { type Progress, progressPort } from '../utils/messages';
import { actorNow } from './portal.content/actor-now';
import { mountPanel } from './portal.content/mount-panel';
import { type MountPanel, mountKey } from './portal.content/panel-place';
import { createPanelStore } from './portal.content/panel-store';
import { readPartyCookies } from './portal.content/visit';

/** The panel on a system user's page, brought by the loader where it is wanted. */
const mount: MountPanel = (place) => {
  const { page } = place;
  if (page.kind !== 'systemuser') throw new Error(`not at home on ${page.kind}`);
  mountPanel<Progress>(place, (hands) => {
    const store = createPanelStore({
      ...hands,
      leaveAsked: () => {
        if (runIn(location.hash))
          history.replaceState(history.state, '', location.pathname + location.search);
      },
    });
    return {
      view({ texts }) {
        const model = store.model();
        return (
          <Panel
            texts={texts}
            page="systemuser"
            environment={page.environment}
            {...model}
            // The cookies are looked at when something else draws: nothing asks them by the clock.
            actor={actorNow(model.state, readPartyCookies(document).partyUuids)}
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
          />
        );
      },
      port: progressPort,
      subscription(whose) {
        const jobId = runIn(location.hash) ?? store.runId();
        return { ...whose, systemUserId: page.systemUserId, ...(jobId && { jobId }) };
      },
      isAsked: () => runIn(location.hash) !== undefined,
      hear: store.hear,
      isGoing: store.isGoing,
      isPaused: store.isPaused,
      leftBehind: store.leftBehind,
      format: store.format,
    };
  });
};

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [mountKey('systemuser')]: mount });
});
