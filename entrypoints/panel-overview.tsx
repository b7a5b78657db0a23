import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BoardPanel } from '../components/overview/board-panel';
import { agentDelegationUrl, requestPowerOfAttorneyUrl } from '../utils/altinn/portal-page';
import { progressPort } from '../utils/messages/messages';
import { pageTexts } from '../utils/page/page-texts';
import { mountPanel } from './portal.content/mount/mount-panel';
import { type MountPanel, mountKey, textsOf } from './portal.content/mount/panel-place';
import { readBoard } from './portal.content/overview/board-reader';
import { createBoardStore } from './portal.content/overview/board-store';
import { rememberedName } from './portal.content/store/remembered-name';

/** The panel under the list of client system accesses, brought by the loader where it is wanted. */
const mount: MountPanel = (place) => {
  const { environment } = place.page;
  mountPanel(place, textsOf.overview, (hands) => {
    const boardName = () => pageTexts(textsOf.overview, hands.language())?.overview.board.title ?? '';
    const store = createBoardStore({ ...hands, boardName, read: readBoard }, place.signal);
    rememberedName().then(store.remembered, () => undefined);
    return {
      view: ({ texts, overview }) => (
        <BoardPanel
          texts={texts}
          words={overview}
          environment={environment}
          {...store.model()}
          onFile={store.file}
          onPaste={store.paste}
          onAction={store.action}
          onSearch={store.search}
          onQuery={store.query}
          onChoosing={store.choosing}
          onChoose={store.choose}
          onColumn={store.column}
          onUnchooseColumn={store.unchooseColumn}
          onTryAgain={store.tryAgain}
          onCard={store.card}
          onCardLetter={store.cardLetter}
          onListReading={store.listReading}
          onListOrder={store.listOrder}
          onListChoices={store.listChoices}
          onKeep={store.keep}
          onAudit={store.audit}
          onFormat={store.format}
          onLetter={store.letter}
          requestUrlOf={(clientId) => requestPowerOfAttorneyUrl(environment, clientId)}
          addressOf={({ id, systemUser }) => agentDelegationUrl(environment, systemUser.id, id)}
        />
      ),
      port: progressPort,
      subscription(whose) {
        const runId = store.runId();
        return { ...whose, ...(runId && { runId }) };
      },
      isAsked: () => false,
      hear: store.hear,
      isGoing: store.isGoing,
      isPaused: store.isPaused,
      leftBehind: store.leftBehind,
      format: store.format,
    };
  });
};

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [mountKey('overview')]: mount });
});
