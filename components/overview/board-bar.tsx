import { useMemo } from 'preact/hooks';
import { countChosen } from '../../utils/domain/board/chosen';
import { gone } from '../../utils/domain/client';
import type { BoardProps, BoardShown } from '../state/board-state';
import { ActionButton } from '../ui/action-button';

/** What is chosen, in one line that stays in sight; nothing of it is sent. */
export function BoardBar({ words, shown, onAction }: BoardProps & { shown: BoardShown }) {
  const { board } = words;
  const { chosen, hidden, dropped, left, progress, planning = false } = shown;
  const count = useMemo(() => countChosen(chosen), [chosen]);
  const any = count.add + count.remove > 0;
  return (
    <div class={any ? 'kf-choice-bar' : undefined} data-bar={any ? '' : undefined}>
      <p class="ds-paragraph" role="status" data-add={count.add} data-remove={count.remove}>
        {any && board.bar(count)}{' '}
        {any && hidden > 0 && <span data-hidden={hidden}>{board.hidden(hidden)} </span>}
        {left &&
          gone.map((why) => left[why] > 0 && <span data-left={why}>{board.left[why](left[why])} </span>)}
        {dropped > 0 && <span class="kf-warning">{board.dropped(dropped)}</span>}
      </p>
      {any && (
        <div class="kf-actions" aria-busy={planning}>
          <ActionButton
            action="review"
            variant="primary"
            label={board.actions.review}
            disabled={planning || progress !== undefined}
            onAction={onAction}
          />
          <ActionButton action="clear" variant="tertiary" label={board.actions.clear} onAction={onAction} />
        </div>
      )}
    </div>
  );
}
