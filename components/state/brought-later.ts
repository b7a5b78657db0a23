import type { Refusal } from '../../utils/domain/refusal';
import type { JobView } from '../../utils/domain/runs/job';
import type { BoardState } from './board-state';
import type { PanelState } from './panel-state';
import type { UndoShown } from './run-state';

/** What a panel brings words for when they are first needed. */
export const laterTexts = ['advice', 'list', 'undo'] as const;

/** What a panel brings when it is first needed, in files of its own: words, views, or both. */
export type LaterPart = (typeof laterTexts)[number] | 'changes';

interface Shown {
  refusal: Refusal | undefined;
  /** A list that has been read. */
  list: boolean;
  jobs: readonly Pick<JobView, 'pause'>[];
  undo: UndoShown | undefined;
  /** What was chosen on the board, to be confirmed or on its way. */
  changes: boolean;
}

/** What has to be there before the panel of a system access is drawn. */
export function laterInPanel(state: PanelState, refusal: Refusal | undefined): LaterPart[] {
  const list = state.phase === 'plan' || state.phase === 'confirm';
  const shown = { refusal, list, jobs: [], undo: undefined, changes: false };
  return laterFor('job' in state ? { ...shown, jobs: [state.job], undo: state.undo } : shown);
}

/** What has to be there before the board is drawn. */
export function laterOnBoard(state: BoardState, refusal: Refusal | undefined): LaterPart[] {
  const list = state.phase === 'board' && state.summary.list !== undefined;
  const shown = { refusal, list, jobs: [], undo: undefined, changes: 'asked' in state };
  if (!('several' in state)) return laterFor(shown);
  const { run, undo } = state.several;
  return laterFor({ ...shown, jobs: run.parts, undo, changes: true });
}

function laterFor({ refusal, list, jobs, undo, changes }: Shown): LaterPart[] {
  // That the extension is gone is said when nothing can be brought any more.
  const isRefused = refusal !== undefined && refusal.kind !== 'extension-gone';
  const needed: Record<LaterPart, boolean> = {
    advice: isRefused || jobs.some(({ pause }) => pause),
    list,
    undo: undo !== undefined,
    changes,
  };
  return (Object.keys(needed) as LaterPart[]).filter((part) => needed[part]);
}
