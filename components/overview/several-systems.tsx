import { useEffect, useState } from 'preact/hooks';
import { isGoing, type JobView } from '../../utils/domain/runs/job';
import { finishedOf } from '../../utils/domain/runs/run-parts';
import { wordsOfRun } from '../run/run-words';
import type { BoardProps } from '../state/board-state';
import type { JobShown, PlanOfRun, RunShown } from '../state/run-state';
import type { ShownRows } from '../table/row-filters';
import { RowsSection } from '../table/rows-section';

interface SeveralSystemsProps extends Pick<BoardProps, 'texts' | 'words' | 'addressOf'> {
  shown: RunShown;
}

/** Each part of the run: what it does in which system access, what has come of it and of its rows, and whether that is confirmed. */
export function SeveralSystems({ texts, words, shown, addressOf }: SeveralSystemsProps) {
  const { run } = words.board;
  return (
    <ul class="kf-run-parts" aria-label={words.systemUsers}>
      {shown.parts.map((part) => {
        const { job } = part;
        const action = job.removals > 0 ? 'remove' : 'add';
        return (
          <li
            key={job.id}
            data-system={job.systemUser.id}
            data-part={`${action}/${job.systemUser.id}`}
            data-state={job.state}
          >
            <p class="ds-paragraph">
              <a href={addressOf(job)} target="_blank" rel="noreferrer">
                {run.part(action, job.systemUser.title)}
              </a>
            </p>
            <p class="ds-paragraph" data-size="sm">
              <PartState texts={texts} part={job} />
              {job.state === 'done' && job.verifiedAt !== undefined && (
                <>
                  . <span data-verified>{run.confirmed(new Date(job.verifiedAt))}</span>.
                </>
              )}
            </p>
            <PartRows
              texts={texts}
              words={words}
              part={part}
              isOver={shown.phase === 'done'}
              onLook={shown.look}
            />
          </li>
        );
      })}
    </ul>
  );
}

function PartState({ texts, part }: Pick<SeveralSystemsProps, 'texts'> & { part: JobView }) {
  const { run } = texts.panel;
  const { counts, state, already = 0 } = part;
  const finished = finishedOf(part);
  if (state === 'paused') return <>{run.stoppedAt(finished, part.total)}</>;
  if (state === 'waiting') return <>{run.heading.waiting}</>;
  if (isGoing(state)) return <>{run.progress(finished, part.total)}</>;
  const removes = part.removals > 0;
  const said = removes ? texts.outcome.removal : texts.outcome.state;
  const before = texts.outcome.already[removes ? 'remove' : 'add'].status;
  const trouble = counts.failed + counts.unknown;
  const told: [string, number][] = [[said.done, counts.done - already]];
  if (already > 0) told.push([before, already]);
  if (trouble > 0) told.push([texts.panel.rows.troubled, trouble]);
  if (part.asAnother !== undefined) told.push([texts.outcome.asAnother.short, part.asAnother]);
  return <>{told.map(([what, rows]) => `${what}: ${rows}`).join(' · ')}</>;
}

/** What has become of each row of a part of the run; fetched when it is opened. */
function PartRows({
  texts,
  words,
  part: { job, summary, rows, outcomeOf, troubled, asAnother },
  isOver,
  onLook,
}: Pick<BoardProps, 'texts' | 'words'> & { part: JobShown; isOver: boolean; onLook(jobId: string): void }) {
  const trouble = job.counts.failed + job.counts.unknown + (job.asAnother ?? 0);
  const [chosen, choose] = useState<boolean>();
  // What somebody must look at is in sight without a click.
  const open = chosen ?? (isOver && trouble > 0);
  // Who was removed may still be the firm's client by the register: their outcomes tell.
  const isNeeded = open || (isOver && job.removals > 0);
  useEffect(() => {
    if (isNeeded) onLook(job.id);
  }, [isNeeded, job.id]);
  const own = useState<ShownRows>();
  const shown = own[0] ?? (isOver && trouble > 0 ? 'troubled' : 'all');
  return (
    <details
      class="ds-details"
      data-rows-of={job.id}
      open={open}
      onToggle={(event) => choose(event.currentTarget.open)}
    >
      <summary>{words.board.run.rows(job.total)}</summary>
      {open && (
        <RowsSection
          texts={texts}
          summary={summary}
          rows={rows}
          run={{
            words: wordsOfRun(texts, job),
            outcomeOf,
            isOver,
            ...(troubled && { troubled }),
            ...(asAnother && { asAnother }),
          }}
          choice={[shown, own[1]]}
          name={job.id}
        />
      )}
    </details>
  );
}

/** A plan's rows, shown when it is opened. */
export function SeveralRows({
  texts,
  label,
  plan: { summary, rows },
  onLetter,
  requestUrlOf,
}: Pick<BoardProps, 'texts' | 'onLetter' | 'requestUrlOf'> & { label: string; plan: PlanOfRun }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="ds-details"
      data-rows-of={summary.planId}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{label}</summary>
      {open && (
        <RowsSection
          texts={texts}
          summary={summary}
          rows={rows}
          letters={{ requestUrlOf, onLetter }}
          name={summary.planId}
        />
      )}
    </details>
  );
}
