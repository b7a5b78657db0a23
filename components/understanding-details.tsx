import { listedRows, type PlanSummary } from '../utils/domain/plan';
import { ListPreview } from './list-preview';
import { ReadingChoices, type ReadingProps } from './reading-choices';

type UnderstandingDetailsProps = Omit<ReadingProps, 'understanding'> & { summary: PlanSummary };

// What the questions ask is answered there, and taken back there.
const asGuessed = {
  sheet: undefined,
  headerLine: undefined,
  numberColumn: undefined,
  delimiter: undefined,
  encoding: undefined,
  layout: undefined,
  takeNumbers: undefined,
  takeColumns: undefined,
  takeLines: undefined,
};

/** How the file was understood, in a sentence; behind it, what can be changed and what the file looks like. */
export function UnderstandingDetails({ texts, summary, choices, onChoice }: UnderstandingDetailsProps) {
  const words = texts.panel.understanding;
  const { understanding } = summary;
  const chosen = Object.keys(asGuessed).some((name) => choices[name as keyof typeof asGuessed] !== undefined);
  return (
    <details class="ds-details kf-understanding">
      <summary>
        <span>
          {words.read({ ...summary, rowCount: listedRows(summary) })}{' '}
          <span class="kf-link">{words.change}</span>
        </span>
      </summary>
      <div class="kf-stack">
        <ReadingChoices texts={texts} understanding={understanding} choices={choices} onChoice={onChoice} />
        {chosen && (
          <div class="kf-actions">
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-choice="none"
              onClick={(event) => {
                // The button goes with the choices; the focus stays here.
                event.currentTarget.closest('details')?.querySelector('summary')?.focus();
                onChoice(asGuessed, event);
              }}
            >
              {words.guess}
            </button>
          </div>
        )}
        {understanding.repairs?.map((repair) => (
          <p key={repair} class="ds-paragraph" data-repair={repair}>
            {words.repaired[repair]}
          </p>
        ))}
        <ListPreview texts={texts} understanding={understanding} />
      </div>
    </details>
  );
}
