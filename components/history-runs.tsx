import { displayName } from '../utils/domain/display-name';
import { type JobView, workOf } from '../utils/domain/job';
import { ActionButton } from './action-button';
import type { HistoryProps } from './history-state';

/** Every run that is remembered, with its results. */
export function HistoryRuns(props: HistoryProps) {
  const { texts, model } = props;
  return (
    <section aria-labelledby="runs" data-section="runs">
      <h2 class="ds-heading" data-size="sm" id="runs">
        {texts.runs.heading}
      </h2>
      {model.runs.length === 0 ? (
        <p class="ds-paragraph">{texts.runs.none}</p>
      ) : (
        <p class="ds-paragraph kf-subtle">{texts.runs.inAltinn}</p>
      )}
      <ul class="kf-cards">
        {model.runs.map((run) => (
          <Run key={run.id} {...props} run={run} />
        ))}
      </ul>
    </section>
  );
}

function Run({ texts, glance, run, onResults, onOpen }: HistoryProps & { run: JobView }) {
  const id = `run-${run.id}`;
  const finished = run.counts.done + run.counts.failed + run.counts.unknown;
  const troubled = run.counts.failed + run.counts.unknown;
  return (
    <li data-run={run.state}>
      <div>
        <h3 class="ds-heading" data-size="2xs" id={id}>
          {run.systemUser.title}
          {run.owner.environment === 'tt02' && (
            <span class="ds-tag" data-color="warning">
              {texts.testEnvironment}
            </span>
          )}
        </h3>
        <p class="ds-paragraph">
          {displayName(run.owner.name)} · {texts.runs.action[workOf(run)]}
        </p>
        <p class="ds-paragraph kf-subtle">
          <time dateTime={new Date(run.startedAt).toISOString()}>{texts.time(new Date(run.startedAt))}</time>
          {' · '}
          {run.fileName}
        </p>
        <p class="ds-paragraph">
          {glance.state[run.state](finished, run.total)}
          {troubled > 0 && <span class="kf-trouble"> · {glance.failed(troubled)}</span>}
          {run.asAnother !== undefined && (
            <span class="kf-trouble"> · {glance.asAnother(run.asAnother)}</span>
          )}
        </p>
      </div>
      <div class="kf-actions">
        <ActionButton
          action="results"
          label={texts.runs.results}
          about={id}
          onAction={() => onResults(run)}
        />
        <ActionButton
          action="open"
          variant="tertiary"
          label={texts.open}
          about={id}
          onAction={() => onOpen(run)}
        />
      </div>
    </li>
  );
}
