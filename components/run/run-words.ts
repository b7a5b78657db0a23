import {
  type JobRowView,
  type PauseReason,
  type RowState,
  type RunWork,
  rowWorkOf,
  type Working,
  workOf,
} from '../../utils/domain/runs/job';
import type { ListAnswer } from '../../utils/domain/runs/list-answer';
import type { RunTold } from '../../utils/domain/runs/run-parts';
import { asAnotherRows } from '../../utils/i18n/as-another-note';
import { noteOnDone } from '../../utils/i18n/note-on-done';
import type { Advice, RunTexts } from '../../utils/i18n/panel-texts';
import type { Texts } from '../../utils/i18n/texts';

/** How a run is spoken of. */
export interface RunWords {
  action: RunWork;
  run: RunTexts;
  /** Of all rows together. */
  state: Record<RowState, string>;
  stateOf(row: JobRowView): string;
  /** What more is to be said of a row that is done. */
  noteOn(row: JobRowView): string | undefined;
  pause: (reason: PauseReason) => Advice | undefined;
}

/** The words for what this run does: neither one that removes nor a repair speaks of adding. */
export function wordsOfRun({ panel, outcome, advice }: Texts, job: Working): RunWords {
  const action = workOf(job);
  const states = { add: outcome.state, remove: outcome.removal, repair: outcome.repair };
  const stateOf = (row: JobRowView) => {
    const work = rowWorkOf(action, row);
    return row.already === undefined ? states[work][row.state] : outcome.already[work].status;
  };
  const noteOn = (row: JobRowView) => noteOnDone(outcome, rowWorkOf(action, row), row);
  const pause = (reason: PauseReason) =>
    action === 'remove' ? advice?.removalPause(reason) : advice?.pause(reason);
  switch (action) {
    case 'add':
      return { action, run: panel.run, state: states.add, stateOf, noteOn, pause };
    case 'remove':
      return { action, run: panel.removal.run, state: states.remove, stateOf, noteOn, pause };
    case 'repair':
      return { action, run: panel.repairing, state: states.repair, stateOf, noteOn, pause };
    case 'both':
      return {
        action,
        run: panel.removal.both,
        state: panel.removal.states,
        stateOf,
        noteOn,
        pause,
      };
    default:
      return action satisfies never;
  }
}

/**
 * What came of a run, for its whole list where it answers for one, what Altinn's own list says of it, and that it may
 * have been as another user.
 */
export function resultOf(texts: Texts, run: RunTexts, job: RunTold, answer: ListAnswer | undefined): string {
  return [
    answer ? texts.panel.answer.list(answer) : run.result(job),
    confirmedBy(run, job),
    asAnotherRows(texts.outcome, job),
  ]
    .filter(Boolean)
    .join(' ');
}

function confirmedBy(run: RunTexts, { counts, confirmed, verifiedAt }: RunTold): string {
  if (counts.done === 0) return '';
  return verifiedAt === undefined
    ? run.notConfirmed
    : // Of those that were sent and of whom nothing came back, Altinn's list has confirmed none.
      run.confirmed(confirmed, counts.done + counts.unknown, new Date(verifiedAt));
}
