import type { PanelAction, PlanShown } from '../../components/panel-state';
import type { ExportSection } from '../../utils/domain/export-section';
import type { ReadChoices } from '../../utils/domain/list';
import { ask, type Progress } from '../../utils/messages';
import { createExportActions } from './export-actions';
import { createFileActions } from './file-actions';
import { createListActions } from './list-actions';
import { commonActions } from './panel-memory';
import { createPanelMemory, type PanelPage } from './panel-model';
import { createRunActions } from './run-actions';

export type { PanelPage } from './panel-model';

/** Actions that lead to a write, or stop one: only a person's own click or key may do them. */
const needsPerson: readonly PanelAction[] = [
  'add',
  'repair',
  'confirm',
  'resume',
  'retry',
  'pause',
  'cancel',
  'undo',
  'undo-confirm',
  'undo-all',
  'as-another-keep',
  'as-another-remove',
  'as-another-add',
  'remove',
];

/** The panel's memory and what its buttons do. One for each time the panel is put on a page. */
export function createPanelStore(page: PanelPage) {
  const memory = createPanelMemory(page);
  const { model, show, say, begin, guarded } = memory;
  const lists = createListActions(memory, () => runs.leave());
  const files = createFileActions(memory);
  const exporting = createExportActions(memory);
  const runs = createRunActions(memory, lists.again);

  function startOver() {
    begin();
    runs.leave();
    lists.forget();
    show({ state: { phase: 'closed' }, choices: {} });
  }

  function act(action: PanelAction): unknown {
    const { state } = model();
    switch (action) {
      case 'close':
        return show({ state });
      case 'export':
        return exporting.save();
      case 'export-copy':
        return exporting.copy();
      case 'template':
        return files.template();
      case 'history':
        return ask('openHistory', {}).then((opened) => opened.ok || say({ refusal: opened.refusal }));
      case 'other-systems':
        return lists.showOtherSystems();
      case 'reload':
        return page.reload();
      case 'start-over':
        return startOver();
      default:
    }
    switch (state.phase) {
      case 'reading':
        return action === 'cancel' ? startOver() : undefined;
      case 'plan':
      case 'confirm':
        if ((action === 'add' || action === 'repair') && !state.busy) return confirm(state, action);
        if (action === 'remove' && !state.busy) {
          return confirm(state, state.summary.counts.remove > 0 ? 'remove' : 'tidy');
        }
        if (action === 'check-again' && state.phase === 'plan' && !state.busy) return lists.checkAgain();
        if (action === 'back') return show({ state: { ...state, phase: 'plan' } });
        if (action === 'confirm' && state.phase === 'confirm') return runs.start(state);
        return action === 'plan-file' ? files.preview(state.summary.planId) : undefined;
      case 'running':
      case 'paused':
      case 'done':
        return actOnRun(action, state.job.id);
      default:
        return undefined;
    }
  }

  function confirm(
    { asks: _asked, kept: _kept, ...plan }: PlanShown,
    what: 'add' | NonNullable<PlanShown['asks']>,
  ): void {
    show({ state: { ...plan, phase: 'confirm', ...(what === 'add' ? {} : { asks: what }) } });
  }

  /** A client that was to be removed stays, or does not. */
  function keep(line: number, stays: boolean): void {
    const { state } = model();
    if (state.phase !== 'confirm') return;
    const kept = new Set(state.kept);
    if (stays) kept.add(line);
    else kept.delete(line);
    say({ state: { ...state, kept } });
  }

  function actOnRun(action: PanelAction, jobId: string): unknown {
    switch (action) {
      case 'pause':
      case 'cancel':
        return runs.stop(action, jobId);
      case 'resume':
      case 'retry':
        return runs.steer(action, jobId);
      case 'undo':
        return runs.undo.ask();
      case 'as-another-keep':
        return runs.keepAsAnother(jobId);
      case 'as-another-remove':
        return runs.undo.ask('added');
      case 'as-another-add':
        return runs.undo.ask('removed');
      case 'undo-confirm':
        return runs.undo.confirm();
      case 'undo-all':
        return runs.undo.takeAll();
      case 'back':
        return runs.undo.drop();
      case 'copy':
        return files.copy(jobId);
      case 'results':
        return files.results(jobId, 'all');
      case 'results-attention':
        return files.results(jobId, 'attention');
      default:
        return undefined;
    }
  }

  return {
    ...commonActions(memory, page),
    /** Id of the run on screen. */
    runId: runs.shown,
    leftBehind: runs.leftBehind,
    file: (file: File) => guarded(() => lists.file(file)),
    paste: (text: string, name: string) => guarded(() => lists.paste(text, name)),
    choice: (change: Partial<ReadChoices>) => guarded(() => lists.choose(change)),
    keep,
    fromSystem: (systemUserId: string) => guarded(() => lists.fromSystemUser(systemUserId)),
    include: (section: ExportSection, wanted: boolean) => exporting.include(section, wanted),
    action: (action: PanelAction, event: Event) => {
      if (needsPerson.includes(action) && !event.isTrusted) return;
      void guarded(() => act(action));
    },
    hear: (progress: Progress) => runs.hear(progress),
  };
}
export type PanelStore = ReturnType<typeof createPanelStore>;
