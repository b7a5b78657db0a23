import type { PlanSummary } from '../../utils/domain/plan';
import { type Purpose, type PurposeKind, purposeKinds, purposeOf } from '../../utils/domain/purpose';
import { columnLetter } from '../../utils/i18n/figures';
import type { ListPanelProps } from '../state/panel-state';
import { NoteAlert } from '../ui/note-alert';
import { MatchAnswersView } from './match-answers';

type PurposeChoiceProps = Pick<
  ListPanelProps,
  'texts' | 'wishes' | 'onPurpose' | 'onAnswer' | 'onChoice' | 'choices'
> & { summary: PlanSummary; busy: boolean };

/** What is to happen to the clients on the list. Each purpose says what it comes to before it is chosen. */
export function PurposeChoice(props: PurposeChoiceProps) {
  const { texts, summary, wishes, onPurpose } = props;
  const words = texts.list.purpose;
  const { standing, consequences, marks } = summary;
  const purpose = wishes.purpose ?? summary.purpose;
  const listed = standing.added + standing.notAdded;
  const offered = purposeKinds.filter((kind) => kind !== 'as-marked' || marks || purpose?.kind === kind);
  const labelOf = (kind: PurposeKind): string =>
    kind === 'as-marked'
      ? words.asMarked({
          ...(marks?.heading && { heading: marks.heading }),
          ...(marks?.letters && { letters: true }),
          letter: columnLetter(marks?.index ?? 0),
        })
      : words.option[kind];
  return (
    <fieldset class="kf-purpose" data-undecided={purpose ? undefined : ''}>
      <legend class="ds-label">
        {!purpose && standing.added > 0 ? words.undecided({ added: standing.added, listed }) : words.question}
      </legend>
      {offered.map((kind) => (
        <div key={kind} class="kf-option">
          <label class="kf-check">
            <input
              type="radio"
              class="ds-input"
              name="kf-purpose"
              data-purpose={kind}
              value={kind}
              checked={purpose?.kind === kind}
              aria-describedby={`kf-purpose-${kind}`}
              onChange={(event) => onPurpose(purposeOf(kind), event)}
            />
            {labelOf(kind)}
          </label>
          <p class="ds-paragraph kf-subtle" data-size="sm" id={`kf-purpose-${kind}`}>
            {words.consequence(kind, consequences[kind])}
          </p>
          {kind === 'match' && purpose?.kind === 'match' && <MatchHalves {...props} purpose={purpose} />}
        </div>
      ))}
      {summary.removal.impossible && purpose && purpose.kind !== 'add' && (
        <NoteAlert
          color="warning"
          data-warning={summary.removal.impossible}
          text={words.impossible[summary.removal.impossible]}
        />
      )}
    </fieldset>
  );
}

/** The two ticks of «lik listen», and what speaks against removing anybody by it. */
function MatchHalves(props: PurposeChoiceProps & { purpose: Extract<Purpose, { kind: 'match' }> }) {
  const { texts, summary, purpose, onPurpose } = props;
  const { halves } = texts.list.purpose;
  const { add, remove } = summary.consequences.match;
  return (
    <div class="kf-halves">
      {(['add', 'remove'] as const).map((half) => (
        <label key={half} class="kf-check">
          <input
            type="checkbox"
            class="ds-input"
            data-half={half}
            checked={purpose[half]}
            onChange={(event) => onPurpose({ ...purpose, [half]: event.currentTarget.checked }, event)}
          />
          {half === 'add' ? halves.add(add) : halves.remove(remove)}
        </label>
      ))}
      {purpose.remove && summary.removal.refused.length > 0 && (
        <MatchAnswersView {...props} refused={summary.removal.refused} />
      )}
    </div>
  );
}
