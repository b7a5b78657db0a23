import { granted, type Reply } from '../../../utils/domain/refusal';
import type { AsAnotherKind, JobView, UndoPreview } from '../../../utils/domain/runs/job';
import type { Jobs } from '../../../utils/job/run/jobs';
import type { LinesOfPart } from '../../../utils/job/start/undo-run';
import type { RequestOf, RunPage } from '../../../utils/messages/messages';

type Start = RequestOf<'start'>;

/** The order to carry out one plan. */
export const startOrder = ({ visit, ...order }: Pick<Start, 'visit'> & Start['orders'][number]): Start => ({
  visit,
  planIds: [order.planId],
  orders: [order],
});

/** A run over one system user: its only part. */
export function onlyPart({ run }: RunPage): JobView {
  const [job] = run.parts;
  if (!job || run.parts.length > 1) throw new Error(`the run has ${run.parts.length} parts`);
  return job;
}

/** What undoing a run over one system user comes to. */
export async function previewOf(
  jobs: Pick<Jobs, 'planUndo'>,
  jobId: string,
  only?: AsAnotherKind,
): Promise<Reply<UndoPreview>> {
  const undo = await jobs.planUndo(jobId, only);
  if (!undo.ok) return undo;
  const [part] = undo.value.parts;
  if (!part) throw new Error('the undo has no part');
  return granted(part.preview);
}

/** Undoes a run over one system user on those lines. */
export const undoLines = (
  jobs: Pick<Jobs, 'startUndo'>,
  { jobId, lines }: LinesOfPart,
): Promise<Reply<string>> => jobs.startUndo({ runId: jobId, parts: [{ jobId, lines }] });
