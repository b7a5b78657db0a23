import type { JobView, PauseReason, RowAction, RowState } from '../utils/domain/job';
import type { Advice, RunTexts } from '../utils/i18n/panel-texts';
import type { Texts } from '../utils/i18n/texts';

/** How a run is spoken of. */
export interface RunWords {
  action: RowAction;
  run: RunTexts;
  state: Record<RowState, string>;
  pause: (reason: PauseReason) => Advice;
}

/** The words for what this run does: one that undoes another removes, and never speaks of adding. */
export function wordsOfRun({ panel, outcome }: Texts, { undoOf }: Pick<JobView, 'undoOf'>): RunWords {
  return undoOf === undefined
    ? { action: 'add', run: panel.run, state: outcome.state, pause: panel.pause }
    : { action: 'remove', run: panel.undo.run, state: outcome.removal, pause: panel.undo.pause };
}
