import type { RefObject } from 'preact';
import { ListField } from '../start/list-field';
import type { BoardProps } from '../state/board-state';
import { FileButton } from '../ui/file-button';

/** Ways to hold a list against the board: pasted, typed, dropped or chosen. */
export function ListWays(props: BoardProps & { draft: RefObject<string> }) {
  const { texts, words, onFile } = props;
  return (
    <details class="ds-details" data-list-ways>
      <summary>{words.board.actions.compare}</summary>
      <div class="kf-stack">
        <ListField {...props} action="compare" />
        <div class="kf-actions">
          <FileButton label={texts.panel.actions.chooseFile} variant="secondary" onFile={onFile} />
        </div>
      </div>
    </details>
  );
}
