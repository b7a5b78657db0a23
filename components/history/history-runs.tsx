import { useMemo, useState } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import { formatOrgNumber } from '../../utils/domain/numbers/nine-digits';
import { type FirmRuns, type PastRun, runsByFirm } from '../../utils/domain/runs/past-runs';
import type { HistoryProps } from '../state/history-state';
import { ActionButton } from '../ui/action-button';
import { HistoryRun } from './history-run';

/** So many runs stand on the page until more are asked for: a thousand take a second to draw. */
const atOnce = 30;

/** The runs of this browser, by firm, and a field that finds the one that is looked for. */
export function HistoryRuns(props: HistoryProps) {
  const { texts, model } = props;
  const { found } = model;
  const [most, setMost] = useState(atOnce);
  const runs = found ? model.runs.filter(({ id }) => found.runs.has(id)) : model.runs;
  const firms = useMemo(() => runsByFirm(runs.slice(0, most)), [runs, most]);
  return (
    <section aria-labelledby="runs" data-section="runs">
      <h2 class="ds-heading" data-size="sm" id="runs">
        {texts.runs.heading}
      </h2>
      {model.runs.length === 0 ? (
        <p class="ds-paragraph">{texts.runs.none}</p>
      ) : (
        <>
          <p class="ds-paragraph kf-subtle">{texts.runs.inAltinn}</p>
          <Search {...props} />
        </>
      )}
      {firms.map((firm) => (
        <Firm key={`${firm.environment}/${firm.partyUuid}`} {...props} firm={firm} />
      ))}
      {runs.length > most && (
        <div class="kf-actions">
          <ActionButton
            action="more-runs"
            label={texts.runs.more(Math.min(atOnce, runs.length - most))}
            onAction={() => setMost(most + atOnce)}
          />
        </div>
      )}
    </section>
  );
}

function Search({ texts, model, onSearch }: HistoryProps) {
  const { search, found } = model;
  return (
    <div class="kf-stack">
      <label class="kf-select">
        <span class="ds-label">{texts.runs.search}</span>
        <input
          class="ds-input"
          type="search"
          data-input="search-runs"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={search ?? ''}
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onSearch('');
          }}
        />
      </label>
      <p role="status" class="ds-paragraph kf-subtle">
        {found && (found.isLooking ? texts.runs.looking : texts.runs.found(found.runs.size))}
      </p>
    </div>
  );
}

function Firm({ firm, ...props }: HistoryProps & { firm: FirmRuns }) {
  const { texts, model } = props;
  return (
    <div class="kf-stack" data-firm={firm.orgNumber}>
      <h3 class="ds-heading" data-size="xs">
        {displayName(firm.name)} ({formatOrgNumber(firm.orgNumber)}){' '}
        {firm.environment === 'tt02' && (
          <span class="ds-tag" data-color="warning">
            {texts.testEnvironment}
          </span>
        )}
      </h3>
      <ul class="kf-cards">
        {firm.runs.map((run: PastRun) => (
          <HistoryRun key={run.id} {...props} run={run} found={model.found?.runs.get(run.id)} />
        ))}
      </ul>
    </div>
  );
}
