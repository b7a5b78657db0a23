import type { JobView } from '../utils/domain/job';
import type { Texts } from '../utils/i18n/texts';
import { wordsOfRun } from './run-words';

/** What came of a run, what Altinn says about it, and what to expect. */
export function DoneNotes({ texts, job }: { texts: Texts; job: JobView }) {
  const { run } = wordsOfRun(texts, job);
  const clean = job.state === 'done' && job.counts.done === job.total;
  return (
    <div class="ds-alert kf-alert" data-color={clean ? 'success' : 'warning'}>
      <p class="ds-paragraph">
        <strong>{run.result(job)}</strong>
      </p>
      {job.counts.done > 0 && (
        <p class="ds-paragraph">
          {job.verifiedAt === undefined
            ? run.notConfirmed
            : run.confirmed(job.confirmed, job.counts.done, new Date(job.verifiedAt))}
        </p>
      )}
      {job.counts.done > 0 && (
        <p class="ds-paragraph">
          {run.delay} {run.reloadNote}
        </p>
      )}
    </div>
  );
}
