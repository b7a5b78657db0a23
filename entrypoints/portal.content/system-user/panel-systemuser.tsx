import { undoLater } from '../../../components/removal/undo-later';
import { Panel } from '../../../components/shell/panel';
import { laterInPanel } from '../../../components/state/brought-later';
import { agentDelegationUrl, requestPowerOfAttorneyUrl, runIn } from '../../../utils/altinn/portal-page';
import { type Progress, progressPort } from '../../../utils/messages/messages';
import { bringIntoSight } from '../mount/bring-into-sight';
import { mountPanel } from '../mount/mount-panel';
import { type MountPanel, textsOf } from '../mount/panel-place';
import { readPartyCookies } from '../visit';
import { actorNow } from './actor-now';
import { createPanelStore } from './panel-store';

/** The panel on a system user's page, brought by the loader where it is wanted. */
export const mount: MountPanel = (place) => {
  const { page } = place;
  if (page.kind !== 'systemuser') throw new Error(`not at home on ${page.kind}`);
  mountPanel(place, { says: textsOf.systemuser, views: { undo: undoLater } }, (hands) => {
    const store = createPanelStore({
      ...hands,
      askFor: (jobId) => {
        location.hash = new URL(agentDelegationUrl(page.environment, page.systemUserId, jobId)).hash;
      },
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
            onPurpose={store.purpose}
            onAnswer={store.answer}
            onKeep={store.keep}
            onLetter={store.letter}
            requestUrlOf={(clientId) => requestPowerOfAttorneyUrl(page.environment, clientId)}
            onFromSystem={(source) => store.fromSystem(source, texts.panel.otherSystems.everybody)}
            onFormat={store.format}
            onInclude={store.include}
          />
        );
      },
      laterParts() {
        const { state, refusal } = store.model();
        return laterInPanel(state, refusal);
      },
      port: progressPort,
      subscription(whose) {
        const runId = runIn(location.hash) ?? store.runId();
        return { ...whose, systemUserId: page.systemUserId, ...(runId && { runId }) };
      },
      isAsked: () => runIn(location.hash) !== undefined,
      hear(news: Progress) {
        store.hear(news);
        if (news.kind === 'current' && news.asked) bringIntoSight(place.container, place.signal);
      },
      isGoing: store.isGoing,
      mayHaveMoved: store.mayHaveMoved,
      leftBehind: store.leftBehind,
      format: store.format,
    };
  });
};
