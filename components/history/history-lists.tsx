import { useRef } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import type { SavedList } from '../../utils/domain/kept/saved-list';
import type { HistoryTexts } from '../../utils/i18n/history-texts';
import type { HistoryProps } from '../state/history-state';
import { ActionButton } from '../ui/action-button';
import { HistoryList } from './history-list';

/** The lists that were kept; the one that is opened stands below its own line. */
export function HistoryLists(props: HistoryProps) {
  const { texts, model } = props;
  const { lists, settings } = model;
  return (
    <section aria-labelledby="lists" data-section="lists">
      <h2 class="ds-heading" data-size="sm" id="lists">
        {texts.lists.heading}
      </h2>
      <p class="ds-paragraph kf-subtle">{texts.lists.explanation}</p>
      {settings.savedLists === 'off' && <p class="ds-paragraph">{texts.lists.off}</p>}
      {lists.length === 0 && settings.savedLists === 'on' && <p class="ds-paragraph">{texts.lists.none}</p>}
      <ul class="kf-cards">
        {lists.map((list) => (
          <KeptList key={list.id} {...props} list={list} />
        ))}
      </ul>
    </section>
  );
}

function KeptList(props: HistoryProps & { list: SavedList }) {
  const { texts, model, list, onShow, onClose, onDownload, onRemove } = props;
  const opener = useRef<HTMLElement | null>(null);
  const { lists } = texts;
  const id = `list-${list.id}`;
  return (
    <li data-list={list.id}>
      <div>
        <h3 class="ds-heading" data-size="2xs" id={id}>
          {list.title}{' '}
          {list.environment === 'tt02' && (
            <span class="ds-tag" data-color="warning">
              {texts.testEnvironment}
            </span>
          )}
        </h3>
        <p class="ds-paragraph">
          {displayName(list.ownerName)} · <span>{texts.list.clients(list.clients.length)}</span>
        </p>
        <p class="ds-paragraph kf-subtle">{seenAt(list, texts)}</p>
      </div>
      <div class="kf-actions">
        <ActionButton
          action="show-list"
          label={lists.show}
          about={id}
          onAction={(_, event) => {
            opener.current = event.currentTarget as HTMLElement;
            onShow(list);
          }}
        />
        <ActionButton
          action="download-list"
          variant="tertiary"
          label={lists.download}
          about={id}
          onAction={() => onDownload(list)}
        />
        <ActionButton
          action="remove-list"
          variant="tertiary"
          color="danger"
          label={lists.remove}
          about={id}
          onAction={() => onRemove(list)}
        />
      </div>
      {model.shown?.list.id === list.id && (
        <HistoryList
          {...props}
          shown={model.shown}
          onClose={() => {
            onClose();
            opener.current?.focus();
          }}
        />
      )}
    </li>
  );
}

const seenAt = ({ at, lastSeenAt }: SavedList, { lists, time }: HistoryTexts) =>
  lists.seen(time(new Date(at)), time(new Date(lastSeenAt)));
