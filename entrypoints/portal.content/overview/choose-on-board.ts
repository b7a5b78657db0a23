import type { ChoiceAction } from '../../../utils/domain/board/board';
import { asAccessChoices, choose } from '../../../utils/domain/board/chosen';
import { ask } from '../../../utils/messages/messages';
import { createTurns } from '../store/panel-memory';
import type { BoardParts } from './look-at-board';

/** What is chosen on the board, and what becomes of it when the board is read anew. */
export function createBoardChoices({ page, shown, showMore, take }: BoardParts) {
  const begin = createTurns();

  /** Held against the board as it is: what it does not allow is let go of, and said. */
  async function holdAgainst(): Promise<void> {
    const board = shown();
    if (!board) return;
    const isMine = begin();
    const { summary, query, chosen } = board;
    let allowed = chosen;
    let hidden = 0;
    let dropped = 0;
    // One system access at a time: a message is put together and taken in at once.
    for (const [systemUserId, column] of chosen) {
      const choices = asAccessChoices(systemUserId, column);
      const order = { visit: page.asker(), overviewId: summary.overviewId, ...query, choices };
      const now = take(await ask('boardChoices', order));
      if (!now || !isMine() || shown()?.chosen !== chosen) return;
      if (now.dropped.length > 0) allowed = choose(allowed, systemUserId, now.dropped, undefined);
      hidden += now.hidden;
      dropped += now.dropped.length;
    }
    showMore({ chosen: allowed, hidden, dropped: board.dropped + dropped });
  }

  return {
    holdAgainst,
    choose(systemUserId: string, keys: readonly string[], action: ChoiceAction | undefined): void {
      const board = shown();
      if (board) showMore({ chosen: choose(board.chosen, systemUserId, keys, action), left: undefined });
    },
    async column(systemUserId: string, action: ChoiceAction): Promise<void> {
      const board = shown();
      if (!board) return;
      const { overviewId } = board.summary;
      const order = { visit: page.asker(), overviewId, ...board.query, systemUserId, action };
      const found = take(await ask('boardColumn', order));
      const now = shown();
      if (!found || !now) return;
      showMore({ chosen: choose(now.chosen, systemUserId, found.keys, action), left: found.left });
    },
    unchooseColumn(systemUserId: string): void {
      const board = shown();
      if (!board) return;
      const keys = [...(board.chosen.get(systemUserId)?.keys() ?? [])];
      showMore({ chosen: choose(board.chosen, systemUserId, keys, undefined), left: undefined });
      void holdAgainst().catch((error) => console.error(error));
    },
  };
}
export type BoardChoices = ReturnType<typeof createBoardChoices>;
