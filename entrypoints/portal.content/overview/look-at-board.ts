import type { BoardShown } from '../../../components/state/board-state';
import type { BoardQuery, BoardRow } from '../../../utils/domain/board/board';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import { ask } from '../../../utils/messages/messages';
import { createTurns, type Memory } from '../store/panel-memory';
import { createRowSource } from '../store/row-source';
import type { BoardModel, BoardPage } from './board-model';

/** Nobody is left out. */
export const everybody: BoardQuery = { filter: 'everyone', search: '', sort: 'name' };

/** Clients in one message: each stands with up to twenty system accesses, and the page takes a message in at once. */
const pageSize = 100;

/** While the user types nothing is searched for, ms. */
const typingPause = 150;

/** What the parts of the board's memory share. */
export interface BoardParts extends Pick<Memory<BoardModel>, 'say' | 'take'> {
  page: BoardPage;
  shown(): BoardShown | undefined;
  showMore(more: Partial<BoardShown>): void;
}

/** The board's rows as they are looked at, and the card of one client. */
export function createBoardRows({ page, shown, showMore, say, take }: BoardParts) {
  const begin = createTurns();
  const beginCard = createTurns();

  const fetchRows = ({ overviewId }: OverviewSummary, query: BoardQuery, from: number, count: number) =>
    ask('boardRows', { visit: page.asker(), overviewId, ...query, from, count });

  /** The rows of a query, the first of them at hand; nothing where they could not be had, which is said. */
  async function of(
    summary: OverviewSummary,
    query: BoardQuery,
  ): Promise<Pick<BoardShown, 'rows' | 'columns'> | undefined> {
    const first = take(await fetchRows(summary, query, 0, pageSize));
    if (!first) return undefined;
    const rows = createRowSource<BoardRow>(
      first.total,
      async (from, count) =>
        from === 0 ? first.rows : take(await fetchRows(summary, query, from, count))?.rows,
      page.onChange,
      pageSize,
    );
    await rows.first();
    return { rows, columns: first.columns };
  }

  /** Looks at the board there is in another way: what is on screen stays until that has come. */
  async function look(change: Partial<BoardQuery>): Promise<void> {
    const board = shown();
    if (!board) return;
    const isMine = begin();
    const query = { ...board.query, ...change };
    if ('at' in change && change.at === undefined) delete query.at;
    showMore({ query });
    if (change.search) await new Promise((resolve) => setTimeout(resolve, typingPause));
    if (!isMine()) return;
    const found = await of(board.summary, query);
    const now = shown();
    if (!isMine() || !found || now?.summary.overviewId !== board.summary.overviewId) return;
    showMore(found);
  }

  async function card(key: string): Promise<void> {
    const board = shown();
    if (!board) return;
    const isMine = beginCard();
    const { overviewId } = board.summary;
    const reply = await ask('boardClient', { visit: page.asker(), overviewId, key });
    if (!isMine() || !shown()) return;
    if (!reply.ok) return say({ refusal: reply.refusal });
    showMore({ card: reply.value });
  }

  function closeCard(): void {
    beginCard();
    const board = shown();
    if (!board) return;
    const { card: _, ...rest } = board;
    say({ state: { phase: 'board', ...rest } });
  }

  return { of, look, card, closeCard };
}
