import type { BoardShown, BoardState, Choosing } from '../../../components/state/board-state';
import { type BoardAction, isAllowed } from '../../../utils/domain/action-facts';
import type {
  BoardPurpose,
  BoardQuery,
  ChoiceAction,
  ListDestination,
} from '../../../utils/domain/board/board';
import { nothingChosen } from '../../../utils/domain/board/chosen';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import type { ReadChoices } from '../../../utils/domain/lists/list';
import { typedOrgNumber } from '../../../utils/domain/numbers/nine-digits';
import type { Reply } from '../../../utils/domain/refusal';
import type { Language } from '../../../utils/i18n/language';
import { ask, type MadeFile, type Progress } from '../../../utils/messages/messages';
import { asVisitor } from '../store/as-visitor';
import { createFileActions } from '../store/file-actions';
import { copyLetter } from '../store/letter-actions';
import { commonActions, createMemory, createTurns } from '../store/panel-memory';
import { createRunStore } from '../store/run-store';
import { createSharedButtons } from '../store/shared-buttons';
import type { BoardModel, BoardPage, BoardProgress } from './board-model';
import { createBoardChoices } from './choose-on-board';
import { createBoardList, type GivenList } from './list-on-board';
import { createBoardRows, everybody } from './look-at-board';
import { createChoicePlans } from './plan-choices';

/** The memory of the panel on the overview page, and what its buttons do. */
export function createBoardStore(page: BoardPage, leave: AbortSignal) {
  const first: BoardModel = { state: { phase: 'closed' }, format: 'xlsx', name: '' };
  const { onChange } = page;
  const memory = createMemory(first, { stays: ['format', 'name'], restingState, onChange });
  const { model, say, take, begin, guarded } = memory;
  const show = (state: BoardState, news: Partial<BoardModel> = {}) => memory.show({ ...news, state });
  let reading = new AbortController();
  /** What there was a moment ago does not take the place of what there is now. */
  const beginPlacing = createTurns();

  /** The board on screen, or the one behind what is being confirmed. */
  const shown = (): BoardShown | undefined => {
    const { state } = model();
    return state.phase === 'board' ? state : undefined;
  };
  /** Changes what is shown of the board there is; nothing where it has given way to something else. */
  const showMore = (more: Partial<BoardShown>) => {
    const { state } = model();
    if (state.phase === 'board') say({ state: { ...state, ...more } });
  };

  const rows = createBoardRows({ page, shown, showMore, say, take });
  const choices = createBoardChoices({ page, shown, showMore, say, take });
  const list = createBoardList({ page, shown, showMore, say, take, choices, rows });

  function stopReading(): AbortSignal {
    reading.abort();
    reading = new AbortController();
    return AbortSignal.any([reading.signal, leave]);
  }

  /**
   * Reads the board and shows each system access as it comes. What was chosen on the board before is chosen on this one
   * too, as far as it still can be.
   */
  async function read(
    before?: BoardShown,
    look: Partial<BoardQuery> = {},
    given?: GivenList,
  ): Promise<BoardShown | undefined> {
    begin();
    const signal = stopReading();
    const was = model().state.phase === 'reading' ? ({ phase: 'closed' } as const) : model().state;
    if (before)
      show({ phase: 'board', ...before, progress: { read: 0, of: before.summary.systemUsers.length } });
    else show({ phase: 'reading' });
    const onProgress = ({ soFar, ...progress }: BoardProgress) => {
      if (signal.aborted) return;
      if (soFar && !before) void place(soFar, progress, before, look);
      else if (shown()) showMore({ progress });
      else say({ state: { phase: 'reading', progress } });
    };
    const reply = await asVisitor(page, (visit) => page.read({ visit }, onProgress, signal));
    if (signal.aborted) return undefined;
    if (!reply.ok) {
      show(before ? { phase: 'board', ...before } : restingState(was), { refusal: reply.refusal });
      return undefined;
    }
    await place(reply.value, undefined, shown() ?? before, look);
    if (signal.aborted || !shown()) return undefined;
    if (given) await list.put(given);
    else if (before?.list) await list.putAgain(before.list);
    else if (before) await choices.holdAgainst();
    return shown();
  }

  /** Puts what was read on screen; the user's own looking and choosing stand. */
  async function place(
    summary: OverviewSummary,
    progress: BoardShown['progress'],
    before: BoardShown | undefined,
    look: Partial<BoardQuery>,
  ): Promise<void> {
    const isMine = beginPlacing();
    const query = (shown() ?? before)?.query ?? { ...everybody, ...look };
    const found = await rows.of(summary, query);
    if (!found || !isMine()) return;
    const { progress: _, ...rest } = shown() ?? before ?? newBoard;
    show({ phase: 'board', ...rest, summary, query, ...found, ...(progress && { progress }) });
  }

  const files = createFileActions({ page, model, say });
  const runs = createRunStore({
    page,
    say,
    take,
    begin,
    // Of a run over twenty system accesses nobody looks at all the rows.
    loadsAll: false,
    phase: () => model().state.phase,
    notice: () => model().notice,
    show: (several, { refusal } = {}) =>
      show({ phase: several.phase, several }, { ...(refusal && { refusal }) }),
    redraw: (several) => say({ state: { phase: several.phase, several } }),
  });
  const buttons = createSharedButtons({ runs, files, say });
  const plans = createChoicePlans({
    ...memory,
    page,
    show,
    began: runs.began,
    reread: (board) => read(board),
  });

  async function readAgain(systemUserId: string): Promise<void> {
    const board = shown();
    if (!board || board.again.has(systemUserId)) return;
    const { overviewId } = board.summary;
    showMore({ again: new Set([...board.again, systemUserId]) });
    const reply = await asVisitor(page, (visit) =>
      ask('boardReadAgain', { visit, overviewId, systemUserId }),
    );
    const now = shown();
    if (now?.summary.overviewId !== overviewId) return;
    showMore({ again: new Set([...now.again].filter((id) => id !== systemUserId)) });
    if (!reply.ok) return say({ refusal: reply.refusal });
    await place(reply.value, undefined, undefined, {});
  }

  async function lookUp(board: BoardShown): Promise<void> {
    const orgNumber = typedOrgNumber(board.query.search);
    if (!orgNumber || board.stranger?.found === 'on its way') return;
    showMore({ stranger: { orgNumber, found: 'on its way' } });
    const { overviewId } = board.summary;
    const reply = await asVisitor(page, (visit) => ask('boardLookUp', { visit, overviewId, orgNumber }));
    const now = shown();
    if (now?.stranger?.orgNumber !== orgNumber) return;
    if (reply.ok) return showMore({ stranger: { orgNumber, found: reply.value } });
    const { stranger: _, ...rest } = now;
    say({ state: { phase: 'board', ...rest }, refusal: reply.refusal });
  }

  async function save(making: 'overview' | 'audit', asked: () => Promise<Reply<MadeFile>>): Promise<void> {
    showMore({ making });
    const made = await asked();
    const { state } = model();
    if (state.phase === 'board') {
      const { making: _, ...rest } = state;
      say({ state: rest });
    }
    if (!made.ok) return say({ refusal: made.refusal });
    page.download(made.value);
    say({ notice: { kind: 'saved', fileName: made.value.name } });
  }

  const wanted = ({ overviewId }: OverviewSummary) => ({
    visit: page.asker(),
    overviewId,
    language: page.language(),
    format: model().format,
  });

  async function exportOverview(): Promise<void> {
    const summary = (shown() ?? (await read()))?.summary;
    if (summary) await save('overview', () => ask('overviewFile', wanted(summary)));
  }

  async function audit(name: string): Promise<void> {
    const summary = (shown() ?? (await read()))?.summary;
    if (!summary) return;
    say({ name });
    const board = shown();
    if (board) {
      const { asksName: _, ...rest } = board;
      say({ state: { phase: 'board', ...rest } });
    }
    await save('audit', () => ask('auditFile', { ...wanted(summary), doneBy: name, version: page.version }));
  }

  async function act(action: BoardAction): Promise<unknown> {
    const { state } = model();
    const board = shown();
    switch (action) {
      case 'open':
        return state.phase === 'closed' ? read() : undefined;
      case 'export':
        return state.phase === 'reading' ? undefined : exportOverview();
      case 'audit': {
        // Whose name it is is asked for once, when the board is there.
        const now = board ?? (state.phase === 'closed' ? await read() : undefined);
        return now && showMore({ asksName: true });
      }
      case 'read-again':
        return board && read(board);
      case 'without-list':
        return list.remove();
      case 'clear':
        return showMore({ chosen: nothingChosen, hidden: 0, dropped: 0, left: undefined });
      case 'look-up':
        return board && lookUp(board);
      case 'close-card':
        return rows.closeCard();
      case 'review':
        return board && plans.plan(board);
      case 'cancel':
        return state.phase === 'reading' || board?.progress ? leaveIt() : actOnRun(action);
      case 'start-over':
        return leaveIt();
      case 'safety':
      case 'history':
        return buttons.openPage(action);
      case 'reload':
        return page.reload();
      case 'close':
        return show(state);
      default:
        return state.phase === 'confirm' ? actOnConfirm(action, state) : actOnRun(action);
    }
  }

  function actOnConfirm(
    action: BoardAction,
    { board, asked }: Extract<BoardState, { phase: 'confirm' }>,
  ): unknown {
    if (asked.busy) return undefined;
    switch (action) {
      case 'back':
        begin();
        return show({ phase: 'board', ...board });
      case 'confirm':
        return plans.start(board, asked);
      case 'plan-file':
        return files.preview([...asked.planned.planIds]);
      default:
        return undefined;
    }
  }

  function actOnRun(action: BoardAction): unknown {
    const { phase } = model().state;
    if (phase !== 'running' && phase !== 'paused' && phase !== 'done') return undefined;
    // What has ended is sent again, or taken back; what stands still goes on.
    if ((action === 'retry' || action === 'undo') && phase !== 'done') return undefined;
    return buttons.ofRun(action);
  }

  function leaveIt(): void {
    stopReading();
    begin();
    runs.leave();
    show({ phase: 'closed' });
  }

  /** What is chosen and not shown any more is counted. */
  const look = async (query: Partial<BoardQuery>) => {
    await rows.look(query);
    await choices.holdAgainst();
  };

  const withList = (given: GivenList) =>
    guarded(async () => {
      const board = shown();
      if (board && !board.progress) return list.put(given);
      return read(undefined, {}, given);
    });

  return {
    ...commonActions(memory, page),
    file: (file: File) => withList({ from: 'file', file }),
    paste: (text: string) => withList({ from: 'paste', text }),
    action: (action: BoardAction, event?: Event) => {
      const { phase } = model().state;
      return isAllowed(action, event, phase) ? guarded(() => act(action)) : undefined;
    },
    search: (search: string) => guarded(() => (shown() ? look({ search }) : read(undefined, { search }))),
    query: (query: Partial<BoardQuery>) => guarded(() => look(query)),
    choosing: (choosing: Choosing) => showMore({ choosing }),
    choose: choices.choose,
    column: (systemUserId: string, action: ChoiceAction) =>
      guarded(() => choices.column(systemUserId, action)),
    unchooseColumn: choices.unchooseColumn,
    tryAgain: (systemUserId: string) => guarded(() => readAgain(systemUserId)),
    card: (key: string) => guarded(() => rows.card(key)),
    cardLetter: (systemUserId: string, language: Language) =>
      guarded(async () => {
        const board = shown();
        if (!board?.card) return;
        const { overviewId } = board.summary;
        const { key } = board.card;
        const order = { visit: page.asker(), overviewId, key, systemUserId, language };
        const letter = take(await ask('boardLetter', order));
        if (!letter) return;
        say({ notice: await copyLetter(letter, page) });
        await rows.card(key);
      }),
    listReading: (change: ReadChoices) => guarded(() => list.read(change)),
    listOrder: (order: { purpose?: BoardPurpose; to?: ListDestination }) => guarded(() => list.order(order)),
    listChoices: () => guarded(() => list.choose()),
    keep: plans.keep,
    audit: (name: string) => guarded(() => audit(name)),
    remembered: (name: string) => say({ name }),
    hear: (progress: Progress) => runs.hear(progress),
    leftBehind: () => {
      if (!runs.leftBehind()) show(restingState(model().state), { refusal: { kind: 'extension-gone' } });
    },
    /** Id of the run on screen. */
    runId: () => runs.shown(),
  };
}
export type BoardStore = ReturnType<typeof createBoardStore>;

const newBoard: Omit<BoardShown, 'summary' | 'query' | 'rows' | 'columns'> = {
  choosing: 'look',
  chosen: nothingChosen,
  hidden: 0,
  dropped: 0,
  again: new Set<string>(),
};

/** Where a phase that waits for something comes to rest when that fails. */
function restingState(state: BoardState): BoardState {
  if (state.phase === 'reading') return { phase: 'closed' };
  if (state.phase === 'board') {
    const { making: _, planning: __, progress: ___, ...rest } = state;
    return rest;
  }
  if (state.phase === 'confirm') {
    const { busy: _, ...asked } = state.asked;
    return { ...state, asked };
  }
  return state;
}
