import { BoardPanel } from '../../../components/overview/board-panel';
import { changesLater } from '../../../components/overview/changes-later';
import { listLater } from '../../../components/overview/list-later';
import { undoLater } from '../../../components/removal/undo-later';
import { laterOnBoard } from '../../../components/state/brought-later';
import { agentDelegationUrl, requestPowerOfAttorneyUrl } from '../../../utils/altinn/portal-page';
import { progressPort } from '../../../utils/messages/messages';
import { pageTexts } from '../../../utils/page/page-texts';
import { mountPanel } from '../mount/mount-panel';
import { type MountPanel, textsOf } from '../mount/panel-place';
import { readBoard } from './board-reader';
import { createBoardStore } from './board-store';
import { rememberedName } from './remembered-name';

/** The panel under the list of client system accesses, brought by the loader where it is wanted. */
export const mount: MountPanel = (place) => {
  const { environment } = place.page;
  mountPanel(
    place,
    { says: textsOf.overview, views: { list: listLater, undo: undoLater, changes: changesLater } },
    (hands) => {
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
        laterParts() {
          const { state, refusal } = store.model();
          return laterOnBoard(state, refusal);
        },
        port: progressPort,
        subscription(whose) {
          const runId = store.runId();
          return { ...whose, ...(runId && { runId }) };
        },
        isAsked: () => false,
        hear: store.hear,
        isGoing: store.isGoing,
        mayHaveMoved: store.mayHaveMoved,
        leftBehind: store.leftBehind,
        format: store.format,
      };
    },
  );
};
