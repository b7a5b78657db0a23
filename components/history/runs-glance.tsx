import { displayName } from '../../utils/domain/display-name';
import { lastRunOf } from '../../utils/domain/kept/last-time';
import type { Refusal } from '../../utils/domain/refusal';
import type { JobView } from '../../utils/domain/runs/job';
import { type PastRun, wholeRun } from '../../utils/domain/runs/past-runs';
import { finishedOf } from '../../utils/domain/runs/run-parts';
import type { GlanceTexts } from '../../utils/i18n/glance-texts';

interface RunsGlanceProps {
  texts: GlanceTexts;
  /** Or why they cannot be told. */
  runs: PastRun[] | Refusal;
  notifies: boolean;
  onOpen(run: JobView): void;
  onNotify(wanted: boolean): void;
  /** The ways to pages of ours. */
  onPage(page: 'safety' | 'history'): void;
}

/** The runs there are, newest first, each with a way to its page. */
export function RunsGlance({ texts, runs, notifies, onOpen, onNotify, onPage }: RunsGlanceProps) {
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
          <Glance key={run.id} texts={texts} run={run} onOpen={onOpen} />
        ))}
      </ul>
      {(['history', 'safety'] as const).map((page) => (
        <button
          key={page}
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-action={page}
          onClick={() => onPage(page)}
        >
          {texts[page]}
        </button>
      ))}
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

function Glance({ texts, run, onOpen }: Pick<RunsGlanceProps, 'texts' | 'onOpen'> & { run: PastRun }) {
  const whole = wholeRun(run);
  // Where it goes or stands still now; its page is that one's.
  const now = run.parts.find(({ state }) => state !== 'done' && state !== 'waiting') ?? run.parts[0];
  return (
    <li data-run={whole.state}>
      <strong>{run.parts.length > 1 ? texts.systems(run.parts.length) : whole.systemUser.title}</strong>
      <span>{displayName(whole.owner.name)}</span>
      <span>{howFar(texts, whole)}</span>
      {troubled(whole) > 0 && <span class="kf-glance-trouble">{texts.failed(troubled(whole))}</span>}
      {whole.asAnother !== undefined && (
        <span class="kf-glance-trouble">{texts.asAnother(whole.asAnother)}</span>
      )}
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => onOpen(now)}>
        {texts.open}
      </button>
    </li>
  );
}

/** How far a run has come, or what it came to: nobody is counted as added who was there before. */
export const howFar = (texts: GlanceTexts, run: JobView): string =>
  run.state === 'done' ? texts.done(lastRunOf(run)) : texts.state[run.state](finishedOf(run), run.total);

const troubled = ({ counts }: JobView) => counts.failed + counts.unknown;
