import { useState } from 'preact/hooks';
import type { JobView } from '../utils/domain/job';
import type { OverviewProps, PlanOfSeveral } from './overview-state';
import { groupCount } from './row-range';
import { RowsSection } from './rows-section';

interface SeveralSystemsProps extends Pick<OverviewProps, 'texts' | 'words' | 'addressOf'> {
  plans: readonly PlanOfSeveral[];
  /** The run's parts, where there is one. */
  parts?: readonly JobView[];
}

/** A line for each system access: what would be, or what has become of it. Its rows are shown when asked for. */
export function SeveralSystems({ texts, words, plans, parts, addressOf }: SeveralSystemsProps) {
  const { columns } = words.several;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="kf-scroller" aria-label={words.systemUsers} tabIndex={0}>
      <table class="ds-table kf-table">
        <caption class="ds-sr-only">{words.systemUsers}</caption>
        <thead>
          <tr>
            <th scope="col" data-width="rest">
              {columns.systemUser}
            </th>
            {(['add', 'there', 'needs', 'fix'] as const).map((column) => (
              <th key={column} scope="col" data-width="number">
                {columns[column]}
              </th>
            ))}
            {parts && (
              <th scope="col" data-width="client">
                {columns.status}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {plans.map(({ summary }) => {
            const { planId, counts, systemUser } = summary;
            const part = parts?.find((one) => one.planId === planId);
            return (
              <tr key={planId} data-system={systemUser.id} data-state={part?.state}>
                <th scope="row">
                  {part ? (
                    <a href={addressOf(part)} target="_blank" rel="noreferrer">
                      {systemUser.title}
                    </a>
                  ) : (
                    systemUser.title
                  )}
                </th>
                <td data-add>{counts.add}</td>
                <td>{groupCount('there', counts)}</td>
                <td>{groupCount('client-or-you', counts)}</td>
                <td>{groupCount('fix-in-file', counts)}</td>
                {parts && <td>{part && <PartState texts={texts} words={words} part={part} />}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function PartState({ texts, words, part }: Pick<SeveralSystemsProps, 'texts' | 'words'> & { part: JobView }) {
  const { run } = words.several;
  const { counts, state, already = 0 } = part;
  const finished = counts.done + counts.failed + counts.unknown;
  if (state === 'paused') return <>{run.stoppedAt(finished, part.total)}</>;
  if (state === 'waiting') return <>{run.heading.waiting}</>;
  if (state === 'running' || state === 'verifying') return <>{run.progress(finished, part.total)}</>;
  return (
    <>
      {texts.outcome.state.done}: {counts.done - already}
      {already > 0 && `, ${texts.outcome.already.add.status}: ${already}`}
      {counts.failed + counts.unknown > 0 &&
        `, ${texts.panel.rows.troubled}: ${counts.failed + counts.unknown}`}
      {part.asAnother !== undefined && `, ${texts.outcome.asAnother.short}: ${part.asAnother}`}
    </>
  );
}

/** A plan's rows, shown when it is opened. */
export function SeveralRows({
  texts,
  label,
  plan: { summary, rows },
  onLetter,
  requestUrlOf,
}: Pick<OverviewProps, 'texts' | 'onLetter' | 'requestUrlOf'> & { label: string; plan: PlanOfSeveral }) {
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
