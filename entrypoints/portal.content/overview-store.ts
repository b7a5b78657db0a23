import type {
  OverviewAction,
  OverviewShown,
  OverviewState,
  SeveralDestination,
} from '../../components/overview-state';
import type { DownloadFormat, Notice } from '../../components/panel-state';
import { fileLimits } from '../../utils/domain/list';
import type { OverviewClient } from '../../utils/domain/overview';
import {
  type OverviewFilter,
  type OverviewSummary,
  overviewCount,
} from '../../utils/domain/overview-summary';
import { type Refusal, type Reply, refused } from '../../utils/domain/refusal';
import type { Language } from '../../utils/i18n/language';
import { type Asker, ask, type MadeFile, type OverviewOrder, type OwnerVisit } from '../../utils/messages';
import { commonActions, createMemory } from './panel-memory';
import { createRowSource, type PagedRows } from './row-source';
import { createSeveralActions } from './several-actions';

/** What a script of the page's could click at, and must not get done. */
const needsPerson: readonly OverviewAction[] = ['add', 'confirm', 'pause', 'resume', 'cancel'];

/** Clients in one message: each stands with up to twenty system accesses, and the page takes a message in at once. */
const pageSize = 100;

/** While the user types nothing is searched for, ms. */
const typingPause = 150;

/** What the panel on the overview page shows. */
export interface OverviewModel {
  state: OverviewState;
  format: DownloadFormat;
  refusal?: Refusal;
  notice?: Notice;
}

/** What it needs of the page it lives on. */
export interface OverviewPage {
  version: string;
  language(): Language;
  visit(): Promise<Reply<OwnerVisit>>;
  /** Who asks for what is on screen already. */
  asker(): Asker;
  /** The worker has put a run of theirs on the page. */
  told(to: Pick<Asker, 'partyUuid' | 'userUuid'>): void;
  upload(bytes: Uint8Array): Promise<Reply<string>>;
  /** Stops when the signal aborts. */
  read(
    order: OverviewOrder,
    onProgress: (progress: { read: number; of: number }) => void,
    signal: AbortSignal,
  ): Promise<Reply<OverviewSummary>>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  download(file: MadeFile): void;
  reload(): void;
  /** Hears of the owner's run over several system accesses from now on. */
  listen(): void;
  onChange(): void;
}

/** The memory of the panel on the overview page, and what its buttons do. */
export function createOverviewStore(page: OverviewPage, leave: AbortSignal) {
  const first: OverviewModel = { state: { phase: 'closed' }, format: 'xlsx' };
  const { onChange } = page;
  const memory = createMemory(first, { stays: ['format'], restingState, onChange });
  const { model, say, take, begin, guarded } = memory;
  const show = (state: OverviewState, news: Partial<OverviewModel> = {}) => memory.show({ ...news, state });
  let reading = new AbortController();
  let list: File | undefined;

  /** Changes what is shown of the overview there is; nothing where it has given way to something else. */
  const showMore = (summary: OverviewSummary, more: Partial<OverviewShown>) => {
    const { state } = model();
    if (state.phase === 'overview' && state.summary === summary) say({ state: { ...state, ...more } });
  };

  function stopReading(): AbortSignal {
    reading.abort();
    reading = new AbortController();
    return AbortSignal.any([reading.signal, leave]);
  }

  async function read(file?: File): Promise<OverviewShown | undefined> {
    several.forget();
    const before = model().state.phase === 'reading' ? ({ phase: 'closed' } as const) : model().state;
    const signal = stopReading();
    show({ phase: 'reading' });
    const reply = await order(file, signal);
    if (signal.aborted) return undefined;
    if (!reply.ok) {
      show(restingState(before), { refusal: reply.refusal });
      return undefined;
    }
    const summary = reply.value;
    const rows = rowsOf(summary, 'differing', '', overviewCount('differing', summary));
    await rows.first();
    if (signal.aborted) return undefined;
    list = file;
    const shown: OverviewShown = { summary, filter: 'differing', search: '', rows };
    show({ phase: 'overview', ...shown });
    return shown;
  }

  const several = createSeveralActions({
    ...memory,
    page,
    show,
    file: () => list,
    reread: () => read(list),
  });

  async function order(file: File | undefined, signal: AbortSignal): Promise<Reply<OverviewSummary>> {
    if (file && file.size > fileLimits.bytes) {
      const fault = { kind: 'too-large', bytes: file.size, limit: fileLimits.bytes } as const;
      return refused({ kind: 'file', fault });
    }
    const visit = await page.visit();
    if (!visit.ok) return visit;
    const uploaded = file && (await page.upload(new Uint8Array(await file.arrayBuffer())));
    if (uploaded && !uploaded.ok) return uploaded;
    const list = file && uploaded && { uploadId: uploaded.value, fileName: file.name };
    return page.read(
      { visit: visit.value, ...(list && { list }) },
      (progress) => {
        if (!signal.aborted) say({ state: { phase: 'reading', progress } });
      },
      signal,
    );
  }

  const rowsOf = (
    { overviewId }: OverviewSummary,
    filter: OverviewFilter,
    searched: string,
    total: number,
    known?: OverviewClient[],
  ): PagedRows<OverviewClient> =>
    createRowSource(
      total,
      async (from, count) => {
        if (known && from === 0) return known;
        const reply = await ask('overviewRows', {
          visit: page.asker(),
          overviewId,
          filter,
          search: searched,
          from,
          count,
        });
        return take(reply)?.clients;
      },
      onChange,
      pageSize,
    );

  /** Another stretch of the overview there is: what is on screen stays until it has come. */
  async function look(summary: OverviewSummary, filter: OverviewFilter, searched: string): Promise<void> {
    const isMine = begin();
    showMore(summary, { filter, search: searched });
    if (searched) await new Promise((resolve) => setTimeout(resolve, typingPause));
    if (!isMine()) return;
    const { overviewId } = summary;
    const reply = await ask('overviewRows', {
      visit: page.asker(),
      overviewId,
      filter,
      search: searched,
      from: 0,
      count: pageSize,
    });
    if (!isMine()) return;
    if (!reply.ok) return say({ refusal: reply.refusal });
    const { total, clients } = reply.value;
    const rows = rowsOf(summary, filter, searched, total, clients);
    await rows.first();
    showMore(summary, { rows });
  }

  async function save(
    summary: OverviewSummary,
    making: 'overview' | 'audit',
    asked: () => Promise<Reply<MadeFile>>,
  ): Promise<void> {
    showMore(summary, { making });
    const made = await asked();
    const { state } = model();
    if (state.phase === 'overview') {
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
    const { state } = model();
    const summary = (state.phase === 'overview' ? state : await read())?.summary;
    if (summary) await save(summary, 'overview', () => ask('overviewFile', wanted(summary)));
  }

  function act(action: OverviewAction): unknown {
    const { state } = model();
    switch (action) {
      case 'export':
        return state.phase === 'reading' ? undefined : exportOverview();
      case 'cancel':
        return state.phase === 'reading' ? leaveIt() : several.act(action);
      case 'start-over':
        return leaveIt();
      case 'reload':
        return page.reload();
      case 'close':
        return show(state);
      default:
        return several.act(action);
    }
  }

  function leaveIt(): void {
    stopReading();
    several.forget();
    list = undefined;
    show({ phase: 'closed' });
  }

  const onOverview = (work: (shown: OverviewShown) => unknown) =>
    guarded(() => {
      const { state } = model();
      return state.phase === 'overview' ? work(state) : undefined;
    });

  return {
    ...commonActions(memory, page),
    file: (file: File) => guarded(() => read(file)),
    action: (action: OverviewAction, event?: Event) => {
      const needs = needsPerson.includes(action) && model().state.phase !== 'reading';
      return needs && !event?.isTrusted ? undefined : guarded(() => act(action));
    },
    several: (to: SeveralDestination) => onOverview((shown) => several.plan(shown, to)),
    answer: (value: string, systemUserId: string) => guarded(() => several.answer(value, systemUserId)),
    hear: several.hear,
    leftBehind: () => {
      if (!several.leftBehind()) show(restingState(model().state), { refusal: { kind: 'extension-gone' } });
    },
    /** Id of the run on screen. */
    runId: () => several.runId(),
    audit: (doneBy: string) =>
      onOverview(({ summary }) =>
        save(summary, 'audit', () => ask('auditFile', { ...wanted(summary), doneBy, version: page.version })),
      ),
    filter: (filter: OverviewFilter) => onOverview((shown) => look(shown.summary, filter, shown.search)),
    search: (searched: string) => onOverview((shown) => look(shown.summary, shown.filter, searched)),
  };
}
export type OverviewStore = ReturnType<typeof createOverviewStore>;

/** Where a phase that waits for something comes to rest when that fails. */
function restingState(state: OverviewState): OverviewState {
  if (state.phase === 'reading') return { phase: 'closed' };
  if (state.phase === 'overview') {
    const { making: _, planning: __, ...rest } = state;
    return rest;
  }
  if (state.phase === 'plan' || state.phase === 'confirm') {
    const { busy: _, ...several } = state.several;
    return { ...state, phase: 'plan', several };
  }
  return state;
}
