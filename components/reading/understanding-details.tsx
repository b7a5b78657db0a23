import { LeftOutDetails } from './left-out-details';
import { ListPreview } from './list-preview';
import { NotTakenDetails } from './not-taken-details';
import { ReadingChoices, type ReadingProps } from './reading-choices';

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

/**
 * All about how the list was read: what on it was not taken, what was repaired, what can be changed, and what it looks
 * like. Open by itself only where a number that may be a client's was not taken.
 */
export function UnderstandingDetails(props: ReadingProps) {
  const { texts, understanding, choices, onChoice } = props;
  const words = texts.list.understanding;
  const { leftOutCount, notTaken, repairs = [] } = understanding;
  const notes = Number(leftOutCount > 0) + Number(notTaken !== undefined) + repairs.length;
  const chosen = Object.keys(asGuessed).some((name) => choices[name as keyof typeof asGuessed] !== undefined);
  return (
    <details class="ds-details kf-understanding" open={(notTaken?.singles.length ?? 0) > 0}>
      <summary>{words.how(notes)}</summary>
      <div class="kf-stack">
        <NotTakenDetails {...props} />
        <LeftOutDetails {...props} />
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
        {repairs.map((repair) => (
          <p key={repair} class="ds-paragraph" data-repair={repair}>
            {words.repaired[repair]}
          </p>
        ))}
        <ListPreview texts={texts} understanding={understanding} />
      </div>
    </details>
  );
}
