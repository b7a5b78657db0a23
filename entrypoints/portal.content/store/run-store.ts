import type { JobShown, RunShown } from '../../../components/state/run-state';
import {
  type LastRead,
  type LastReadOf,
  type LastRun,
  lastRunOf,
} from '../../../utils/domain/kept/last-time';
import type { PlanSummary } from '../../../utils/domain/plan';
import type { Refusal, Reply } from '../../../utils/domain/refusal';
import type { JobView, PauseReason } from '../../../utils/domain/runs/job';
import { isLeftPlan, leftOf, wholeOf } from '../../../utils/domain/runs/run-parts';
import {
  type Asker,
  ask,
  type OwnerVisit,
  type Progress,
  type RunPage,
  type Technical,
  type Visit,
} from '../../../utils/messages/messages';
import { asVisitor } from './as-visitor';
import { createRunOnScreen, type RunOnScreen } from './job-shown';
import { createPlanRows } from './plan-rows';
import { elsewhereNotice } from './run-elsewhere';
import { phaseOf } from './run-phase';
import { isBackAgain, stillOver } from './still-over';
import { createUndo } from './undo-actions';

/** What showing a run needs of the panel it is shown in. */
export interface RunScreen {
  page: {
    visit(): Promise<Reply<Visit | OwnerVisit>>;
    asker(): Asker;
    told(to: Pick<Asker, 'partyUuid' | 'userUuid'>): void;
    listen(): void;
    /** Who is signed in now, and what is so of the page's run. */
    askAgain(): void;
    /** The run that the page's address asks for is not what the user looks at any more. */
    leaveAsked?(): void;
    /** Asks for a run, as an address does. */
    askFor?(runId: string): void;
    onChange(): void;
  };
  /** `closed`, or what is shown: a run, or what the user has turned to meanwhile. */
  phase(): string;
  notice(): { kind: string } | undefined;
  /** Another run, or another phase of one; what was said of what stood there before is put away. */
  show(shown: RunShown, news?: { refusal?: Refusal; technical?: Technical }): void;
  /** The same, and what was said stands. */
  redraw(shown: RunShown): void;
  say(news: {
    refusal?: Refusal;
    notice?:
      | ReturnType<typeof elsewhereNotice>
      | { kind: 'run-of-another'; owner: string; left: number; total: number }
      | undefined;
    lastRead?: LastRead;
    lastReads?: LastReadOf[];
  }): void;
  /** The last run is told in a line; only where there is one. */
  folded?(lastRun: LastRun): void;
  take<T>(reply: Reply<T>): T | undefined;
  begin(): () => boolean;
  /** Whether the outcomes of all rows are fetched at once, or those of a part when somebody looks at it. */
  loadsAll: boolean;
}

type Current = Extract<Progress, { kind: 'current' }>;

interface OnScreen {
  id: string;
  parts: RunOnScreen[];
  /** Parts whose rows have been looked at. */
  looked: Set<RunOnScreen>;
  plans: ReadonlyMap<string, { summary: PlanSummary; rows: JobShown['rows'] }>;
}

const runPhases = ['running', 'paused', 'done'];

/** A run on a page, over one system user or several: showing it, steering it, taking it back. */
export function createRunStore(screen: RunScreen) {
  const { page, show, say, begin, take } = screen;
  let run: OnScreen | undefined;
  /** The last run, as it is shown again when somebody asks. */
  let last: RunPage | undefined;
  /** Which run that was, where it must be asked for. */
  let lastId: string | undefined;
  /**
   * What was told last of parts that are not on screen: the answer that begins a run, and the last run as it was put
   * away, may be older than that.
   */
  const told = new Map<string, JobView>();

  const isShown = () => runPhases.includes(screen.phase());
  const isClosed = () => screen.phase() === 'closed';
  /** A run that has ended is on screen, and nothing is asked about it. */
  const isAtRest = () => screen.phase() === 'done' && !undo.shown();

  function redraw(): void {
    // What is heard late must not push aside what the user has gone on to.
    if (run && isShown()) screen.redraw(shownOf(run));
  }

  function shownOf({ id, parts, plans, looked }: OnScreen): RunShown {
    const shown = parts.map((part) => part.shown());
    const whole = { id, parts: shown.map(({ job }) => job) };
    const phase = phaseOf(wholeOf(whole).state);
    // A run that goes again (a retry in another tab) is not undone.
    if (phase !== 'done') undo.forget();
    const undoing = undo.shown();
    const left = [...plans.values()].find(({ summary }) => isLeftPlan(summary));
    return {
      phase,
      run: whole,
      parts: shown,
      look: (jobId) => {
        const part = parts.find((one) => one.jobId === jobId);
        if (!part || looked.has(part)) return;
        looked.add(part);
        load(part);
      },
      ...(left && { left }),
      ...(undoing && { undo: undoing }),
    };
  }

  function showRun(runPage: RunPage): void {
    const { id, parts } = runPage.run;
    const plans = new Map(
      runPage.plans.map((summary) => {
        const job = parts.find(({ planId }) => planId === summary.planId);
        return [summary.planId, { summary, rows: createPlanRows(screen, summary, job?.id) }];
      }),
    );
    const onScreen: OnScreen = { id, parts: [], looked: new Set(), plans };
    for (const job of parts) {
      const plan = plans.get(job.planId);
      if (!plan) continue;
      const part = createRunOnScreen({ job, ...plan }, redraw, async (order) =>
        take(await ask('jobRows', { visit: page.asker(), ...order })),
      );
      onScreen.parts.push(part);
      if (screen.loadsAll) onScreen.looked.add(part);
    }
    run = onScreen;
    last = runPage;
    told.clear();
    undo.forget();
    show(shownOf(onScreen), { technical: runPage.technical });
    for (const part of onScreen.looked) {
      plans.get(part.shown().job.planId)?.rows.ensure(0, 1);
      load(part);
    }
    page.listen();
  }

  /** A run that has ended stands in a line: the panel is ready for the next. */
  function fold(runPage: RunPage): void {
    const [job] = runPage.run.parts;
    last = runPage;
    if (job) screen.folded?.(lastRunOf(job));
  }

  function load(part: RunOnScreen): void {
    part.load().catch((error) => {
      console.error('Klientfil', error);
      if (run?.parts.includes(part)) say({ refusal: { kind: 'unexpected' } });
    });
  }

  /** The run on screen goes no further, whatever was told of it last. */
  function standStill(pause?: PauseReason): void {
    if (!run) return;
    const { id, parts } = run;
    const jobs = parts.map((part) => part.shown().job);
    const whole = wholeOf({ id, parts: jobs });
    if (phaseOf(whole.state) === 'done') return;
    const now = whole.now ?? jobs.find(({ state }) => state === 'waiting');
    const at = parts.find((part) => part.jobId === now?.id);
    if (!at || !now) return;
    const { pause: _, ...job } = now;
    at.moved({ ...job, state: 'paused', ...(pause && { pause }) }, []);
  }

  /** It goes, so it is shown, whatever the user has turned to meanwhile. */
  function began(runPage: RunPage): void {
    begin();
    page.leaveAsked?.();
    showRun(asLastTold(runPage));
  }

  const asLastTold = ({ run: { id, parts }, ...rest }: RunPage): RunPage => ({
    ...rest,
    run: { id, parts: parts.map((part) => told.get(part.id) ?? part) },
  });

  const undo = createUndo(page, {
    runId: () => run?.id,
    redraw: (refusal) => {
      if (!run || !isShown()) return undo.forget();
      show(shownOf(run), refusal && { refusal });
    },
    began,
  });

  function hearMoved({ job, rows }: Extract<Progress, { kind: 'moved' }>): void {
    const part = run?.parts.find(({ jobId }) => jobId === job.id);
    if (!part) {
      told.set(job.id, job);
      return;
    }
    const shown = part.shown().job;
    const now = stillOver(shown, job);
    part.moved(now, rows);
    if (isBackAgain(shown, now)) page.askAgain();
  }

  /** Of what there is, all that holds whatever stands on the page. */
  function noteWhatIs({
    page: runPage,
    elsewhere,
    anothers,
    to,
    refusal,
    lastRead,
    lastRun,
    lastReads,
  }: Current): void {
    if (runPage && runPage.run.id !== run?.id) for (const part of runPage.run.parts) told.set(part.id, part);
    if (to) page.told(to);
    if (lastRead) say({ lastRead });
    if (lastReads) say({ lastReads });
    if (lastRun) {
      lastId = lastRun.jobId;
      screen.folded?.(lastRun);
    }
    // It may have ended since it was told of.
    const noticed = screen.notice()?.kind;
    if ((noticed === 'run-elsewhere' && !elsewhere) || (noticed === 'run-of-another' && !anothers))
      say({ notice: undefined });
    if (refusal) say({ refusal });
  }

  /** Shows the run that there is, or says where it is, as far as that does not push aside what the user looks at. */
  function showWhatIs({ page: runPage, elsewhere, anothers, lost, asked }: Current): void {
    if (anothers) {
      // Another person is signed in than the one who began the run.
      if (run) standStill({ kind: 'other-user' });
      else if (isClosed()) say({ notice: { kind: 'run-of-another', ...anothers } });
    } else if (runPage && run?.id === runPage.run.id) {
      for (const job of runPage.run.parts) run.parts.find(({ jobId }) => jobId === job.id)?.moved(job, []);
      for (const part of run.looked) load(part);
    } else if (runPage && !asked && isForLine(runPage)) {
      if (isClosed()) fold(runPage);
    } else if (runPage && (isClosed() || (asked && isAtRest()))) {
      showRun(runPage);
    } else if (elsewhere && isClosed()) {
      say({ notice: elsewhereNotice(elsewhere) });
    } else if (lost && run) standStill({ kind: 'storage-gone' });
    else if (lost && isClosed()) say({ refusal: { kind: 'not-found', what: 'run' } });
  }

  return {
    began,
    undo,

    async steer(request: 'resume' | 'retry'): Promise<void> {
      if (!run) return;
      const { id: runId } = run;
      const reply = await asVisitor(page, (visit) => ask(request, { visit, runId }));
      if (!reply.ok) say({ refusal: reply.refusal });
      page.listen();
    },

    async stop(request: 'pause' | 'cancel'): Promise<void> {
      if (!run) return;
      const reply = await ask(request, { visit: page.asker(), runId: run.id });
      if (!reply.ok) say({ refusal: reply.refusal });
      page.listen();
    },

    /** What the user has seen may have been sent as another stands; the worker tells of it as of any other news. */
    async keepAsAnother(): Promise<void> {
      if (!run) return;
      const { id: runId, parts } = run;
      const open = parts.map((part) => ({
        jobId: part.jobId,
        lines: [...(part.shown().outcomes?.() ?? [])]
          .filter(({ asAnother }) => asAnother === 'open')
          .map(({ line }) => line),
      }));
      const reply = await asVisitor(page, (visit) => ask('keepAsAnother', { visit, runId, parts: open }));
      if (!reply.ok) say({ refusal: reply.refusal });
      page.listen();
    },

    /** What the worker tells of the run on this page, or of one elsewhere. */
    hear(progress: Progress): void {
      if (progress.kind === 'moved') hearMoved(progress);
      else {
        noteWhatIs(progress);
        showWhatIs(progress);
      }
    },

    /** The last run, in full. */
    showLast(): void {
      if (last) showRun(asLastTold(last));
      else if (lastId) page.askFor?.(lastId);
    },

    /** Which run the page shows. */
    shown: () => run?.id,

    /** The extension has gone from under the page. @returns whether a run on screen stands still by it */
    leftBehind(): boolean {
      if (!run || (screen.phase() !== 'running' && screen.phase() !== 'paused')) return false;
      standStill();
      show(shownOf(run), { refusal: { kind: 'extension-gone', left: leftOf(wholeOf(shownOf(run).run)) } });
      return true;
    },

    /** Lets go of the run on screen; one that has ended is not shown again. */
    leave(): void {
      const shown = run && shownOf(run);
      if (shown?.phase === 'done') {
        if (last) fold({ ...last, run: shown.run });
        ask('dismiss', { visit: page.asker(), runId: shown.run.id }).catch((error) =>
          console.error('Klientfil', error),
        );
      }
      run = undefined;
      page.leaveAsked?.();
      undo.forget();
    },
  };
}

/** A run that has ended, and in which nothing waits for an answer of the user's, stands in a line. */
function isForLine({ run }: RunPage): boolean {
  const { state, asAnother = 0 } = wholeOf(run);
  return phaseOf(state) === 'done' && asAnother === 0;
}
