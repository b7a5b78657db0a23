import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import { type JobView, workOf } from '../../utils/domain/runs/job';
import { type PastRun, wholeRun } from '../../utils/domain/runs/past-runs';
import { undoOf } from '../../utils/domain/runs/run-kind';
import type { FoundBy, HistoryProps } from '../state/history-state';
import { ActionButton } from '../ui/action-button';
import { howFar } from './runs-glance';

interface HistoryRunProps extends HistoryProps {
  run: PastRun;
  /** Of what is searched for. */
  found: FoundBy | undefined;
}

/** One run: what it was, what came of it, its results and the way to its page. */
export function HistoryRun({ texts, glance, model, run, found, onResults, onOpen }: HistoryRunProps) {
  const { runs } = texts;
  const whole = wholeRun(run);
  const { parts } = run;
  const isSeveral = parts.length > 1;
  const id = `run-${run.id}`;
  return (
    <li data-run={whole.state}>
      <div>
        <h4 class="ds-heading" data-size="2xs" id={id}>
          {isSeveral ? runs.systems(parts.length) : whole.systemUser.title}
        </h4>
        <p class="ds-paragraph">{undoOf(whole.kind) ? runs.undoing : runs.action[workOf(whole)]}</p>
        <p class="ds-paragraph kf-subtle">
          <time dateTime={new Date(whole.startedAt).toISOString()}>
            {texts.time(new Date(whole.startedAt))}
          </time>
          {' · '}
          {[whole.fileName, model.people.get(whole.userUuid)].filter(Boolean).join(' · ')}
        </p>
        <HowFar glance={glance} run={whole} />
        {found && found.clients.length > 0 && (
          <p class="ds-paragraph kf-subtle" data-found-by>
            {runs.withClients(
              found.clients
                .map(({ name, orgNumber }) =>
                  [name && displayName(name), orgNumber && formatOrgNumber(orgNumber)]
                    .filter(Boolean)
                    .join(' '),
                )
                .join(', '),
              found.more,
            )}
          </p>
        )}
      </div>
      <div class="kf-actions">
        <ActionButton action="results" label={runs.results} about={id} onAction={() => onResults(run)} />
        {!isSeveral && (
          <ActionButton
            action="open"
            variant="tertiary"
            label={texts.open}
            about={id}
            onAction={() => onOpen(whole)}
          />
        )}
      </div>
      {isSeveral && (
        <details class="ds-details kf-parts">
          <summary>{runs.each}</summary>
          <ul>
            {parts.map((part) => (
              <li key={part.id} data-part={part.state}>
                <strong id={`part-${part.id}`}>{part.systemUser.title}</strong>
                <HowFar glance={glance} run={part} />
                <ActionButton
                  action="open"
                  variant="tertiary"
                  label={texts.open}
                  about={`part-${part.id}`}
                  onAction={() => onOpen(part)}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function HowFar({ glance, run }: Pick<HistoryProps, 'glance'> & { run: JobView }) {
  const troubled = run.counts.failed + run.counts.unknown;
  return (
    <p class="ds-paragraph">
      {howFar(glance, run)}
      {troubled > 0 && <span class="kf-trouble"> · {glance.failed(troubled)}</span>}
      {run.asAnother !== undefined && <span class="kf-trouble"> · {glance.asAnother(run.asAnother)}</span>}
    </p>
  );
}
