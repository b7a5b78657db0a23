import { useRef } from 'preact/hooks';
import { type Handling, handlings } from '../utils/domain/list';
import { AnswerButton } from './answer-button';
import { QuestionBox } from './question-box';
import type { ReadingProps } from './reading-choices';
import { SelectField } from './select-field';

/** What only the user can know about the list. The rows in doubt are taken until there is an answer. */
export function ReadingQuestions(props: ReadingProps) {
  const { texts, understanding, choices, onChoice } = props;
  const { source, inactiveRows } = understanding;
  const words = texts.panel.understanding;
  const hiddenRows = source.format === 'xlsx' ? source.hiddenRows : undefined;
  const ask = (name: 'hiddenRows' | 'inactiveRows', question: string, given: Handling | undefined) => {
    const answer = choices[name] ?? given;
    return (
      <QuestionBox name={name} question={question} note={answer ? undefined : words.untilAnswered}>
        {handlings.map((handling) => (
          <AnswerButton
            key={handling}
            data-choice={name}
            value={handling}
            label={words.answer[handling]}
            given={answer === handling}
            onAnswer={(event) => onChoice({ [name]: handling }, event)}
          />
        ))}
      </QuestionBox>
    );
  };
  return (
    <>
      <ColumnQuestion {...props} />
      {hiddenRows && ask('hiddenRows', words.hiddenRows(hiddenRows.count), hiddenRows.answer)}
      {inactiveRows && ask('inactiveRows', words.inactiveRows(inactiveRows), inactiveRows.answer)}
    </>
  );
}

/** Stands on once it has been asked, so that an answer can be seen and changed where it was given. */
function ColumnQuestion({ texts, understanding, choices, onChoice }: ReadingProps) {
  const asked = useRef(false);
  asked.current ||= understanding.askColumn;
  const words = texts.panel.understanding;
  const { numberColumns } = understanding;
  const chosen = choices.numberColumn ?? understanding.numberColumn;
  const column = numberColumns.find(({ index }) => index === chosen);
  if (!asked.current || !column || numberColumns.length < 2) return null;
  return (
    <QuestionBox name="numberColumn" question={words.whichColumn(column)}>
      <AnswerButton
        value={column.index}
        label={words.yes}
        given={choices.numberColumn !== undefined}
        onAnswer={(event) => onChoice({ numberColumn: column.index }, event)}
      />
      <SelectField
        label={words.otherColumn}
        value={column.index}
        options={numberColumns.map((one) => ({ value: one.index, label: words.columnOption(one) }))}
        onPick={(numberColumn, event) => onChoice({ numberColumn }, event)}
        data-input="number-column"
      />
    </QuestionBox>
  );
}
