import type { PlanRow, PlanSummary } from '../../utils/domain/plan';
import type { AsAnotherKind, JobRowView, JobView, UndoPreview } from '../../utils/domain/runs/job';
import type { ListAnswer } from '../../utils/domain/runs/list-answer';
import type { Run, UndoOfRun } from '../../utils/domain/runs/run-parts';
import type { PlanRows, RowSource } from './paged-rows';

/** A part of a run on screen, with what is known of its rows. */
export interface JobShown {
  job: JobView;
  summary: PlanSummary;
  rows: PlanRows;
  /** The outcome of the row on this line of the file; nothing for rows the run does not write. */
  outcomeOf(line: number): JobRowView | undefined;
  /** All that are known. */
  outcomes?(): Iterable<JobRowView>;
  /** What it answers for its whole list; absent where it answers for none. */
  answer?: ListAnswer;
  /** Rows that somebody must look at, those that failed first; of a run that is over, all that are not as wanted. */
  troubled?: RowSource<PlanRow>;
  /** Those of them that may have been sent as another user, and that wait for an answer. */
  asAnother?: RowSource<PlanRow>;
}

/**
 * The user wants to take back what a finished run did. Asking is done in the run itself, so that what is taken back
 * stays in sight. `reading`: Altinn's lists, to see what can be taken back.
 */
export type UndoShown = { kind: 'reading' } | UndoAsked;

/** `starting`: it has been confirmed, and the run that takes back is on its way. */
export interface UndoAsked {
  kind: 'asking' | 'starting';
  undo: UndoOfRun;
  /** Also those of whom nobody can tell whether the run changed them. */
  takesAll?: boolean;
  /** No others than these. */
  only?: AsAnotherKind;
}

/** What is asked about, once it is known what it comes to. */
export const askedOf = (undo: UndoShown | undefined): UndoAsked | undefined =>
  undo?.kind === 'reading' ? undefined : undo;

/** What is taken back if this is confirmed. */
export const takenBack = ({ preview, takesAll }: { preview: UndoPreview; takesAll?: boolean | undefined }) =>
  takesAll ? [...preview.rows, ...preview.untold] : preview.rows;

/** One system access's plan. */
export interface PlanOfRun {
  summary: PlanSummary;
  rows: PlanRows;
}

/** A run on screen, over one system access or several. */
export interface RunShown {
  phase: 'running' | 'paused' | 'done';
  run: Run;
  /** Its parts, in the same order. */
  parts: JobShown[];
  /** Somebody looks at the rows of a part: what has become of them is fetched. Asking twice costs nothing. */
  look(jobId: string): void;
  /** Rows of the list that are for no system access we know. */
  left?: PlanOfRun;
  /** The user wants to take it back. */
  undo?: UndoShown;
}
