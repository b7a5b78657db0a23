import type { JobRowView, JobView } from '../utils/domain/job';
import type { Texts } from '../utils/i18n/texts';
import { resultOf, wordsOfRun } from './run-words';

/** What came of a run, what Altinn says about it, and what to expect. */
export function DoneNotes({
  texts,
  job,
  outcomes,
}: {
  texts: Texts;
  job: JobView;
  outcomes: Iterable<JobRowView>;
}) {
  const { run } = wordsOfRun(texts, job);
  const clean = job.state === 'done' && job.counts.done === job.total && !job.asAnother;
  return (
    <div class="ds-alert kf-alert" data-color={clean ? 'success' : 'warning'}>
      <p class="ds-paragraph">
        <strong>{resultOf(texts, run, job)}</strong>
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
      {stillRegistered(outcomes).map(([role, clients]) => (
        <p key={role} class="ds-paragraph" data-registered={role} data-clients={clients}>
          {texts.panel.removal.registered(role, clients)}
        </p>
      ))}
    </div>
  );
}

/** Who was removed and still is the firm's client by the register, by role: nothing here changes that. */
function stillRegistered(outcomes: Iterable<JobRowView>): [role: string, clients: number][] {
  const counts = new Map<string, number>();
  for (const { action, state, registered = [] } of outcomes) {
    if (action !== 'remove' || state !== 'done') continue;
    for (const role of registered) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts];
}
