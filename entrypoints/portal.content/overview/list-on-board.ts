import type { ListShown } from '../../../components/state/board-state';
import type { AccessChoices, BoardPurpose, ListDestination } from '../../../utils/domain/board/board';
import { chooseAll } from '../../../utils/domain/board/chosen';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import type { ReadChoices } from '../../../utils/domain/lists/list';
import { ask } from '../../../utils/messages/messages';
import { createTurns } from '../store/panel-memory';
import { tooLarge } from '../store/upload';
import type { BoardChoices } from './choose-on-board';
import { type BoardParts, type createBoardRows, everybody } from './look-at-board';

/** A list as the user hands it over. */
export type GivenList = { from: 'file'; file: File } | { from: 'paste'; text: string };

/** The list that the board stands beside, and the choices it makes. */
export function createBoardList({
  page,
  shown,
  showMore,
  say,
  take,
  choices,
  rows,
}: BoardParts & { choices: BoardChoices; rows: ReturnType<typeof createBoardRows> }) {
  const begin = createTurns();

  async function beside(
    list: { uploadId: string; fileName: string; from: 'file' | 'paste'; choices: ReadChoices } | undefined,
  ): Promise<OverviewSummary | undefined> {
    const board = shown();
    if (!board) return undefined;
    const { overviewId } = board.summary;
    const order = { visit: page.asker(), overviewId, ...(list && { list }) };
    return take(await ask('boardList', order));
  }

  async function replaced(summary: OverviewSummary, list: ListShown | undefined): Promise<void> {
    const found = await rows.of(summary, everybody);
    const board = shown();
    if (!found || board?.summary.overviewId !== summary.overviewId) return;
    const { list: _, ...rest } = board;
    say({ state: { phase: 'board', ...rest, summary, query: everybody, ...found, ...(list && { list }) } });
    await choices.holdAgainst();
  }

  async function ordered(list: ListShown): Promise<void> {
    const board = shown();
    if (!board) return;
    const isMine = begin();
    const { asked: _, ...order } = list;
    showMore({ list: order });
    const { purpose, to } = list;
    const isNowhere = to.by === 'same' && to.systemUserIds.length === 0;
    if (!purpose || isNowhere) return;
    const { overviewId } = board.summary;
    const asked = take(await ask('boardListChoices', { visit: page.asker(), overviewId, purpose, to }));
    if (asked && isMine() && shown()?.list) showMore({ list: { ...order, asked } });
  }

  let last: GivenList | undefined;

  async function put(given: GivenList, as?: ListShown): Promise<void> {
    const size = given.from === 'file' ? given.file.size : given.text.length;
    const refusal = tooLarge(size);
    if (refusal) return say({ refusal });
    const bytes =
      given.from === 'file'
        ? new Uint8Array(await given.file.arrayBuffer())
        : new TextEncoder().encode(given.text);
    const uploadId = take(await page.upload(bytes));
    if (!uploadId) return;
    const fileName = given.from === 'file' ? given.file.name : '';
    const choices = as?.choices ?? {};
    const summary = await beside({ uploadId, fileName, from: given.from, choices });
    if (!summary) return;
    last = given;
    const says = summary.list?.saysSystemUser ?? false;
    const to: ListDestination = says ? { by: 'column', answers: [] } : { by: 'same', systemUserIds: [] };
    const { busy: _, ...before } = as ?? { choices, to };
    // Read otherwise, it may have no such column.
    const list = before.to.by === 'column' && !says ? { ...before, to } : before;
    await replaced(summary, list);
    if (as) await ordered(list);
  }

  return {
    put,
    /** On a board that was read again, as it stood on the one before. */
    async putAgain(as: ListShown): Promise<void> {
      if (last) await put(last, as);
    },
    /** Read again, as the user has said. */
    async read(change: ReadChoices): Promise<void> {
      const before = shown()?.list;
      if (!before || !last) return;
      const list = { ...before, choices: { ...before.choices, ...change } };
      showMore({ list: { ...list, busy: true } });
      await put(last, list);
      // It could not be read so, which has been said: it stands as it was.
      if (shown()?.list?.busy) showMore({ list: before });
    },
    async remove(): Promise<void> {
      const summary = await beside(undefined);
      if (summary) await replaced(summary, undefined);
    },
    async order(change: { purpose?: BoardPurpose; to?: ListDestination }): Promise<void> {
      const board = shown();
      if (!board?.list) return;
      const next = { ...board.list, ...change };
      if (change.purpose && next.to.by === 'same') {
        const read = board.summary.systemUsers.filter(({ status }) => status === 'read');
        const { length } = next.to.systemUserIds;
        const was = board.list.purpose;
        // Whom to remove is asked of every system access, unless the user says otherwise. Of nothing else is that
        // meant, and arrow keys pass it on their way.
        if (change.purpose === 'remove' && length === 0) {
          next.to = { by: 'same', systemUserIds: read.map(({ id }) => id) };
        } else if (was === 'remove' && change.purpose !== was && length === read.length) {
          next.to = { by: 'same', systemUserIds: [] };
        }
      }
      await ordered(next);
    },
    async choose(): Promise<void> {
      const list = shown()?.list;
      if (!list?.asked || !list.purpose) return;
      const { asked, purpose, to } = list;
      const { overviewId } = shown()?.summary ?? {};
      if (!overviewId) return;
      const wanted = asked.accesses.filter(({ add, remove }) => add + remove > 0);
      const found: AccessChoices[] = [];
      for (const { systemUserId } of wanted) {
        const order = { visit: page.asker(), overviewId, purpose, to, systemUserId };
        const keys = take(await ask('boardListKeys', order));
        if (!keys || shown()?.list !== list) return;
        found.push(keys);
      }
      const board = shown();
      if (!board) return;
      const removes = wanted.some(({ remove }) => remove > 0);
      const adds = wanted.some(({ add }) => add > 0);
      const choosing = adds ? 'add' : removes ? 'remove' : board.choosing;
      showMore({ chosen: chooseAll(board.chosen, found), choosing });
      await choices.holdAgainst();
    },
  };
}
