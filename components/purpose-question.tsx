import { listPurposes } from '../utils/domain/list-purpose';
import type { PlanSummary } from '../utils/domain/plan';
import { AnswerButton } from './answer-button';
import { NoteAlert } from './note-alert';
import type { PanelProps } from './panel-state';
import { QuestionBox } from './question-box';

type PurposeQuestionProps = Pick<PanelProps, 'texts' | 'onChoice'> & { summary: PlanSummary };

/**
 * What the list asks for: to add, to add and remove as marked, or to be the truth. Asked where somebody could be
 * removed; until it is answered nobody is.
 */
export function PurposeQuestion({ texts, summary, onChoice }: PurposeQuestionProps) {
  const { purpose, removal: facts, notOnList } = summary;
  const words = texts.panel.removal;
  if (facts.marked === 0 && notOnList === 0 && purpose === 'add') return null;
  const offered = listPurposes.filter((one) => one !== 'as-marked' || facts.marked > 0 || one === purpose);
  return (
    <>
      <QuestionBox
        name="purpose"
        question={facts.marked > 0 ? words.purpose.marked(facts.marked) : words.purpose.question}
        note={words.purpose.meaning[purpose]}
      >
        {offered.map((one) => (
          <AnswerButton
            key={one}
            data-choice="purpose"
            value={one}
            label={words.purpose.option[one]}
            given={one === purpose}
            onAnswer={(event) => onChoice({ purpose: one }, event)}
          />
        ))}
      </QuestionBox>
      {purpose !== 'add' && facts.impossible && (
        <NoteAlert
          color="warning"
          data-warning={facts.impossible}
          text={words.impossible[facts.impossible]}
        />
      )}
      {purpose === 'exact' && facts.exactRefused.length > 0 && (
        <NoteAlert
          color="warning"
          data-warning="exact-refused"
          text={[words.exactNotUsed, ...facts.exactRefused.map(words.exactRefused)].join(' ')}
        />
      )}
    </>
  );
}
