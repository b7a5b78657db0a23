import type { JobRowView } from '../../utils/domain/runs/job';
import { type ListAnswer, notAsAsked } from '../../utils/domain/runs/list-answer';
import type { RunTold } from '../../utils/domain/runs/run-parts';
import type { Texts } from '../../utils/i18n/texts';
import { type RunWords, resultOf } from './run-words';

interface DoneNotesProps {
  texts: Texts;
  words: Pick<RunWords, 'run'>;
  job: RunTold;
  answer?: ListAnswer | undefined;
  outcomes: Iterable<JobRowView>;
}

/** What came of a run, for its whole list where it has one; what Altinn says about it, and what to expect. */
export function DoneNotes({ texts, words: { run }, job, answer, outcomes }: DoneNotesProps) {
  const isWhole = job.state === 'done' && job.counts.done === job.total && !job.asAnother;
  const clean = isWhole && (!answer || notAsAsked(answer) + answer.mayRemain === 0);
  return (
    <div class="ds-alert kf-alert kf-answer" data-color={clean ? 'success' : 'warning'}>
      <p class="ds-paragraph" data-answer>
        <strong>{resultOf(texts, run, job, answer)}</strong>
      </p>
      {job.counts.done > 0 && (
        <p class="ds-paragraph">{[run.delay, run.reloadNote].filter(Boolean).join(' ')}</p>
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
