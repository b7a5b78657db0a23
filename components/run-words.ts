import { type JobView, type PauseReason, type RowState, type RunWork, workOf } from '../utils/domain/job';
import type { Advice, RunTexts } from '../utils/i18n/panel-texts';
import type { Texts } from '../utils/i18n/texts';

/** How a run is spoken of. */
export interface RunWords {
  action: RunWork;
  run: RunTexts;
  state: Record<RowState, string>;
  pause: (reason: PauseReason) => Advice;
}

/** The words for what this run does: one that undoes another removes, and neither that nor a repair speaks of adding. */
export function wordsOfRun({ panel, outcome }: Texts, job: Pick<JobView, 'undoOf' | 'repairs'>): RunWords {
  const action = workOf(job);
  switch (action) {
    case 'add':
      return { action, run: panel.run, state: outcome.state, pause: panel.pause };
    case 'remove':
      return { action, run: panel.undo.run, state: outcome.removal, pause: panel.undo.pause };
    case 'repair':
      return { action, run: panel.repair.run, state: outcome.repair, pause: panel.pause };
    default:
      return action satisfies never;
  }
}
