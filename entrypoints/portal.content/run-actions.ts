import type { PanelState, PlanShown } from '../../components/panel-state';
import { removalOf } from '../../components/removal-of';
import type { JobView, PauseReason } from '../../utils/domain/job';
import type { Refusal } from '../../utils/domain/refusal';
import { type AnothersRun, ask, type JobPage, type Progress, type RequestOf } from '../../utils/messages';
import { createRunOnScreen, type RunOnScreen } from './job-shown';
import { type PanelMemory, restingState, technicalOf } from './panel-model';
import { createRowSource } from './row-source';
import { phaseOf } from './run-phase';
import { stillOver } from './still-over';
import { createUndo } from './undo-actions';

/** Everything about a run: beginning it, showing it, steering it. */
export function createRunActions(
  { page, model, show, say, begin, take }: PanelMemory,
  /** Makes the plan again when it cannot be carried out any more. @returns nothing when there is no list to make it of */
  planAgain: (because: Refusal) => Promise<void> | undefined,
) {
  let run: RunOnScreen | undefined;
  /** The plan that is being started: a second click on the same button starts nothing more. */
  let starting: string | undefined;
  /** What was told of a run before the answer that begins it: the two come on different ways. */
  let early: JobView | undefined;

  /** A run that has ended is on screen, and nothing is asked about it. */
  const isAtRest = () => model().state.phase === 'done' && !undo.shown();

  function redraw() {
    // What is heard late must not push aside what the user has gone on to.
    if (!run || !('job' in model().state)) return;
    say({ state: stateOf(run) });
  }

  function stateOf(onScreen: RunOnScreen): PanelState {
    const shown = onScreen.shown();
    const phase = phaseOf(shown.job.state);
    // A run that goes again (a retry in another tab) is not undone.
    if (phase !== 'done') undo.forget();
    const undoing = undo.shown();
    return { phase, ...shown, ...(undoing ? { undo: undoing } : {}) };
  }

  function showRun(jobPage: JobPage) {
    const { planId, rowCount } = jobPage.summary;
    const rows = createRowSource(
      rowCount,
      async (from, count) => take(await ask('planRows', { visit: page.asker(), planId, from, count })),
      page.onChange,
    );
    const onScreen = createRunOnScreen(jobPage, rows, redraw, async (order) =>
      take(await ask('jobRows', { visit: page.asker(), ...order })),
    );
    run = onScreen;
    undo.forget();
    show({
      state: stateOf(onScreen),
      technical: technicalOf(page, jobPage.technical),
    });
    rows.ensure(0, 1);
    load(onScreen);
    page.listen();
  }

  function load(onScreen: RunOnScreen): void {
    onScreen.load().catch((error) => {
      console.error('Klientfil', error);
      if (onScreen === run) say({ refusal: { kind: 'unexpected' } });
    });
  }

  /** The run on screen goes no further, whatever was told of it last. */
  function standStill(pause: PauseReason): void {
    const job = run?.shown().job;
    if (job && phaseOf(job.state) !== 'done') run?.moved({ ...job, state: 'paused', pause }, []);
  }

  /** Another person is signed in than the one who began the run. */
  function waitsForAnother(anothers: AnothersRun): void {
    if (run) standStill({ kind: 'other-user' });
    else if (model().state.phase === 'closed') say({ notice: { kind: 'run-of-another', ...anothers } });
  }

  const asLastTold = (jobPage: JobPage): JobPage =>
    early?.id === jobPage.job.id ? { ...jobPage, job: early } : jobPage;

  async function begun({ summary, ...shown }: PlanShown): Promise<void> {
    const isMine = begin();
    const visit = await page.visit();
    const { planId } = summary;
    const order = { planId, ...orderOf({ summary, ...shown }) };
    const started = visit.ok ? await ask('start', { visit: visit.value, ...order }) : visit;
    if (started.ok) {
      // It goes, so it is shown, whatever the user has turned to meanwhile.
      begin();
      page.leaveAsked();
      return showRun(asLastTold(started.value));
    }
    if (!isMine()) return;
    const stale = started.refusal.kind === 'plan-too-old' || started.refusal.kind === 'not-found';
    const renewed = stale ? planAgain({ kind: 'plan-too-old' }) : undefined;
    if (renewed) return renewed;
    show({ state: { ...shown, summary, phase: 'plan' }, refusal: started.refusal });
  }

  const undo = createUndo(page, {
    jobId: () => run?.jobId,
    redraw: (refusal) => {
      if (!run || !('job' in model().state)) return undo.forget();
      show({ state: stateOf(run), ...(refusal ? { refusal } : {}) });
    },
    began: (jobPage) => {
      begin();
      page.leaveAsked();
      showRun(asLastTold(jobPage));
    },
  });

  return {
    async start(plan: PlanShown): Promise<void> {
      const { planId } = plan.summary;
      if (starting === planId) return;
      starting = planId;
      try {
        await begun(plan);
      } finally {
        starting = undefined;
      }
    },

    async steer(request: 'resume' | 'retry', jobId: string): Promise<void> {
      const visit = await page.visit();
      const reply = visit.ok ? await ask(request, { visit: visit.value, jobId }) : visit;
      if (!reply.ok) say({ refusal: reply.refusal });
      page.listen();
    },

    undo,

    /** What the user has seen may have been sent as another stands; the worker tells of it as of any other news. */
    async keepAsAnother(jobId: string): Promise<void> {
      const open = [...(run?.shown().outcomes?.() ?? [])].filter(({ asAnother }) => asAnother === 'open');
      const visit = await page.visit();
      const lines = open.map(({ line }) => line);
      const reply = visit.ok ? await ask('keepAsAnother', { visit: visit.value, jobId, lines }) : visit;
      if (!reply.ok) say({ refusal: reply.refusal });
      page.listen();
    },

    async stop(request: 'pause' | 'cancel', jobId: string): Promise<void> {
      const reply = await ask(request, { visit: page.asker(), jobId });
      if (!reply.ok) say({ refusal: reply.refusal });
    },

    /** What the worker tells of the run on this page, or of one elsewhere. */
    hear(progress: Progress): void {
      if (progress.kind === 'moved') {
        if (progress.job.id === run?.jobId) {
          run.moved(stillOver(run.shown().job, progress.job), progress.rows);
        } else early = progress.job;
        return;
      }
      const { page: jobPage, elsewhere, to, anothers, lost, refusal } = progress;
      if (to) page.told(to);
      if (refusal) say({ refusal });
      if (anothers) waitsForAnother(anothers);
      else if (jobPage && run?.jobId === jobPage.job.id) {
        run.moved(jobPage.job, []);
        load(run);
      } else if (jobPage && (model().state.phase === 'closed' || (progress.asked && isAtRest()))) {
        showRun(jobPage);
      } else if (elsewhere && model().state.phase === 'closed') {
        say({ notice: { kind: 'running-elsewhere', systemUser: elsewhere.systemUser.title } });
      } else if (lost && run) standStill({ kind: 'storage-gone' });
      else if (lost && model().state.phase === 'closed') {
        say({ refusal: { kind: 'not-found', what: 'run' } });
      }
    },

    /** Which run the page shows. */
    shown: () => run?.jobId,

    /** The extension has gone from under the page: nothing that is under way will come to its end. */
    leftBehind(): void {
      const { state } = model();
      const isUnfinished = state.phase === 'running' || state.phase === 'paused';
      if (!isUnfinished) {
        show({ state: restingState(state), refusal: { kind: 'extension-gone' } });
        return;
      }
      const { pause: _, ...job } = state.job;
      const left = job.counts.queued + job.counts.sending;
      show({
        state: { ...state, phase: 'paused', job: { ...job, state: 'paused' } },
        refusal: { kind: 'extension-gone', left },
      });
    },

    /** Lets go of the run on screen; one that has ended is not shown again. */
    leave(): void {
      const job = run?.shown().job;
      if (job && phaseOf(job.state) === 'done') {
        ask('dismiss', { visit: page.asker(), jobId: job.id }).catch((error) =>
          console.error('Klientfil', error),
        );
      }
      run = undefined;
      page.leaveAsked();
      undo.forget();
    },
  };
}

/** What the plan's question was, and how many removals the user has said yes to. */
function orderOf(plan: PlanShown): Pick<RequestOf<'start'>, 'what' | 'without' | 'removing'> {
  const { asks = 'add', kept = [] } = plan;
  if (asks === 'repair') return { what: 'repair', without: [], removing: 0 };
  if (asks === 'add') return { what: 'list', without: [], removing: 0 };
  const what = asks === 'tidy' ? 'tidy' : 'list';
  return { what, without: [...kept], removing: removalOf(plan).removing };
}
