import type { Notice, PanelAction, PanelState, PlanShown, Technical } from '../../components/panel-state';
import type { Environment } from '../../utils/domain/environment';
import { fileLimits } from '../../utils/domain/list';
import type { Refusal, Reply } from '../../utils/domain/refusal';
import type { Language } from '../../utils/i18n/language';
import {
  ask,
  type JobPage,
  type MadeFile,
  type Planned,
  type Progress,
  type Technical as RoutesUsed,
  type Visit,
} from '../../utils/messages';
import { createRunOnScreen, type RunOnScreen } from './job-shown';
import { createRowSource } from './row-source';

/** What the panel shows besides the phase. */
export interface PanelModel {
  state: PanelState;
  refusal?: Refusal;
  notice?: Notice;
  technical?: Technical;
}

/** What the store needs of the page it lives on. */
export interface PanelPage {
  environment: Environment;
  version: string;
  language(): Language;
  /** Whose work it is, asked anew each time; see `visit.ts`. */
  visit(): Promise<Reply<Visit>>;
  upload(bytes: Uint8Array): Promise<Reply<string>>;
  download(file: MadeFile): void;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  reload(): void;
  /** Makes sure that news of a run are heard. */
  listen(): void;
  onChange(): void;
}

/** Actions that lead to a write, or stop one: only a person's own click or key may do them. */
const needsPerson: readonly PanelAction[] = ['add', 'confirm', 'resume', 'retry', 'pause', 'cancel'];

interface Source {
  from: 'file' | 'paste';
  name: string;
  bytes: Uint8Array;
}

/** The panel's memory and what its buttons do. One for each time the panel is put on a page. */
export function createPanelStore(page: PanelPage) {
  let model: PanelModel = { state: { phase: 'closed' } };
  let source: Source | undefined;
  let run: RunOnScreen | undefined;
  /** Counts what the user began; an answer to something he has left again is dropped. */
  let turn = 0;

  const show = (next: PanelModel) => {
    model = next;
    page.onChange();
  };
  const begin = () => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };
  const technicalOf = (routes: RoutesUsed): Technical => ({
    route: routes.reader,
    writer: routes.writer,
    environment: page.environment,
    version: page.version,
  });

  const showRun = (jobPage: JobPage) => {
    const rows = planRowsOf(jobPage.summary.planId, jobPage.summary.rowCount);
    const onScreen = createRunOnScreen(jobPage, rows, redrawRun);
    run = onScreen;
    model = { ...model, technical: technicalOf(jobPage.technical) };
    redrawRun();
    rows.ensure(0, 1);
    void onScreen.load();
    page.listen();
  };
  const redrawRun = () => {
    if (!run) return;
    const shown = run.shown();
    show({ ...model, state: { phase: phaseOf(shown.job.state), ...shown } });
  };

  const planRowsOf = (planId: string, total: number) =>
    createRowSource(
      total,
      async (from, count) => rowsOf(await ask('planRows', { planId, from, count })),
      page.onChange,
    );

  const showPlan = async ({ summary, technical }: Planned, isMine: () => boolean, refusal?: Refusal) => {
    const rows = planRowsOf(summary.planId, summary.rowCount);
    const { planId } = summary;
    const notOnList = createRowSource(
      summary.notOnList,
      async (from, count) => rowsOf(await ask('planNotOnList', { planId, from, count })),
      page.onChange,
    );
    await rows.first();
    if (!isMine()) return;
    run = undefined;
    show({
      state: { phase: 'plan', summary, rows, notOnList },
      technical: technicalOf(technical),
      ...(refusal ? { refusal } : {}),
    });
  };

  /** Reads a list and holds it against Altinn. A refusal leaves the panel where it was. */
  const plan = async (list: Source, afterwards?: Refusal) => {
    const before = model.state;
    const isMine = begin();
    source = list;
    show({ state: { phase: 'reading', step: 'file', fileName: list.name } });
    const planned = await askForPlan(list, () => {
      if (isMine()) show({ state: { phase: 'reading', step: 'altinn', fileName: list.name } });
    });
    if (!isMine()) return;
    if (planned.ok) return showPlan(planned.value, isMine, afterwards);
    show({ ...model, state: restingState(before), refusal: planned.refusal });
  };

  const askForPlan = async (list: Source, onUploaded: () => void): Promise<Reply<Planned>> => {
    const visit = await page.visit();
    if (!visit.ok) return visit;
    for (let attempt = 1; ; attempt += 1) {
      const uploaded = await page.upload(list.bytes);
      if (!uploaded.ok) return uploaded;
      onUploaded();
      const { from, name: fileName } = list;
      const reply = await ask('plan', { visit: visit.value, uploadId: uploaded.value, fileName, from });
      // The worker may be stopped between upload and plan, once; it has forgotten the file then.
      if (reply.ok || reply.refusal.kind !== 'plan-gone' || attempt === 2) return reply;
    }
  };

  const start = async ({ summary, ...shown }: PlanShown) => {
    const isMine = begin();
    const visit = await page.visit();
    const started = visit.ok ? await ask('start', { visit: visit.value, planId: summary.planId }) : visit;
    if (!isMine()) return;
    if (started.ok) return showRun(started.value);
    const stale = started.refusal.kind === 'plan-too-old' || started.refusal.kind === 'plan-gone';
    if (stale && source) return plan(source, { kind: 'plan-too-old' });
    show({ ...model, state: { phase: 'plan', summary, ...shown }, refusal: started.refusal });
  };

  /** A file the worker makes; the panel stays as it is. */
  const save = async (file: Promise<Reply<MadeFile>>, say: (file: MadeFile) => Notice) => {
    const made = await file;
    if (!made.ok) return show({ ...model, refusal: made.refusal });
    page.download(made.value);
    show({ ...model, notice: say(made.value) });
  };

  /** The results as Excel takes them from the clipboard. */
  const copy = async (jobId: string) => {
    const language = page.language();
    const made = await ask('results', { jobId, only: 'all', language, format: 'clipboard' });
    if (!made.ok) return show({ ...model, refusal: made.refusal });
    if (!('text' in made.value)) throw new Error('the clipboard takes text');
    await page.copy(made.value.text);
    show({ ...model, notice: { kind: 'copied', rows: made.value.rows } });
  };

  const exportClients = async () => {
    const before = model.state;
    const isMine = begin();
    show({ state: { phase: 'reading', step: 'export' } });
    const visit = await page.visit();
    const made = visit.ok
      ? await ask('exportClients', { visit: visit.value, language: page.language(), format: 'csv' })
      : visit;
    if (!isMine()) return;
    const state = restingState(before);
    if (!made.ok) return show({ state, refusal: made.refusal });
    const { rows, leftOut, name } = made.value;
    if (rows === 0) return show({ state, notice: { kind: 'nothing-to-export' } });
    page.download(made.value);
    show({ state, notice: { kind: 'exported', clients: rows, leftOut, fileName: name } });
  };

  const steer = async (request: 'resume' | 'retry', jobId: string) => {
    const visit = await page.visit();
    const reply = visit.ok ? await ask(request, { visit: visit.value, jobId }) : visit;
    if (!reply.ok) show({ ...model, refusal: reply.refusal });
    page.listen();
  };

  const act = (action: PanelAction) => {
    const { state } = model;
    switch (action) {
      case 'close':
        return show({ state, ...(model.technical ? { technical: model.technical } : {}) });
      case 'export':
        return exportClients();
      case 'reload':
        return page.reload();
      case 'start-over':
        return startOver();
      default:
    }
    if (state.phase === 'reading' && action === 'cancel') return startOver();
    if (state.phase === 'plan' || state.phase === 'confirm') {
      if (action === 'add') return show({ ...model, state: { ...state, phase: 'confirm' } });
      if (action === 'back') return show({ ...model, state: { ...state, phase: 'plan' } });
      if (action === 'confirm' && state.phase === 'confirm') return start(state);
      if (action === 'plan-file') {
        const { planId } = state.summary;
        return save(ask('planFile', { planId, language: page.language(), format: 'csv' }), savedNotice);
      }
    }
    if (state.phase === 'running' || state.phase === 'paused' || state.phase === 'done') {
      const jobId = state.job.id;
      if (action === 'pause' || action === 'cancel') return ask(action, { jobId });
      if (action === 'resume' || action === 'retry') return steer(action, jobId);
      if (action === 'copy') return copy(jobId);
      if (action === 'results' || action === 'results-attention') {
        const only = action === 'results' ? 'all' : 'attention';
        return save(ask('results', { jobId, only, language: page.language(), format: 'csv' }), savedNotice);
      }
    }
  };

  const startOver = () => {
    begin();
    if (run && model.state.phase === 'done') void ask('dismiss', { jobId: run.jobId });
    run = undefined;
    source = undefined;
    show({ state: { phase: 'closed' } });
  };

  /** Nothing a user does may end in silence. */
  const guarded = async (work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      console.error('Klientfil', error);
      show({ ...model, state: restingState(model.state), refusal: unexpected });
    }
  };

  return {
    model: () => model,
    isRunning: () => model.state.phase === 'running',
    file: (file: File) =>
      guarded(async () => {
        if (file.size > fileLimits.bytes) {
          const fault = { kind: 'too-large', bytes: file.size, limit: fileLimits.bytes } as const;
          return show({ ...model, refusal: { kind: 'file', fault } });
        }
        return plan({ from: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      }),
    paste: (text: string, name: string) =>
      guarded(() => plan({ from: 'paste', name, bytes: new TextEncoder().encode(text) })),
    action: (action: PanelAction, event: Event) => {
      if (needsPerson.includes(action) && !event.isTrusted) return;
      void guarded(() => act(action));
    },
    hear: (progress: Progress) => {
      if (progress.kind === 'moved') {
        if (progress.job.id === run?.jobId) run.moved(progress.job, progress.rows);
        return;
      }
      const { page: jobPage, elsewhere } = progress;
      if (jobPage && run?.jobId === jobPage.job.id) {
        run.moved(jobPage.job, []);
        void run.load();
      } else if (jobPage && model.state.phase === 'closed') {
        showRun(jobPage);
      } else if (elsewhere && model.state.phase === 'closed') {
        show({ ...model, notice: { kind: 'running-elsewhere', systemUser: elsewhere.systemUser.title } });
      }
    },
  };
}
export type PanelStore = ReturnType<typeof createPanelStore>;

const unexpected: Refusal = { kind: 'unexpected' };

const savedNotice = ({ name }: MadeFile): Notice => ({ kind: 'saved', fileName: name });

const phaseOf = (state: 'running' | 'verifying' | 'paused' | 'done' | 'cancelled') =>
  state === 'running' || state === 'verifying' ? 'running' : state === 'paused' ? 'paused' : 'done';

/** Where the panel goes back to when something it began came to nothing. */
const restingState = (state: PanelState): PanelState =>
  state.phase === 'reading' ? { phase: 'closed' } : state;

const rowsOf = <T>(reply: Reply<T>): T | undefined => (reply.ok ? reply.value : undefined);
