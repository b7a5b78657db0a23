import { displayName } from '../utils/domain/display-name';
import type { JobView } from '../utils/domain/job';
import type { Refusal } from '../utils/domain/refusal';
import type { GlanceTexts } from '../utils/i18n/glance-texts';

interface RunsGlanceProps {
  texts: GlanceTexts;
  /** Or why they cannot be told. */
  runs: JobView[] | Refusal;
  notifies: boolean;
  onOpen(run: JobView): void;
  onNotify(wanted: boolean): void;
  /** The way to everything that is remembered, and what it is called. */
  history: { label: string; onOpen(): void };
}

/** The runs there are, newest first, each with a way to its page. */
export function RunsGlance({ texts, runs, notifies, onOpen, onNotify, history }: RunsGlanceProps) {
  return (
    <main class="kf-glance" data-size="sm" data-color="neutral">
      <h1 class="ds-heading" data-size="xs">
        {texts.heading}
      </h1>
      {!Array.isArray(runs) && (
        <p class="ds-paragraph" data-refusal={runs.kind}>
          {runs.kind === 'storage-newer' ? texts.storageNewer : texts.unreadable}
        </p>
      )}
      {Array.isArray(runs) && runs.length === 0 && <p class="ds-paragraph">{texts.nothing}</p>}
      <ul>
        {(Array.isArray(runs) ? runs : []).map((run) => (
          <li key={run.id} data-run={run.state}>
            <strong>{run.systemUser.title}</strong>
            <span>{displayName(run.owner.name)}</span>
            <span>{texts.state[run.state](finished(run), run.total)}</span>
            {troubled(run) > 0 && <span class="kf-glance-trouble">{texts.failed(troubled(run))}</span>}
            {run.asAnother !== undefined && (
              <span class="kf-glance-trouble">{texts.asAnother(run.asAnother)}</span>
            )}
            <button type="button" class="ds-button" data-variant="secondary" onClick={() => onOpen(run)}>
              {texts.open}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        data-action="history"
        onClick={() => history.onOpen()}
      >
        {history.label}
      </button>
      <label class="kf-glance-notify">
        <input
          type="checkbox"
          class="ds-input"
          checked={notifies}
          aria-describedby="notify"
          onChange={(event) => onNotify(event.currentTarget.checked)}
        />
        {texts.notify.label}
      </label>
      <p class="ds-paragraph" data-size="xs" id="notify">
        {texts.notify.description}
      </p>
    </main>
  );
}

const finished = ({ counts }: JobView) => counts.done + counts.failed + counts.unknown;
const troubled = ({ counts }: JobView) => counts.failed + counts.unknown;
