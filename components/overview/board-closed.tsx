import type { RefObject } from 'preact';
import type { LastReadOf } from '../../utils/domain/kept/last-time';
import type { Texts } from '../../utils/i18n/texts';
import type { BoardProps } from '../state/board-state';
import { ActionButton } from '../ui/action-button';
import { DownloadButton } from '../ui/download-button';
import { ListWays } from './list-ways';
import { SearchForm } from './search-form';

/** Nothing has been read: whom one looks for comes first, then everybody, a list, and what can be taken along. */
export function BoardClosed(props: BoardProps & { draft: RefObject<string> }) {
  const { texts, words, lastReads, onAction, onSearch } = props;
  const { board, actions } = words;
  return (
    <>
      <div class="kf-actions kf-on-line">
        <SearchForm board={board} onSearch={onSearch} />
        <ActionButton action="open" label={board.actions.all} onAction={onAction} />
      </div>
      <ListWays {...props} />
      <div class="kf-actions">
        <DownloadButton
          {...props}
          name="export"
          button={<ActionButton action="export" label={actions.overview} onAction={onAction} />}
        />
        <DownloadButton
          {...props}
          name="audit"
          button={<ActionButton action="audit" label={actions.audit} onAction={onAction} />}
        />
      </div>
      {lastReads && <LastReads texts={texts} lastReads={lastReads} />}
      <p class="ds-paragraph kf-promise" data-size="sm">
        {board.promise}
      </p>
    </>
  );
}

/** More of them would push the panel's own promise out of sight. */
const fewEnough = 4;

/** What this browser last read of each system access, from what is kept. */
function LastReads({ texts, lastReads }: { texts: Texts; lastReads: readonly LastReadOf[] }) {
  const { last } = texts.panel;
  return (
    <details class="ds-details kf-last-reads" data-last="reads" open={lastReads.length <= fewEnough}>
      <summary>{last.reads(lastReads.length)}</summary>
      <ul>
        {lastReads.map(({ title, at, clients }) => (
          <li key={title}>
            {title}: {last.of(new Date(at), clients)}
          </li>
        ))}
      </ul>
    </details>
  );
}
