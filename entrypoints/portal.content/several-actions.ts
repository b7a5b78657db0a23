import type {
  OverviewAction,
  OverviewShown,
  OverviewState,
  PlanOfSeveral,
  SeveralDestination,
  SeveralRunShown,
  SeveralShown,
} from '../../components/overview-state';
import type { JobView, PauseReason } from '../../utils/domain/job';
import type { PlanRow, PlanSummary } from '../../utils/domain/plan';
import { type Refusal, type Reply, refused } from '../../utils/domain/refusal';
import { isLeftPlan, type SeveralPlanned, wholeOf } from '../../utils/domain/several';
import { ask, type MadeFile, type SeveralNews, type SeveralPage } from '../../utils/messages';
import type { OverviewModel, OverviewPage } from './overview-store';
import { createTurns, type Memory } from './panel-memory';
import { createRowSource } from './row-source';
import { stillOver } from './still-over';

/** What this half of the overview's memory needs of the other. */
interface Overview extends Pick<Memory<OverviewModel>, 'model' | 'say' | 'take'> {
  page: OverviewPage;
  show(state: OverviewState, news?: Pick<OverviewModel, 'refusal' | 'notice'>): void;
  /** The list that the overview was read with. */
  file(): File | undefined;
  /** Reads the overview again with the same list; what it shows is then that. */
  reread(): Promise<OverviewShown | undefined>;
}

/** What can be done with one list and several system accesses: a plan of each, one run over them, and its file. */
export function createSeveralActions({ page, model, say, take, show, file, reread }: Overview) {
  /** A plan that came late is not shown over what the user has turned to meanwhile. */
  const begin = createTurns();

  const withRows = (summary: PlanSummary): PlanOfSeveral & { first(): Promise<void> } => {
    const { planId, rowCount } = summary;
    const rows = createRowSource<PlanRow>(
      rowCount,
      async (from, count) => take(await ask('planRows', { visit: page.asker(), planId, from, count })),
      page.onChange,
    );
    return { summary, rows, first: rows.first };
  };

  async function planned(
    summary: OverviewShown['summary'],
    to: SeveralDestination,
  ): Promise<Reply<SeveralPlanned>> {
    const list = file();
    if (!list) return refused({ kind: 'not-found', what: 'overview' });
    const visit = await page.visit();
    if (!visit.ok) return visit;
    const uploaded = await page.upload(new Uint8Array(await list.arrayBuffer()));
    if (!uploaded.ok) return uploaded;
    const { overviewId } = summary;
    const order = { visit: visit.value, overviewId, uploadId: uploaded.value, fileName: list.name, to };
    return ask('planSeveral', order);
  }

  /**
   * Holds the list against them, by what was read a moment ago; read again first, once, where that is too old or gone.
   * @param why what made it necessary to do so again
   */
  async function plan(
    overview: OverviewShown,
    to: SeveralDestination,
    { why, isReadAgain = false }: { why?: Refusal; isReadAgain?: boolean } = {},
  ): Promise<void> {
    const isMine = begin();
    const before = model().state;
    if (before.phase === 'plan') show({ ...before, several: { ...before.several, busy: true } });
    else show({ phase: 'overview', ...overview, planning: true });
    const reply = await planned(overview.summary, to);
    if (!isMine()) return;
    if (!reply.ok && isStale(reply.refusal) && !isReadAgain) {
      const fresh = await reread();
      return fresh && plan(fresh, to, { ...(why && { why }), isReadAgain: true });
    }
    const { planning: _, ...rest } = overview;
    if (!reply.ok) {
      const back = before.phase === 'plan' ? before : ({ phase: 'overview', ...rest } as const);
      return show(back, { refusal: reply.refusal });
    }
    const { plans, leftPlan } = reply.value;
    const several: SeveralShown = {
      planned: reply.value,
      plans: plans.map(withRows),
      ...(leftPlan && { left: withRows(leftPlan) }),
      to,
      systemUsers: rest.summary.systemUsers.filter(({ status }) => status === 'read'),
    };
    show({ phase: 'plan', overview: rest, several }, why ? { refusal: why } : {});
  }

  /** Somebody may have done what was asked of them: Altinn is read anew, and the same list held against it. */
  async function checkAgain(to: SeveralDestination): Promise<void> {
    const overview = await reread();
    if (overview) await plan(overview, to);
  }

  async function start(overview: OverviewShown, several: SeveralShown): Promise<void> {
    const isMine = begin();
    show({ phase: 'confirm', overview, several: { ...several, busy: true } });
    const visit = await page.visit();
    const planIds = idsOf(several);
    const started = visit.ok ? await ask('startSeveral', { visit: visit.value, planIds }) : visit;
    if (started.ok) {
      // It goes, so it is shown, whatever the user has turned to meanwhile.
      begin();
      return showRun(started.value, several);
    }
    if (!isMine()) return;
    if (isStale(started.refusal)) return plan(overview, several.to, { why: { kind: 'plan-too-old' } });
    show({ phase: 'plan', overview, several }, { refusal: started.refusal });
  }

  const idsOf = ({ plans, left }: Pick<SeveralShown, 'plans' | 'left'>) =>
    [...plans, ...(left ? [left] : [])].map(({ summary }) => summary.planId);

  function showRun({ run, plans }: SeveralPage, several?: SeveralShown): void {
    const left = plans.find(isLeftPlan);
    const shown = several ?? {
      plans: plans.filter((plan) => plan !== left).map(withRows),
      ...(left && { left: withRows(left) }),
    };
    showNow({ run, plans: shown.plans, ...(shown.left && { left: shown.left }) });
    page.listen();
  }

  function showNow(shown: SeveralRunShown, news: Pick<OverviewModel, 'refusal' | 'notice'> = {}): void {
    const { state } = wholeOf(shown.run);
    const phase = state === 'running' || state === 'paused' ? state : 'done';
    show({ phase, several: shown }, news);
  }

  /** The run on screen goes no further, whatever was told of it last. */
  function standStill(shown: SeveralRunShown, pause: PauseReason | undefined, refusal?: Refusal): void {
    const { now, state } = wholeOf(shown.run);
    if (state !== 'running' && state !== 'paused') return;
    const at = now ?? shown.run.parts.find((part) => part.state === 'waiting');
    const parts = shown.run.parts.map((part): JobView => {
      const { pause: _, ...rest } = part;
      return part === at ? { ...rest, state: 'paused', ...(pause && { pause }) } : part;
    });
    showNow({ ...shown, run: { ...shown.run, parts } }, refusal ? { refusal } : {});
  }

  function hear(news: SeveralNews): void {
    const { state } = model();
    const onScreen = isRun(state) ? state.several : undefined;
    if (news.kind === 'current') {
      const { to, refusal, anothers, lost } = news;
      if (to) page.told(to);
      if (refusal) say({ refusal });
      if (onScreen && anothers) standStill(onScreen, { kind: 'other-user' });
      else if (onScreen && lost) standStill(onScreen, { kind: 'storage-gone' });
      else if (anothers && state.phase === 'closed') say({ notice: { kind: 'run-of-another', ...anothers } });
      // A page that is busy with something else is not taken from the user.
      if (news.page && (onScreen || state.phase === 'closed')) {
        if (onScreen?.run.id === news.page.run.id) showNow({ ...onScreen, run: news.page.run });
        else if (!onScreen) showRun(news.page);
      }
      return;
    }
    if (onScreen?.run.id === news.run.id) {
      const { refusal, notice } = model();
      const shown = new Map(onScreen.run.parts.map((part) => [part.id, part]));
      const parts = news.run.parts.map((part) => stillOver(shown.get(part.id) ?? part, part));
      showNow(
        { ...onScreen, run: { ...news.run, parts } },
        { ...(refusal && { refusal }), ...(notice && { notice }) },
      );
    }
  }

  async function goOn(runId: string): Promise<Reply<undefined>> {
    const visit = await page.visit();
    return visit.ok ? ask('resumeSeveral', { visit: visit.value, runId }) : visit;
  }

  async function steer({ run }: SeveralRunShown, what: 'pause' | 'resume' | 'cancel'): Promise<void> {
    const reply = await (what === 'resume'
      ? goOn(run.id)
      : ask('stopSeveral', { visit: page.asker(), runId: run.id, what }));
    if (!reply.ok) say({ refusal: reply.refusal });
    page.listen();
  }

  async function save(order: {
    planIds: string[];
    runId?: string;
    only: 'all' | 'attention';
  }): Promise<void> {
    const made: Reply<MadeFile> = await ask('severalFile', {
      visit: page.asker(),
      ...order,
      language: page.language(),
      format: model().format,
    });
    if (!made.ok) return say({ refusal: made.refusal });
    page.download(made.value);
    say({ notice: { kind: 'saved', fileName: made.value.name } });
  }

  /** @returns whether it was for this half */
  function act(action: OverviewAction): unknown {
    const { state } = model();
    if (state.phase === 'plan') {
      if (action === 'add') return show({ ...state, phase: 'confirm' });
      if (action === 'back') {
        begin();
        return show({ phase: 'overview', ...state.overview });
      }
      if (action === 'check-again') return checkAgain(state.several.to);
      if (action === 'plan-file') return save({ planIds: idsOf(state.several), only: 'all' });
    }
    if (state.phase === 'confirm' && !state.several.busy) {
      if (action === 'back') return show({ ...state, phase: 'plan' });
      if (action === 'confirm') return start(state.overview, state.several);
    }
    if (!isRun(state)) return undefined;
    const { run } = state.several;
    const planIds = idsOf(state.several);
    if (action === 'pause' || action === 'resume' || action === 'cancel') return steer(state.several, action);
    if (action === 'results') return save({ planIds, runId: run.id, only: 'all' });
    if (action === 'results-attention') return save({ planIds, runId: run.id, only: 'attention' });
    return undefined;
  }

  return {
    plan,
    answer(value: string, systemUserId: string): unknown {
      const { state } = model();
      if (state.phase !== 'plan' || state.several.to.by !== 'column') return undefined;
      const answers = state.several.to.answers.filter((answer) => answer.value !== value);
      return plan(state.overview, { by: 'column', answers: [...answers, { value, systemUserId }] });
    },
    hear,
    act,
    runId: () => {
      const { state } = model();
      return isRun(state) ? state.several.run.id : undefined;
    },
    /** The extension has gone from under the page. @returns whether a run on screen stands still by it */
    leftBehind: () => {
      const { state } = model();
      if (state.phase !== 'running' && state.phase !== 'paused') return false;
      const { total, counts } = wholeOf(state.several.run);
      const left = total - counts.done - counts.failed - counts.unknown;
      standStill(state.several, undefined, { kind: 'extension-gone', left });
      return true;
    },
    /** Whoever turns to another list does not see this one's plan come late. */
    forget: () => void begin(),
  };
}

/** What was read must be read again before anything can be done with it. */
const isStale = ({ kind }: Refusal): boolean =>
  kind === 'plan-too-old' || kind === 'not-found' || kind === 'upload-lost';

const isRun = (
  state: OverviewState,
): state is Extract<OverviewState, { phase: 'running' | 'paused' | 'done' }> =>
  state.phase === 'running' || state.phase === 'paused' || state.phase === 'done';
