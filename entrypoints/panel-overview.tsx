import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OverviewPanel } from '../components/overview-panel';
import { agentDelegationUrl, requestPowerOfAttorneyUrl } from '../utils/altinn/portal-page';
import { type SeveralNews, severalPort } from '../utils/messages';
import { mountPanel } from './portal.content/mount-panel';
import { readOverview } from './portal.content/overview-reader';
import { createOverviewStore } from './portal.content/overview-store';
import { type MountPanel, mountKey } from './portal.content/panel-place';

/** The panel under the list of client system accesses, brought by the loader where it is wanted. */
const mount: MountPanel = (place) => {
  const { environment } = place.page;
  mountPanel<SeveralNews>(place, (hands) => {
    const store = createOverviewStore({ ...hands, read: readOverview }, place.signal);
    return {
      view: ({ texts, overview }) => (
        <OverviewPanel
          texts={texts}
          words={overview}
          environment={environment}
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
          requestUrlOf={(clientId) => requestPowerOfAttorneyUrl(environment, clientId)}
          addressOf={({ id, systemUser }) => agentDelegationUrl(environment, systemUser.id, id)}
        />
      ),
      port: severalPort,
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
