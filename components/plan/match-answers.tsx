import { useState } from 'preact/hooks';
import { displayName } from '../../utils/domain/display-name';
import { typedOrgNumber } from '../../utils/domain/numbers/nine-digits';
import type { PlanSummary } from '../../utils/domain/plan';
import { type MatchRefusal, openRefusals } from '../../utils/domain/purpose';
import type { ListPanelProps } from '../state/panel-state';

type MatchAnswersProps = Pick<ListPanelProps, 'texts' | 'wishes' | 'onAnswer' | 'onChoice' | 'choices'> & {
  summary: PlanSummary;
  refused: readonly MatchRefusal[];
  busy: boolean;
};

/** What speaks against «lik listen», each answered where it stands. */
export function MatchAnswersView({ refused, ...props }: MatchAnswersProps) {
  const words = props.texts.list.purpose;
  return (
    <section class="kf-answers" aria-labelledby="kf-refused" data-refused={refused.length}>
      <p class="ds-paragraph" id="kf-refused">
        {refused.some(isOpen) ? words.refused : words.answered}
      </p>
      <ul>
        {refused.map((refusal) => (
          <li
            key={keyOf(refusal)}
            data-refusal={refusal.kind}
            data-answered={isOpen(refusal) ? undefined : ''}
          >
            <p class="ds-paragraph">{words.refusal(asShown(refusal))}</p>
            <Answers {...props} refusal={refusal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const isOpen = (refusal: MatchRefusal) => openRefusals([refusal]).length > 0;

/** The register writes names in capitals. */
const asShown = (refusal: MatchRefusal): MatchRefusal =>
  refusal.kind === 'stands-elsewhere' && refusal.name
    ? { ...refusal, name: displayName(refusal.name) }
    : refusal;

const keyOf = (refusal: MatchRefusal): string => {
  if (refusal.kind === 'faulty-row') return `line ${refusal.line}`;
  return refusal.kind === 'stands-elsewhere' ? refusal.orgNumber : refusal.kind;
};

type AnswersProps = Omit<MatchAnswersProps, 'refused'> & { refusal: MatchRefusal };

function Answers({ refusal, ...props }: AnswersProps) {
  const words = props.texts.list.purpose;
  switch (refusal.kind) {
    case 'faulty-row':
      return <FaultyRow {...props} line={refusal.line} answered={refusal.answered ?? false} />;
    case 'stands-elsewhere':
      return (
        <div class="kf-actions">
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-answer="keep"
            aria-disabled={props.busy || undefined}
            onClick={(event) => {
              const { takeNumbers = [] } = props.choices;
              if (!props.busy) props.onChoice({ takeNumbers: [...takeNumbers, refusal.orgNumber] }, event);
            }}
          >
            {words.keep}
          </button>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-answer="remove-anyway"
            aria-pressed={refusal.answered ?? false}
            aria-disabled={props.busy || undefined}
            onClick={(event) => {
              const { removeAnyway = [] } = props.wishes.answers ?? {};
              const others = removeAnyway.filter((one) => one !== refusal.orgNumber);
              const now = refusal.answered ? others : [...others, refusal.orgNumber];
              if (!props.busy) props.onAnswer({ removeAnyway: now }, event);
            }}
          >
            {words.removeAnyway}
          </button>
        </div>
      );
    // Nothing that the user says makes these safe.
    case 'sheet-not-read':
    case 'removes-everyone':
    case 'too-many':
      return null;
    default:
      return refusal satisfies never;
  }
}

/** The right number, or that the row is about none of those who would be removed. */
function FaultyRow({
  texts,
  summary,
  wishes,
  busy,
  line,
  answered,
  onAnswer,
}: Omit<AnswersProps, 'refusal'> & { line: number; answered: boolean }) {
  const [typed, type] = useState('');
  const [isWrong, setWrong] = useState(false);
  const words = texts.list.purpose;
  const use = (event: Event) => {
    const orgNumber = typedOrgNumber(typed);
    setWrong(!orgNumber);
    if (!orgNumber || busy) return;
    const { numbers = [], noneOfThem = [] } = wishes.answers ?? {};
    const right = { line, orgNumber };
    onAnswer(
      {
        numbers: [...numbers.filter((one) => one.line !== line), right],
        noneOfThem: noneOfThem.filter((one) => one !== line),
      },
      event,
    );
  };
  return (
    <div class="kf-actions" data-line={line}>
      <label class="kf-select">
        <span class="ds-label">{words.rightNumber}</span>
        <input
          class="ds-input"
          data-input="right-number"
          inputMode="numeric"
          autocomplete="off"
          maxLength={20}
          size={11}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `kf-wrong-${line}` : undefined}
          onInput={({ currentTarget }) => {
            type(currentTarget.value);
            setWrong(false);
          }}
        />
      </label>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        data-answer="number"
        aria-disabled={busy || undefined}
        onClick={use}
      >
        {words.useNumber}
      </button>
      <label class="kf-check">
        <input
          type="checkbox"
          class="ds-input"
          data-answer="none-of-them"
          checked={answered}
          disabled={busy}
          onChange={(event) => {
            const others = (wishes.answers?.noneOfThem ?? []).filter((one) => one !== line);
            onAnswer({ noneOfThem: event.currentTarget.checked ? [...others, line] : others }, event);
          }}
        />
        {words.noneOfThem(summary.notOnList)}
      </label>
      {isWrong && (
        <p class="kf-warning" id={`kf-wrong-${line}`} role="alert">
          {words.notANumber}
        </p>
      )}
    </div>
  );
}
