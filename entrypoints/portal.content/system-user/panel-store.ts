import type { PanelState } from '../../../components/state/panel-state';
import { isAllowed, type PanelAction } from '../../../utils/domain/action-facts';
import type { ExportSection } from '../../../utils/domain/export-section';
import type { ReadChoices } from '../../../utils/domain/lists/list';
import { isOneScreen, mayStart, type PlanRow } from '../../../utils/domain/plan';
import type { MatchAnswers, Purpose } from '../../../utils/domain/purpose';
import type { Progress } from '../../../utils/messages/messages';
import { createFileActions } from '../store/file-actions';
import { commonActions } from '../store/panel-memory';
import { createPanelMemory, type PanelPage } from '../store/panel-model';
import { createSharedButtons } from '../store/shared-buttons';
import { createExportActions } from './export-actions';
import { createListActions } from './list-actions';
import { createRunActions } from './run-actions';

export type { PanelPage } from '../store/panel-model';

/** The panel's memory and what its buttons do. One for each time the panel is put on a page. */
export function createPanelStore(page: PanelPage) {
  const memory = createPanelMemory(page);
  const { model, show, say, begin, guarded } = memory;
  const lists = createListActions(memory, () => runs.leave());
  const files = createFileActions(memory);
  const exporting = createExportActions(memory);
  const runs = createRunActions(memory, lists.again);
  const buttons = createSharedButtons({ runs, files, say });

  function startOver() {
    begin();
    runs.leave();
    lists.forget();
    show({ state: { phase: 'closed' }, choices: {}, wishes: {} });
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
      case 'safety':
      case 'history':
        return buttons.openPage(action);
      case 'other-systems':
        return lists.showOtherSystems();
      case 'reload':
        return page.reload();
      case 'start-over':
        return startOver();
      case 'copy-technical':
        return files.technical(model().technical?.of);
      case 'show-run':
        return state.phase === 'closed' ? runs.showLast() : undefined;
      default:
    }
    switch (state.phase) {
      case 'reading':
        return action === 'cancel' ? startOver() : undefined;
      case 'plan':
      case 'confirm':
        if (action === 'repair' && !state.busy) return confirm(state, 'repair');
        if ((action === 'add' || action === 'remove') && !state.busy) {
          return mayStart(state.summary) ? confirm(state) : undefined;
        }
        if (action === 'check-again' && state.phase === 'plan' && !state.busy) return lists.checkAgain();
        if (action === 'look-up' && state.phase === 'plan' && !state.busy) return lists.lookUp();
        if (action === 'back') return show({ state: withoutAsk(state) });
        if (action === 'confirm' && !state.busy && isAsked(state)) return runs.start(state);
        return action === 'plan-file' ? files.preview([state.summary.planId]) : undefined;
      case 'running':
      case 'paused':
      case 'done':
        return buttons.ofRun(action);
      default:
        return undefined;
    }
  }

  function confirm(state: PlanState, asks?: 'repair'): void {
    show({ state: { ...withoutAsk(state), phase: 'confirm', ...(asks && { asks }) } });
  }

  /** A client that was to be changed stays as it is, or does not. */
  function keep({ clientId, verdict, warnings }: PlanRow, stays: boolean): void {
    const { state } = model();
    if ((state.phase !== 'confirm' && state.phase !== 'plan') || state.busy || !clientId) return;
    const unticked = new Map(state.unticked);
    const forGood = warnings.some(({ kind }) => kind === 'for-good');
    if (!stays) unticked.delete(clientId);
    else if (verdict === 'add' || verdict === 'remove') unticked.set(clientId, { action: verdict, forGood });
    say({ state: { ...state, unticked } });
  }

  return {
    ...commonActions(memory, page),
    /** Id of the run on screen. */
    runId: runs.shown,
    leftBehind: runs.leftBehind,
    file: (file: File) => guarded(() => lists.file(file)),
    paste: (text: string, name: string) => guarded(() => lists.paste(text, name)),
    choice: (change: Partial<ReadChoices>) => guarded(() => lists.choose(change)),
    purpose: (purpose: Purpose) => guarded(() => lists.wish({ purpose })),
    answer: (answer: MatchAnswers) =>
      guarded(() => lists.wish({ answers: { ...model().wishes.answers, ...answer } })),
    keep,
    fromSystem: (source: string, everybody: string) => guarded(() => lists.fromAltinn(source, everybody)),
    include: (section: ExportSection, wanted: boolean) => exporting.include(section, wanted),
    action: (action: PanelAction, event: Event) => {
      if (isAllowed(action, event, model().state.phase)) void guarded(() => act(action));
    },
    hear: (progress: Progress) => runs.hear(progress),
  };
}
type PlanState = Extract<PanelState, { phase: 'plan' | 'confirm' }>;

const withoutAsk = ({ asks: _, ...state }: PlanState): PlanState => ({ ...state, phase: 'plan' });

/** Whether what would be started is being asked about: in a confirmation, or where the plan itself is one. */
const isAsked = ({ phase, summary }: PlanState) => phase === 'confirm' || isOneScreen(summary);

export type PanelStore = ReturnType<typeof createPanelStore>;
